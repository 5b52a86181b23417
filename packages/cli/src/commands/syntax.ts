import {
  type Flag,
  type Instruction,
  type Language,
  parseSyntax,
  readInstructions,
  renderProblem,
  type SourceText,
} from "@plimsoll/core";
import {
  describeDiscoveryProblem,
  describeInvalidLine,
  describeReadFailure,
  discoverFiles,
  readSource,
  readStandardInput,
} from "@plimsoll/host";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { placeOf } from "../file-report.ts";
import { formatNote, type Note } from "../note.ts";
import { writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { readWord } from "./read-option.ts";

export interface SyntaxOptions {
  readonly format?: string;
  readonly stdinFilename?: string;
}

/** `plimsoll syntax`: a line of JSON for each file. */
export async function syntaxCommand(
  paths: readonly string[],
  options: SyntaxOptions,
  { language, cwd }: CommandContext,
): Promise<ExitCode> {
  const format = await readWord("--format", options.format, ["json"], language);
  if (typeof format !== "string") {
    writeError(formatNote(format));
    return exitCodes.broken;
  }
  const { files, problems } = await discoverFiles(paths, { cwd });
  let [broken, refused] = [problems.length > 0, false];
  const tell = (note: Note): void => {
    broken = true;
    writeError(formatNote(note));
  };
  for (const problem of problems) tell({ path: undefined, line: undefined, ...describeDiscoveryProblem(problem, language) });
  for (const { path: named } of files) {
    const read = named === "-" ? await readStandardInput() : readSource(named);
    const path = named === "-" ? (options.stdinFilename ?? named) : named;
    if (read.kind === "failure") {
      tell({ path, line: undefined, ...describeReadFailure(read.failure, language) });
      continue;
    }
    const { text, invalidLine } = read.source;
    if (invalidLine !== undefined) tell({ path, line: invalidLine, ...describeInvalidLine(invalidLine, language) });
    const syntax = syntaxOf(path, text, language);
    refused ||= syntax.problems.length > 0;
    writeOutput(`${JSON.stringify(syntax)}\n`);
  }
  return broken ? exitCodes.broken : refused ? exitCodes.findings : exitCodes.clean;
}

function syntaxOf(path: string, text: string, language: Language) {
  const tree = parseSyntax(text);
  const { instructions, problems } = readInstructions(tree);
  const { source } = tree;
  return {
    path,
    problems: problems.map((problem) => ({
      message: renderProblem(problem, language),
      ...placeOf(source, problem.span),
      buildkit: problem.buildkit,
    })),
    instructions: instructions.map((instruction) => {
      const { line, endLine } = placeOf(source, instruction.span);
      return {
        keyword: keywordAsTyped(source, instruction),
        firstLine: line,
        lastLine: endLine,
        ...partsOf(source, instruction),
      };
    }),
  };
}

/** In the form in which BuildKit's parser has them: what stands behind ONBUILD is an instruction of its own and no argument. */
function partsOf(source: SourceText, instruction: Instruction) {
  const { flags, args, heredocs } = instruction;
  return {
    flags: flags.map(flagText),
    args: instruction.kind === "onbuild" ? [] : args,
    heredocs: heredocs.map(({ name, expand, chomp, content }) => ({ name, expand, chomp, content })),
    ...(instruction.kind === "onbuild" ? { sub: subOf(source, instruction.instruction) } : {}),
  };
}

function subOf(source: SourceText, instruction: Instruction) {
  const { flags, args } = instruction;
  return { keyword: keywordAsTyped(source, instruction), flags: flags.map(flagText), args };
}

/** BuildKit's parser keeps the letters as they are written, also where a continuation cuts the word in two. */
function keywordAsTyped({ text }: SourceText, { keyword, keywordSpan }: Instruction): string {
  const typed = text.slice(keywordSpan.start, keywordSpan.end);
  return typed.toUpperCase() === keyword ? typed : keyword;
}

function flagText({ name, value }: Flag): string {
  return value === undefined ? `--${name}` : `--${name}=${value}`;
}
