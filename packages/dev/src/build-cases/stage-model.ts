import type { SeededRandom } from "./seeded-random.ts";

/** What the generator knows of a stage while it writes it: enough that most of what it writes can be built. */
export interface StageModel {
  readonly index: number;
  readonly name: string | undefined;
  /** Whether a shell and the usual programs are there. */
  readonly hasShell: boolean;
  /** Absolute paths of files that are surely there. */
  readonly files: string[];
  /** Absolute paths of directories that are surely there and have something in them. */
  readonly directories: string[];
  /** Names of variables that have been declared. */
  readonly variables: string[];
  workdir: string;
  user: string;
  /** Numbers the paths that are made, so that no two collide by chance. */
  made: number;
}

/** What instructions are chosen with. */
export interface Writing {
  readonly random: SeededRandom;
  /** Files and directories of the context that no line of the ignore file leaves out. */
  readonly visibleFiles: readonly string[];
  readonly visibleDirectories: readonly string[];
  readonly earlier: readonly StageModel[];
  readonly stage: StageModel;
}

/** A new absolute path. */
export function newPath(stage: StageModel, random: SeededRandom): string {
  stage.made += 1;
  const name = `${random.pick(["out", "data", "gen", "x"])}${stage.index}${stage.made}`;
  return stage.user === "" ? `/${name}` : `/tmp/${name}`;
}

/** An absolute path, or now and then a relative one for the same place. */
export function written(path: string, { stage, random }: Writing): string {
  return stage.workdir === "/" && random.chance(0.3) ? path.slice(1) : path;
}
