import { ownLayers } from "../layer-parts.ts";
import type { WasteKind } from "../waste.ts";
import type { PatchDraft, WasteCandidate, WasteSource } from "../waste-source.ts";
import { isIn, patchOf, type RuleFinding, wordsAway } from "./rule-findings.ts";

const kinds: Readonly<Record<string, readonly [kind: WasteKind, caution: PatchDraft["caution"]]>> = {
  "apt-recommended-packages": ["recommended", "recommended-packages"],
  "dev-dependencies-shipped": ["development", "development-packages"],
  "downloaded-archive-left": ["archive", "archive-gone"],
};

/** What is installed or downloaded without being needed: only the file without it, sized again, tells how much that is. */
export function* unneededPackages(source: WasteSource, findings: readonly RuleFinding[]): Generator<WasteCandidate> {
  for (const finding of findings) {
    const [kind, caution] = kinds[finding.rule] ?? [];
    const step = stepOf(source, finding);
    if (kind === undefined || caution === undefined || step === undefined) continue;
    const patches = patchOf(finding, caution);
    if (patches.length > 0) yield { ...about(finding, step), kind, by: nameOf(finding), patches: () => patches };
  }
}

/** Compilers and the like: the file without them says what they weigh, and is no file that builds. */
export function* buildTools(source: WasteSource, findings: readonly RuleFinding[]): Generator<WasteCandidate> {
  for (const finding of findings) {
    const step = finding.rule === "build-tools-shipped" ? stepOf(source, finding) : undefined;
    if (step === undefined || areDeleted(source, step)) continue;
    const more = Number(finding.params?.["more"] ?? 0);
    const words: PatchDraft = { how: "option", params: {}, edits: wordsAway(finding), caution: "smaller-base" };
    yield { ...about(finding, step), kind: "build-tools", by: nameOf(finding), morePaths: more, patches: () => [words] };
  }
}

/** What a later step takes away again is told there. */
function areDeleted(source: WasteSource, step: number): boolean {
  for (const [, { hidden }] of ownLayers(source))
    if (hidden.some((content) => content.how === "deleted" && content.step === step && content.path === "/")) return true;
  return false;
}

function about(
  { span }: RuleFinding,
  step: number,
): Pick<WasteCandidate, "step" | "writtenBy" | "span" | "paths" | "morePaths" | "bytes" | "transfer"> {
  return { step, writtenBy: [], span, paths: [], morePaths: 0, bytes: undefined, transfer: undefined };
}

function stepOf({ build }: WasteSource, { span }: RuleFinding): number | undefined {
  const at = build.plan.steps.findIndex(
    ({ instruction, inImage, triggered }) => inImage && !triggered && instruction.kind === "run" && isIn(span, instruction.span),
  );
  return at === -1 ? undefined : at;
}

function nameOf({ params = {} }: RuleFinding): string {
  return String(params["command"] ?? params["package"] ?? params["file"] ?? "");
}
