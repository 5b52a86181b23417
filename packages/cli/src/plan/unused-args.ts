import { type Instruction, type Language, suggest } from "@plimsoll/core";
import type { PlannedBuild } from "@plimsoll/core/plan";
import type { Note } from "../note.ts";
import { sourceText } from "./source-text.ts";

/** What BuildKit reads without an ARG, and what a FROM knows by itself. */
const predefined =
  /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:BUILD|TARGET)(?:PLATFORM|OS|ARCH|VARIANT|STAGE|OSVERSION)|(?:https?|ftp|no|all)_proxy)$/i;

/** Warns of each build arg that no ARG of any of the builds declares, which BuildKit does too. `option`: the one that gave them. */
export function notesOnUnusedArgs(
  given: readonly string[],
  builds: readonly PlannedBuild[],
  language: Language,
  option = "--build-arg",
): readonly Note[] {
  if (given.length === 0 || builds.length === 0) return [];
  const declared = new Set(
    builds.flatMap(({ graph }) => [...graph.globalArgs, ...graph.stages.flatMap(argsOf)].flatMap(namesOf)),
  );
  return given.flatMap((argument): readonly Note[] => {
    const name = argument.split("=", 1)[0] ?? "";
    if (declared.has(name) || predefined.test(name)) return [];
    return [{ path: undefined, line: undefined, ...sourceText[language].unusedBuildArg(option, name, suggest(name, declared)) }];
  });
}

function argsOf({ instructions, triggers }: PlannedBuild["graph"]["stages"][number]): readonly Instruction[] {
  return [...triggers, ...instructions];
}

function namesOf(instruction: Instruction): readonly string[] {
  return instruction.kind === "arg" ? instruction.definitions.map(({ name }) => name.value) : [];
}
