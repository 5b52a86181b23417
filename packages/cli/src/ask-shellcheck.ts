import {
  type Analysis,
  analyze,
  type Language,
  type LintConfig,
  type ShellCheckAnswers,
  type ShellCheckComment,
} from "@plimsoll/core";
import type { BuildOptions } from "@plimsoll/core";
import { readSource } from "@plimsoll/host";
import { askShellCheck, describeShellCheckFailure } from "@plimsoll/host/shellcheck";
import type { Note } from "./note.ts";

/** Asks ShellCheck for one thread, and keeps what it has said. */
export interface ShellCheckAsker {
  /** The analysis with all that ShellCheck says: it is asked about what `analyzeWith` wants and does not know yet. */
  answered(program: string | undefined, analyzeWith: (answers: ShellCheckAnswers | undefined) => Analysis): Analysis;
  /** Asks about all scripts of some files at once, which costs one process in place of many. */
  ahead(files: readonly FileToAsk[]): void;
  /** What went wrong since the last call. After that ShellCheck is not asked again. */
  takeNotes(): readonly Note[];
}

export interface FileToAsk {
  readonly path: string;
  readonly config: LintConfig;
  readonly build: BuildOptions;
  readonly shellcheck?: string | undefined;
}

export function createShellCheckAsker(language: Language): ShellCheckAsker {
  // Equal texts have equal answers, in whichever file they stand. Two programs may be two versions.
  const known = new Map<string, Map<string, readonly ShellCheckComment[]>>();
  const failed = new Set<string>();
  const notes: Note[] = [];
  const answersOf = (program: string): Map<string, readonly ShellCheckComment[]> => {
    const before = known.get(program) ?? new Map<string, readonly ShellCheckComment[]>();
    known.set(program, before);
    return before;
  };
  const ask = (program: string, texts: readonly string[]): boolean => {
    if (failed.has(program)) return false;
    const result = askShellCheck(program, texts);
    if (result.kind === "failure") {
      failed.add(program);
      notes.push({ path: undefined, line: undefined, ...describeShellCheckFailure(result.failure, language) });
      return false;
    }
    const answers = answersOf(program);
    for (const [text, comments] of result.answers) answers.set(text, comments);
    return true;
  };
  return {
    answered(program, analyzeWith) {
      if (program === undefined) return analyzeWith(undefined);
      const answers = answersOf(program);
      const analysis = analyzeWith(answers);
      const texts = wantedTexts(analysis);
      return texts.length > 0 && ask(program, texts) ? analyzeWith(answers) : analysis;
    },
    ahead(files) {
      const texts = new Map<string, Set<string>>();
      for (const { path, config, build, shellcheck: program } of files) {
        if (program === undefined || failed.has(program)) continue;
        const read = readSource(path);
        if (read.kind === "failure") continue;
        const wanted = textsOf(read.source.text, config, build, answersOf(program));
        const own = texts.get(program) ?? new Set();
        for (const text of wanted) own.add(text);
        texts.set(program, own);
      }
      for (const [program, all] of texts) if (all.size > 0) ask(program, [...all]);
    },
    takeNotes: () => notes.splice(0),
  };
}

function wantedTexts({ wanted }: Analysis): readonly string[] {
  return wanted.flatMap((request) => (request.kind === "shellcheck" ? request.texts : []));
}

/** Nothing but the scripts is looked at, so no rule need run. A bug of ours shows again, and is told, when the file's turn comes. */
function textsOf(text: string, config: LintConfig, build: BuildOptions, shellcheck: ShellCheckAnswers): readonly string[] {
  try {
    return wantedTexts(analyze({ text, config, build, facts: { shellcheck } }, []));
  } catch {
    return [];
  }
}
