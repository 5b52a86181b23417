import {
  type LazyAnalysis,
  type MountKey,
  mountTable,
  type MountType,
  mountTypeTexts,
  mountTypes,
  unreachable,
} from "@plimsoll/core";
import { cacheTargets, secretTargets, secretVariables } from "../catalog/caches.ts";
import { modes, sharings, sizes } from "../catalog/values.ts";
import { completionTexts } from "./completion-text.ts";
import { type CursorPlace, instructionAt, type TypedFlag } from "./cursor-place.ts";
import { earlierStages, findStage } from "./stage-here.ts";
import { fromCatalog, fromNames, type CompletionInput, type Suggestion } from "./suggestion.ts";
import { suggestStagesAndImages } from "./suggest-flag-values.ts";
import { suggestContextPaths } from "./suggest-paths.ts";
import { suggestDirectories, suggestPathsOf } from "./suggest-stage-paths.ts";

/** Keys that this type of mount may still be given. */
export function suggestMountKeys(
  { language }: CompletionInput,
  { options, token, hasValue }: CursorPlace & { kind: "mount-key" },
): readonly Suggestion[] {
  const type = typeOf(options);
  const used = new Set(options.map(({ name }) => canonical(name.toLowerCase())));
  return keyNames.flatMap((key, index): Suggestion[] => {
    const { types, text, value, sameAs } = mountTable[key];
    const isAlias = sameAs !== undefined;
    // Other spellings only for who begins to type them.
    if (!types.includes(type) || used.has(canonical(key)) || (isAlias && (token.typed === "" || !key.startsWith(token.typed)))) {
      return [];
    }
    const needsValue = value !== "boolean";
    const label = needsValue ? `${key}=` : key;
    const insert = needsValue && hasValue ? key : label;
    const documentation = { kind: "mount-key", key } as const;
    return [{ label, insert, kind: "property", rank: index + 10, detail: text[language], documentation, again: needsValue }];
  });
}

export async function suggestMountValues(
  input: CompletionInput,
  { key, options, token, instruction }: CursorPlace & { kind: "mount-value" },
): Promise<readonly Suggestion[]> {
  const { analysis, language } = input;
  const known = keyNames.find((name) => name === key);
  if (known === undefined) return [];
  const type = typeOf(options);
  const start = instruction.start;
  const { value } = mountTable[known];
  switch (value) {
    case "type":
      return mountTypes.map((label, index) => {
        const documentation = { kind: "mount-type", type: label } as const;
        return { label, kind: "value", rank: 10 + index, detail: mountTypeTexts[label][language], documentation };
      });
    case "stage-or-image":
      // A number is no stage here: `from=0` is the image `0`.
      return suggestStagesAndImages(input, start, token.typed, false);
    case "source-path":
      return suggestSources(input, options, token.typed, start);
    case "target-path":
      return suggestTargets(input, type, start);
    case "boolean":
      return fromNames(["true", "false"], "value", 10);
    case "id":
    case "cache-id":
      return fromNames(idsOf(analysis, type, input.offset), "value", 10, completionTexts[language].usedHere);
    case "sharing":
      return fromCatalog(sharings, "value", 10, language);
    case "bytes":
      return fromNames(sizes, "value", 10);
    case "mode":
      return fromCatalog(modes, "value", 10, language);
    case "number":
      return fromNames(["0", "1000", "65532"], "value", 10);
    case "name":
      return fromNames(secretVariables, "value", 10);
    default:
      return unreachable(value);
  }
}

// The keys of a record are the keys of its type.
const keyNames = Object.keys(mountTable) as readonly MountKey[];

function canonical(key: string): string {
  const known = keyNames.find((name) => name === key);
  return known === undefined ? key : (mountTable[known].sameAs ?? known);
}

function typeOf(options: readonly TypedFlag[]): MountType {
  const given = options.findLast(({ name }) => name.toLowerCase() === "type")?.value?.toLowerCase();
  return mountTypes.find((type) => type === given) ?? "bind";
}

function suggestSources(
  input: CompletionInput,
  options: readonly TypedFlag[],
  typed: string,
  start: number,
): readonly Suggestion[] {
  const from = options.findLast(({ name }) => name.toLowerCase() === "from")?.value;
  if (from === undefined) return suggestContextPaths(input.analysis.input.facts?.context, typed, false);
  const named = input.analysis.input.facts?.namedContexts;
  if (named !== undefined && Object.hasOwn(named, from)) return suggestContextPaths(named[from], typed, false);
  const stage = /^\d/.test(from) ? undefined : findStage(earlierStages(input.analysis, start), from);
  return stage === undefined ? [] : suggestPathsOf(input, stage);
}

/** Caches of the programs that this RUN starts come first. */
function suggestTargets(input: CompletionInput, type: MountType, start: number): readonly Suggestion[] {
  const { analysis, language } = input;
  if (type === "secret") return fromNames(secretTargets, "file", 10);
  if (type === "tmpfs") return fromNames(["/tmp", "/run"], "folder", 10);
  if (type !== "cache") return suggestDirectories(input, start);
  const programs = programsOf(analysis, start);
  return cacheTargets.map(({ target, programs: owners }) => ({
    label: target,
    kind: "folder",
    rank: owners.some((owner) => programs.has(owner)) ? 10 : 40,
    detail: completionTexts[language].cacheOf(owners.join(", ")),
  }));
}

/**
 * What the RUN around an offset starts. From its text when it is too broken to be read: a half-typed `--mount` makes an
 * instruction that has no script.
 */
function programsOf(analysis: LazyAnalysis, start: number): ReadonlySet<string> {
  const instruction = instructionAt(analysis.instructions, start);
  if (instruction === undefined) return new Set();
  const text = analysis.text.slice(instruction.span.start, instruction.span.end);
  return new Set(text.match(/[\w.+-]+/g));
}

/** Ids that other mounts of this type have. */
function idsOf(analysis: LazyAnalysis, type: MountType, offset: number): readonly string[] {
  return analysis.instructions.flatMap((instruction) => {
    if (instruction.kind !== "run") return [];
    return instruction.mounts.flatMap((mount) => {
      const id = mount.options.findLast(({ key }) => key === "id");
      const isTyped = id !== undefined && id.span.start <= offset && offset <= id.span.end;
      return mount.type === type && id?.value !== undefined && id.value !== "" && !isTyped ? [id.value] : [];
    });
  });
}
