import type { Instruction } from "../../instructions/instruction.ts";
import { lineOf } from "../../advice/instruction-block.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import type { ContentRole } from "../../sizes/layers/content-group.ts";
import type { HiddenContent } from "../../sizes/layers/layer-size.ts";
import type { Size } from "../../sizes/layers/size.ts";
import { joinRuns } from "../joined-runs.ts";
import { ownLayers } from "../layer-parts.ts";
import type { WasteKind } from "../waste.ts";
import type { PatchDraft, WasteCandidate, WasteSource } from "../waste-source.ts";
import { attributePatches } from "./attribute-patches.ts";
import { deletedCopyPatches } from "./deleted-copies.ts";
import { bytesOf, createTransfers, type HiddenParts, hiddenParts, namedPaths } from "./hidden-parts.ts";

/** What a step writes and a later one hides: it stays in the image all the same. */
export function* hiddenWaste(source: WasteSource): Generator<WasteCandidate> {
  const transferOf = createTransfers(source);
  const roles = rolesOf(source);
  for (const all of joinedAttributes(hiddenParts(source))) {
    const parts = { ...all, contents: all.how === "replaced" ? withoutUpkeep(all.contents, roles) : all.contents };
    const { step, contents, froms } = parts;
    const kind = kindOf(parts);
    if (kind === undefined || contents.length === 0) continue;
    yield {
      kind,
      step,
      writtenBy: froms,
      span: placeOf(source, parts),
      ...namedPaths(contents),
      by: "",
      bytes: bytesOf(contents),
      transfer: transferOf(contents),
      patches: () => (kind === "upgrade" ? [] : patchesFor(source, parts)),
    };
  }
}

/** Hidden parts with all the steps that they come from. */
export interface HiddenFrom extends Omit<HiddenParts, "from"> {
  readonly froms: readonly number[];
  readonly ofBase: boolean;
}

/** One `chown -R` is one thing to change, whatever it changes; what is deleted is looked at step by step. */
function* joinedAttributes(all: Iterable<HiddenParts>): Generator<HiddenFrom> {
  const joined = new Map<string, HiddenFrom>();
  for (const { how, step, from, contents } of all) {
    const froms = from === undefined ? [] : [from];
    const own: HiddenFrom = { how, step, contents, froms, ofBase: from === undefined };
    if ((how !== "owner" && how !== "mode") || from === undefined) {
      yield own;
      continue;
    }
    const key = `${how} ${step}`;
    const known = joined.get(key);
    joined.set(
      key,
      known === undefined ? own : { ...known, froms: [...known.froms, from], contents: [...known.contents, ...contents] },
    );
  }
  yield* joined.values();
}

/** What package managers write anew with each call is no waste up to this much. In bytes. */
const leastRecords = 1_000_000;

/** What is told elsewhere, or too little to tell: caches and lists at the step that leaves them, and records of what is installed. */
function withoutUpkeep(contents: readonly HiddenContent[], roles: ReadonlyMap<Size, ContentRole>): readonly HiddenContent[] {
  const kept = contents.filter(({ bytes }) => {
    const role = roles.get(bytes);
    return role !== "index" && role !== "cache";
  });
  const isUpkeep = kept.every(({ bytes }) => roles.get(bytes) === "records" || roles.get(bytes) === "logs");
  return isUpkeep && (bytesOf(kept).likely ?? 0) < leastRecords ? [] : kept;
}

/** A group that is hidden is named by the size that it was written with. */
function rolesOf(source: WasteSource): ReadonlyMap<Size, ContentRole> {
  const roles = new Map<Size, ContentRole>();
  for (const [, { groups }] of ownLayers(source)) for (const { role, size } of groups) roles.set(size.bytes, role);
  return roles;
}

/** Files of the base image cannot be taken out of it; what a step writes in their place could be left as it is. */
function kindOf({ how, ofBase }: HiddenFrom): WasteKind | undefined {
  if (!ofBase) return how;
  return how === "deleted" || how === "moved" ? undefined : "upgrade";
}

function patchesFor(source: WasteSource, parts: HiddenFrom): readonly PatchDraft[] {
  const { how, step, froms } = parts;
  const first = Math.min(...froms);
  const joined = joinPatch(source, first, step);
  if (how === "owner" || how === "mode") return [...attributePatches(source, parts), ...joined];
  return how === "deleted" ? [...joined, ...deletedCopyPatches(source, parts)] : joined;
}

function joinPatch(source: WasteSource, first: number, last: number): readonly PatchDraft[] {
  const edits = joinRuns(source, first, last);
  if (edits === undefined) return [];
  const { steps } = source.build.plan;
  const line = (step: number): number => lineOf(source.source, steps[step]!.instruction);
  return [{ how: "join-runs", params: { line: line(last), otherLine: line(first) }, edits, caution: "none" }];
}

const programs: Readonly<Record<HiddenFrom["how"], RegExp>> = {
  deleted: /^(?:rm|find|unlink|shred|apt|apt-get|aptitude|apk|dnf|yum|microdnf|npm|yarn|pnpm|pip\d*)$/,
  replaced: /^(?:apt|apt-get|aptitude|dpkg|apk|dnf|yum|pip\d*|npm|sed|cp|tar|unzip|touch|curl|wget|echo|tee|strip)$/,
  moved: /^mv$/,
  owner: /^(?:chown|chgrp)$/,
  mode: /^chmod$/,
};

/** The command that does it, as far as it can be told; else the instruction. */
function placeOf({ runs, build }: WasteSource, { how, step, contents }: HiddenFrom): Span {
  const { instruction } = build.plan.steps[step]!;
  const commands = (runs.get(instruction)?.script.commands ?? []).filter(({ name }) => programs[how].test(name ?? ""));
  const named = commands.find((command) => namesOneOf(command, contents[0]!.path)) ?? commands[0];
  return named?.nameSpan ?? spanOf(instruction);
}

function namesOneOf({ args }: ShellCommand, path: string): boolean {
  return args.some(({ text }) => {
    const plain = text.replace(/\/?\*?$/, "");
    return (
      plain.length > 1 && (path === plain || path.startsWith(`${plain}/`) || path.endsWith(`/${plain.replace(/^\.\//, "")}`))
    );
  });
}

function spanOf({ keywordSpan }: Instruction): Span {
  return keywordSpan;
}
