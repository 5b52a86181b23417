import { appendCommand } from "../../rules/shared/append-command.ts";
import { cacheMountEdits, mountFor } from "../../rules/shared/cache-mount-edits.ts";
import { cachedTools } from "../../rules/shared/cached-tools.ts";
import type { BuildScript } from "../../rules/shared/build-scripts.ts";
import { packageCommand } from "../../rules/shared/package-command.ts";
import { optionBehind } from "../../rules/shared/option-edits.ts";
import { pip } from "../../rules/shared/pip.ts";
import { lineOf } from "../../advice/instruction-block.ts";
import { addContents } from "../../sizes/layers/content-size.ts";
import type { ContentGroup } from "../../sizes/layers/content-group.ts";
import type { LastGroup } from "../final-state.ts";
import { joinRuns } from "../joined-runs.ts";
import type { PatchDraft, WasteCandidate, WasteSource } from "../waste-source.ts";
import { cacheRules, isIn, patchOf, type RuleFinding } from "./rule-findings.ts";

/** Less byte code than this is not worth the time that a first start takes longer. In bytes. */
export const leastBytecode = 1_000_000;

/** Caches, lists of packages and byte code that are in the image in the end. */
export function* leftBehind(source: WasteSource, findings: readonly RuleFinding[]): Generator<WasteCandidate> {
  for (const { step, groups } of leftGroups(source)) {
    const [first] = groups;
    const { role, by } = first!;
    const { instruction } = source.build.plan.steps[step]!;
    const run = source.runs.get(instruction);
    const size = addContents(
      groups.map((group) => group.size),
      first!.size.bytes.source,
    );
    const isBytecode = role === "bytecode";
    if (isBytecode && (size.bytes.likely ?? 0) < leastBytecode) continue;
    const own = findings.filter(({ span, rule }) => cacheRules.has(rule) && isIn(span, instruction.span));
    const patches = run === undefined ? [] : isBytecode ? compilePatches(run) : cachePatches(source, step, run, first!, own);
    // Without a patch byte code is what the program needs to start fast.
    if (isBytecode && patches.length === 0) continue;
    yield {
      kind: role === "index" ? "index" : isBytecode ? "bytecode" : "cache",
      step,
      writtenBy: [],
      span: own[0]?.span ?? commandSpan(run, by) ?? instruction.keywordSpan,
      paths: isBytecode ? [] : [...new Set(groups.map(({ path }) => path))].slice(0, 3),
      morePaths: 0,
      by,
      // Some of it is compiled whatever pip is told: by the tool that makes an environment, say.
      bytes: isBytecode ? undefined : size.bytes,
      transfer: isBytecode ? undefined : size.transfer,
      patches: () => patches,
    };
  }
}

interface LeftGroups {
  readonly step: number;
  /** Of one role and one program. */
  readonly groups: readonly ContentGroup[];
}

function leftGroups({ final }: WasteSource): Iterable<LeftGroups> {
  const found = new Map<string, { readonly step: number; readonly groups: ContentGroup[] }>();
  // Lists that a later update gets again need not have been kept.
  for (const { group, step } of [...final.groups, ...final.overwritten.filter(isKeptForLater)]) {
    const { role, by, path } = group;
    if (role !== "cache" && role !== "index" && !(role === "bytecode" && by !== "apt")) continue;
    // The linker's: it belongs to what is installed.
    if (path.startsWith("/var/cache/ldconfig") || group.size.bytes.likely === 0) continue;
    const key = `${step} ${role} ${by}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { step, groups: [group] });
    else known.groups.push(group);
  }
  return found.values();
}

function isKeptForLater({ group: { role } }: LastGroup): boolean {
  return role === "index" || role === "cache";
}

function commandSpan(run: BuildScript | undefined, by: string): RuleFinding["span"] | undefined {
  return run?.script.commands.find(({ name }) => name === by || name?.startsWith(`${by}-`) === true)?.nameSpan;
}

function cachePatches(
  source: WasteSource,
  step: number,
  run: BuildScript,
  { role, by }: ContentGroup,
  findings: readonly RuleFinding[],
): readonly PatchDraft[] {
  const fixes = findings.flatMap((finding) => (isAbout(finding, role, by) ? patchOf(finding, "cache-gone") : []));
  const joined = role === "index" && by === "apt" ? joinedCleanUp(source, step) : [];
  if (role !== "cache") return [...fixes, ...joined];
  return [...fixes, ...(by === "apt" ? cleanPatches(source, run) : mountPatches(source, run, by))];
}

/** One rule tells both of apt's lists and of its archives. */
function isAbout({ rule, message }: RuleFinding, role: ContentGroup["role"], by: string): boolean {
  if (rule === "apt-cache-left") return by === "apt" && (message === "archives") === (role === "cache");
  if (rule === "pip-cache-kept") return by === "pip";
  if (rule === "yarn-cache-left") return by === "yarn";
  return true;
}

/** Archives that stay because of how the base image is set, of which the Dockerfile says nothing. */
function cleanPatches({ file }: WasteSource, run: BuildScript): readonly PatchDraft[] {
  const install = run.script.commands.find(({ name }) => name === "apt-get" || name === "apt");
  // Another user's shell ends with the command that it was called for.
  const edits = install?.wrappers.length === 0 ? appendCommand(run, file, "apt-get clean") : undefined;
  return edits === undefined ? [] : [{ how: "clean-up", params: { command: "apt-get clean" }, edits, caution: "cache-gone" }];
}

/** An update in a RUN of its own: what uses the lists joins it, and deletes them. */
function joinedCleanUp(source: WasteSource, step: number): readonly PatchDraft[] {
  const { steps } = source.build.plan;
  const edits = joinRuns(source, step, step + 1, "rm -rf /var/lib/apt/lists/*");
  if (edits === undefined) return [];
  const line = lineOf(source.source, steps[step + 1]!.instruction);
  const params = { line, otherLine: lineOf(source.source, steps[step]!.instruction) };
  return [{ how: "join-runs", params, edits, caution: "cache-gone" }];
}

function mountPatches({ build, file }: WasteSource, run: BuildScript, by: string): readonly PatchDraft[] {
  const tool = cachedTools.find(({ id }) => id === by);
  const step = build.plan.steps.find(({ instruction }) => instruction === run.instruction);
  const use = tool && run.script.commands.flatMap((command) => tool.downloads(command) ?? [])[0];
  if (tool === undefined || use === undefined || step === undefined) return [];
  const users = { tool, uses: [{ run, ...use }] as [{ run: BuildScript } & typeof use] };
  const mount = mountFor(build.graph, users, step.state);
  const edits = mount?.isSure === true ? cacheMountEdits(file, users, mount.flags) : undefined;
  return edits === undefined ? [] : [{ how: "cache-mount", params: { command: use.name }, edits, caution: "cache-gone" }];
}

function compilePatches(run: BuildScript): readonly PatchDraft[] {
  const edits = run.script.commands.flatMap((command) => {
    const found = packageCommand(command, pip);
    const isInstall = found?.verb.text === "install" && !command.args.some(({ text }) => text === "--no-compile");
    return isInstall ? (optionBehind(run, found.verb, "--no-compile") ?? []) : [];
  });
  return edits.length === 0 ? [] : [{ how: "option", params: { option: "--no-compile" }, edits, caution: "compiled-at-start" }];
}
