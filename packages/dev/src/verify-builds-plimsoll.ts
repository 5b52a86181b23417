import { join } from "node:path";
import * as v from "valibot";
import type { BuildInput } from "./build-cases/build-case.ts";
import { type Environment, runProgram } from "./verify-builds-programs.ts";

/** What `plimsoll plan --format json` says, as far as an engine says it, too. */
export type PlimsollPlan = v.InferOutput<typeof planSchema>;

/** What `plimsoll rebuild --format json` says. */
export type PlimsollRebuild = v.InferOutput<typeof rebuildSchema>;

const planSchema = v.object({
  version: v.literal(1),
  steps: v.array(v.object({ kind: v.picklist(["base", "layer", "metadata"]), inImage: v.boolean() })),
  history: v.array(v.object({ createdBy: v.string(), empty: v.boolean() })),
  config: v.record(v.string(), v.unknown()),
  /** Base images whose config plimsoll does not know. */
  assumed: v.array(v.string()),
});

const rebuildSchema = v.object({
  version: v.literal(1),
  steps: v.array(
    v.object({
      line: v.number(),
      stage: v.number(),
      instruction: v.string(),
      state: v.picklist(["cached", "rebuilt", "depends", "unused"]),
      causes: v.array(v.object({ kind: v.string(), detail: v.string() })),
    }),
  ),
});

/** Folder with `Dockerfile` and `context/`, and what else the build is given. */
export interface WrittenBuild {
  readonly folder: string;
  readonly input: BuildInput;
}

/** Plans a build by the command line of `program`, a bundle of plimsoll. Throws with what plimsoll said when it fails. */
export function askPlan(program: string, build: WrittenBuild): PlimsollPlan {
  return v.parse(planSchema, ask(program, ["plan", ...optionsOf(build), join(build.folder, "context")]));
}

/** Asks by the command line what the second build runs again after the first. Throws with what plimsoll said when it fails. */
export function askRebuild(program: string, before: WrittenBuild, after: WrittenBuild): PlimsollRebuild {
  const old = before.input.buildArgs;
  const names = new Set([...Object.keys(old), ...Object.keys(after.input.buildArgs)]);
  const oldArgs = [...names].map((name) => `--against-build-arg=${name in old ? `${name}=${old[name]}` : name}`);
  const against = [
    `--against=${join(before.folder, "context")}`,
    `--against-file=${join(before.folder, "Dockerfile")}`,
    ...oldArgs,
  ];
  return v.parse(rebuildSchema, ask(program, ["rebuild", ...optionsOf(after), ...against, join(after.folder, "context")]));
}

function optionsOf({ folder, input }: WrittenBuild): readonly string[] {
  return [
    "--format=json",
    `--file=${join(folder, "Dockerfile")}`,
    ...Object.entries(input.buildArgs).map(([name, value]) => `--build-arg=${name}=${value}`),
    ...(input.target === undefined ? [] : [`--target=${input.target}`]),
  ];
}

/** A build argument without a value is looked up in the environment: there must be none. */
const proxies: Environment = Object.fromEntries(
  Object.keys(process.env).flatMap((name) => (/proxy$/i.test(name) ? [[name, undefined]] : [])),
);

function ask(program: string, args: readonly string[]): unknown {
  const { status, stdout, stderr } = runProgram(process.execPath, [program, ...args], proxies);
  if (status !== 0 && stdout === "") throw new Error(stderr.trim());
  return JSON.parse(stdout);
}
