import { isIgnored, readIgnoreFile } from "@plimsoll/core";
import { applyChange } from "./apply-change.ts";
import type { BuildCase, BuildInput, ContextItem, Dialect } from "./build-case.ts";
import { generateContext } from "./generate-context.ts";
import { addArchive, copyFromContext, copyFromStage, copyHeredoc } from "./generate-copy.ts";
import { joinPieces } from "./edit-dockerfile.ts";
import { generateEdits } from "./generate-edits.ts";
import { generateMetadata, generateRuntime, generateVariable, generateWorkdir } from "./generate-metadata.ts";
import { generateQuirk, generateTrigger } from "./generate-quirk.ts";
import { generateRun } from "./generate-run.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import type { StageModel, Writing } from "./stage-model.ts";

/** Name of the base image that generated builds stand on. */
export const baseImageName = "debian:bookworm-slim";

/** Case number `number`, with about `edits` changes of it. Most can be built, some cannot: an engine decides. */
export function generateCase(name: string, seed: number, edits: number, dialect: Dialect = "current"): BuildCase {
  const random = seededRandom(seed);
  const context = generateContext(random);
  const { pieces: all, names } = generatePieces(random, context);
  const reads = dialect === "current" ? () => true : (text: string) => !newer.test(text);
  const pieces = all.filter(reads);
  const input: BuildInput = {
    dockerfile: joinPieces(pieces),
    context,
    buildArgs: random.chance(0.15) ? { VERSION: "7" } : {},
    target: names.length > 0 && random.chance(0.1) ? random.pick(names) : undefined,
  };
  return {
    name,
    ...input,
    edits: generateEdits(random, input, pieces, names, edits).filter(({ change }) =>
      reads(applyChange(input, change).dockerfile),
    ),
  };
}

const newer = /<<|--(?:link|parents|exclude|network|unpack|chmod=\D)|,env=|,size=/;

interface Pieces {
  /** An instruction each, or a comment, or an empty line. */
  readonly pieces: readonly string[];
  /** Names of stages. */
  readonly names: readonly string[];
}

function generatePieces(random: SeededRandom, context: readonly ContextItem[]): Pieces {
  const pieces: string[] = [
    ...random.weighted([
      [12, []],
      [1, ["# a comment"]],
      [1, ["# escape=`"]],
      [1, ["#!/usr/bin/env docker", "# check=skip=all"]],
    ] as const),
  ];
  const baseArgument = random.chance(0.15);
  if (baseArgument) pieces.push(`ARG BASE=${baseImageName}`);
  const stages: StageModel[] = [];
  const count = random.weighted([
    [3, 1],
    [4, 2],
    [2, 3],
    [1, 4],
  ]);
  const visible = visiblePaths(context);
  for (let index = 0; index < count; index++) {
    const { text, stage } = generateFrom(random, stages, baseArgument, index + 1 === count);
    pieces.push(text);
    const writing: Writing = { random, stage, earlier: stages, ...visible };
    for (let left = 2 + random.below(6); left > 0; left--) pieces.push(...generateInstruction(writing));
    // Without it most stages would be unreachable.
    const taken = index + 1 === count && random.chance(0.85) ? copyFromStage(writing) : undefined;
    if (taken !== undefined) pieces.push(taken, ...generateInstruction(writing));
    stages.push(stage);
    if (index + 1 < count && random.chance(0.3)) pieces.push("");
  }
  const from = pieces.findIndex((piece) => piece.startsWith("FROM "));
  if (pieces.some((piece) => piece.includes("${CHOICE:-"))) pieces.splice(from, 0, "ARG CHOICE");
  return { pieces, names: stages.flatMap(({ name }) => (name === undefined ? [] : [name])) };
}

function generateFrom(
  random: SeededRandom,
  earlier: readonly StageModel[],
  baseArgument: boolean,
  last: boolean,
): { text: string; stage: StageModel } {
  const index = earlier.length;
  const name = random.chance(last ? 0.2 : 0.85) ? random.pick(["build", "deps", "base", "test", "s"]) + String(index) : undefined;
  const as = name === undefined ? "" : ` ${random.pick(["AS", "AS", "as"])} ${name}`;
  const named = earlier.filter((stage) => stage.name !== undefined);
  const start = { index, name, variables: [], user: "", workdir: "/", made: 0 };
  if (named.length > 0 && random.chance(0.25)) {
    const base = random.pick(named);
    const { hasShell, files, directories, variables, user, workdir } = base;
    const inherited = { hasShell, files: [...files], directories: [...directories], variables: [...variables], user, workdir };
    // A build argument that chooses the stage: `generatePieces` declares it.
    const text = random.chance(0.25) ? `FROM \${CHOICE:-${base.name}}${as}` : `FROM ${base.name}${as}`;
    return { text, stage: { ...start, ...inherited } };
  }
  if (random.chance(index > 0 ? 0.2 : 0.05))
    return { text: `FROM scratch${as}`, stage: { ...start, hasShell: false, files: [], directories: [] } };
  const image = baseArgument && random.chance(0.6) ? random.pick(["$BASE", "${BASE}"]) : baseImageName;
  const platform = random.chance(0.06) ? "--platform=$BUILDPLATFORM " : "";
  return {
    text: `FROM ${platform}${image}${as}`,
    stage: { ...start, hasShell: true, files: ["/etc/passwd"], directories: ["/etc"] },
  };
}

function generateInstruction(writing: Writing): readonly string[] {
  const { random, stage } = writing;
  if (random.chance(0.05)) return [random.pick(["# a comment", "", "  # indented"])];
  // A trigger leaves nothing in its own stage.
  if (random.chance(0.03))
    return [`ONBUILD ${copyFromContext({ ...writing, stage: { ...stage, files: [], directories: [], made: stage.made + 50 } })}`];
  if (random.chance(0.03)) return [`ONBUILD ${generateTrigger(writing)}`];
  const make = random.weighted<(writing: Writing) => string | undefined>([
    [8, copyFromContext],
    [4, copyFromStage],
    [2, copyHeredoc],
    [1, addArchive],
    [stage.hasShell ? 10 : 0, generateRun],
    [4, generateVariable],
    [2, generateWorkdir],
    [1, generateRuntime],
    [3, generateMetadata],
    [4, generateQuirk],
  ]);
  const text = make(writing);
  return text === undefined ? [] : [random.chance(0.04) ? `  ${text}` : text];
}

/** What BuildKit sees of a context: the generator leaves the rest alone, since naming it would only fail. */
function visiblePaths(context: readonly ContextItem[]): {
  visibleFiles: readonly string[];
  visibleDirectories: readonly string[];
} {
  const ignore = context.find(({ path }) => path === ".dockerignore");
  const rules = readIgnoreFile(ignore?.kind === "file" && typeof ignore.content === "string" ? ignore.content : "");
  const visible = context.filter(({ path }) => !isIgnored(rules, path));
  const fileLinks = new Set(["link.txt", "up.txt", "src/ln.js"]);
  const files = visible
    .filter(({ kind, path }) => (kind === "file" && path !== ".dockerignore") || fileLinks.has(path))
    .map(({ path }) => path);
  const directories = visible.filter(
    ({ kind, path }) => kind === "directory" && files.some((file) => file.startsWith(`${path}/`)),
  );
  return { visibleFiles: files.length === 0 ? ["a.txt"] : files, visibleDirectories: directories.map(({ path }) => path) };
}
