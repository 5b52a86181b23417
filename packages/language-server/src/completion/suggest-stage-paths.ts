import type { Stage } from "@plimsoll/core";
import { completionTexts } from "./completion-text.ts";
import { stageHere } from "./stage-here.ts";
import { stagePaths } from "./stage-paths.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

/** Paths in another stage, for `COPY --from` and mounts. */
export function suggestPathsOf(input: CompletionInput, stage: Stage): readonly Suggestion[] {
  const { workingDirectories, directories, files } = stagePaths(input.analysis, stage, Number.POSITIVE_INFINITY);
  return paths(input, workingDirectories, directories, files);
}

/** Where an instruction may put something. `start`: its offset. */
export function suggestDestinations(input: CompletionInput, start: number): readonly Suggestion[] {
  const here = stageHere(input.analysis, start);
  if (here === undefined) return [];
  const { workingDirectories, directories } = stagePaths(input.analysis, here.stage, start);
  const usual = ["/app/", "/usr/local/bin/", "/etc/", "/opt/"];
  const own = paths(input, workingDirectories, directories, []).map((each) => ({
    ...each,
    label: each.label.endsWith("/") ? each.label : `${each.label}/`,
  }));
  const known = new Set(own.map(({ label }) => label));
  return [
    { label: "./", kind: "folder", rank: 10, detail: workingDirectories.at(-1) },
    ...own,
    ...usual.flatMap((label): Suggestion[] => (known.has(label) ? [] : [{ label, kind: "folder", rank: 25 }])),
  ];
}

/** Directories for WORKDIR, VOLUME and the like, without the slash at the end. */
export function suggestDirectories(input: CompletionInput, start: number): readonly Suggestion[] {
  const here = stageHere(input.analysis, start);
  if (here === undefined) return [];
  const others = input.analysis.stages.stages.filter((stage) => stage !== here.stage);
  const text = completionTexts[input.language];
  const own = stagePaths(input.analysis, here.stage, start);
  const known = new Map<string, Suggestion>();
  const add = (path: string, rank: number, detail?: string): void => {
    const label = path === "/" ? path : path.replace(/\/+$/, "");
    if (!known.has(label)) known.set(label, { label, kind: "folder", rank, detail });
  };
  for (const path of own.workingDirectories.toReversed()) add(path, 10, text.workingDirectory);
  for (const path of own.directories) add(path, 12);
  // The last few: a file with hundreds of stages is no reason to walk them all.
  for (const stage of others.slice(-8)) {
    const { workingDirectories } = stagePaths(input.analysis, stage, Number.POSITIVE_INFINITY);
    for (const path of workingDirectories) add(path, 20, text.stage(stage.index, stage.from.image.value));
  }
  for (const path of ["/app", "/src", "/usr/src/app", "/workspace"]) add(path, 30);
  return [...known.values()];
}

function paths(
  { language }: CompletionInput,
  workingDirectories: readonly string[],
  directories: readonly string[],
  files: readonly string[],
): readonly Suggestion[] {
  const found = new Map<string, Suggestion>();
  const add = (suggestion: Suggestion): void => {
    if (!found.has(suggestion.label)) found.set(suggestion.label, suggestion);
  };
  for (const label of workingDirectories.toReversed()) {
    add({ label, kind: "folder", rank: 11, detail: completionTexts[language].workingDirectory });
  }
  for (const label of files) add({ label, kind: "file", rank: 12 });
  for (const label of directories) add({ label, kind: "folder", rank: 13 });
  return [...found.values()];
}
