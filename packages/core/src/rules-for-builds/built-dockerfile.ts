import { type Build, optionsOf } from "../deployments/build.ts";
import { imageSettings } from "../deployments/image-settings.ts";
import { findInlineLines, spanInFile } from "../deployments/inline-lines.ts";
import { readInstructions } from "../instructions/read-instructions.ts";
import { buildStageGraph } from "../stages/build-stage-graph.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import { createSourceText, lineAt } from "../text/source-text.ts";
import type { BuiltDockerfile } from "./build-rule.ts";

/** Reads a Dockerfile as far as rules about builds look into it. `host`: the text of the file that an inline Dockerfile stands in. */
export function readBuiltDockerfile(build: Build, path: string, text: string, host?: string): BuiltDockerfile {
  const syntax = parseSyntax(text);
  const { instructions, problems } = readInstructions(syntax);
  // What BuildKit refuses has no image, and the Dockerfile's own findings say so.
  if (problems.length > 0) return { kind: "unread" };
  const graph = buildStageGraph(instructions, optionsOf(build), syntax.directives.escape);
  return { kind: "read", path, instructions, graph, image: imageSettings(graph), lineOf: lineFinder(build, text, host) };
}

function lineFinder(build: Build, text: string, host: string | undefined): (offset: number) => number {
  if (host === undefined || build.dockerfile.kind !== "inline") {
    const source = createSourceText(text);
    return (offset) => lineAt(source, offset) + 1;
  }
  const lines = findInlineLines(text, host, build.dockerfile.place.span);
  const source = createSourceText(host);
  return (offset) => lineAt(source, spanInFile(lines, { start: offset, end: offset }).start) + 1;
}
