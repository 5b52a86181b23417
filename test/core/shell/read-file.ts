import { readInstructions } from "../../../packages/core/src/instructions/read-instructions.ts";
import { type RunScript, runScripts } from "../../../packages/core/src/shell/run-scripts.ts";
import type { ShellCommand } from "../../../packages/core/src/shell/shell-script.ts";
import { buildStageGraph } from "../../../packages/core/src/stages/build-stage-graph.ts";
import type { BuildOptions } from "../../../packages/core/src/stages/stage-graph.ts";
import { parseSyntax } from "../../../packages/core/src/syntax/parse-syntax.ts";
import type { Span } from "../../../packages/core/src/text/span.ts";

/** All scripts of a Dockerfile. */
export function scriptsOf(text: string, build: BuildOptions = {}): readonly RunScript[] {
  const tree = parseSyntax(text);
  return runScripts(buildStageGraph(readInstructions(tree).instructions, build, tree.directives.escape));
}

/** A file whose one RUN holds `text`. */
export function withRun(text: string, shell = ""): string {
  return `FROM debian:12\n${shell}RUN ${text}\n`;
}

export function commandsOf(text: string, build?: BuildOptions): readonly ShellCommand[] {
  return scriptsOf(text, build).flatMap(({ script }) => script.commands);
}

/** Program and arguments, as text. */
export function line({ name, args }: ShellCommand): string {
  return [name ?? "?", ...args.map((word) => word.text)].join(" ");
}

/** The commands of one RUN as lines. */
export function lines(text: string): readonly string[] {
  return commandsOf(withRun(text)).map(line);
}

export function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
