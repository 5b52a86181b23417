import { syntaxTable, unreachable, type ValueGrammar } from "@plimsoll/core";
import { counts, devices, durations, modes, networks, platforms, securities } from "../catalog/values.ts";
import type { CursorPlace } from "./cursor-place.ts";
import { suggestUsers } from "./known-users.ts";
import { earlierStages } from "./stage-here.ts";
import { fromCatalog, fromNames, type CompletionInput, type Suggestion } from "./suggestion.ts";
import { suggestImages } from "./suggest-images.ts";
import { suggestContextPaths } from "./suggest-paths.ts";
import { suggestStages } from "./suggest-stages.ts";

/** Values that the flag may have. */
export async function suggestFlagValues(
  input: CompletionInput,
  { instruction, flag, token }: CursorPlace & { kind: "flag-value" },
): Promise<readonly Suggestion[]> {
  const { flags } = syntaxTable[instruction.keyword];
  const syntax = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
  if (syntax === undefined) return [];
  return valuesOf(input, syntax.value, instruction.start, token.typed);
}

async function valuesOf(
  input: CompletionInput,
  grammar: ValueGrammar,
  start: number,
  typed: string,
): Promise<readonly Suggestion[]> {
  switch (grammar) {
    case "platform":
      return fromCatalog(platforms, "value", 10, input.language);
    case "stage-or-image":
      return suggestStagesAndImages(input, start, typed, true);
    case "owner":
      return suggestUsers(input, start, true);
    case "mode":
      return fromCatalog(modes, "value", 10, input.language);
    case "pattern":
      return suggestContextPaths(input.analysis.input.facts?.context, typed, false);
    case "checksum":
      return [{ label: "sha256:", kind: "value", rank: 10 }];
    case "mount":
      return [];
    case "network":
      return fromCatalog(networks, "value", 10, input.language);
    case "security":
      return fromCatalog(securities, "value", 10, input.language);
    case "device":
      return fromNames(devices, "value", 10);
    case "duration":
      return fromNames(durations, "value", 10);
    case "count":
      return fromNames(counts, "value", 10);
    case "boolean":
      return fromNames(["true", "false"], "value", 10);
    default:
      return unreachable(grammar);
  }
}

/** For `--from=` and `from=`, which expand no variables. */
export async function suggestStagesAndImages(
  input: CompletionInput,
  start: number,
  typed: string,
  numbers: boolean,
): Promise<readonly Suggestion[]> {
  const stages = suggestStages(input, earlierStages(input.analysis, start), numbers);
  return [...stages, ...(await suggestImages(input, typed))];
}
