import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { BuildInput } from "./build-cases/build-case.ts";
import type { ObservedStep } from "./build-cases/observed-case.ts";
import { writeBuild } from "./build-cases/write-build.ts";
import { baseConfig } from "./verify-builds-base.ts";
import type { BuildOutcome, BuiltImage, EngineRequest, OpenedEngine } from "./verify-builds-engine.ts";
import { findProgram, mustRun, runProgram } from "./verify-builds-programs.ts";
import { listStages } from "./verify-builds-stage-steps.ts";

/**
 * Buildah, without any daemon, with storage of its own. It has its own rules: every instruction is a layer to it, and history its
 * cache key.
 */
export function openBuildah({ folder, bases }: EngineRequest): OpenedEngine {
  const buildah = findProgram("buildah");
  if (buildah === undefined) return { kind: "missing", programs: ["buildah"] };
  const policy = join(folder, "policy.json");
  writeFileSync(policy, JSON.stringify({ default: [{ type: "insecureAcceptAnything" }] }));
  const store = ["--root", join(folder, "storage"), "--runroot", join(folder, "run")];
  const client: Client = {
    folder,
    run: (...args) => mustRun(buildah, [...store, ...args]),
    try: (...args) => runProgram(buildah, [...store, ...args]),
    policy,
  };
  const kept = bases.map(({ name, archive }) => {
    const container = client.run("from", "scratch").trim();
    client.run("add", "--quiet", container, archive, "/");
    client.run("config", `--cmd=${JSON.stringify(baseConfig.Cmd)}`, ...baseConfig.Env.map((text) => `--env=${text}`), container);
    return client
      .run("commit", "--quiet", "--rm", `--signature-policy=${policy}`, "--format=docker", container, `docker.io/library/${name}`)
      .trim();
  });
  return {
    kind: "open",
    engine: {
      title: mustRun(buildah, ["--version"]).trim(),
      isBuildKit: false,
      dialect: "classic",
      // A commit by hand leaves one entry, which says "/bin/sh".
      baseHistory: [baseEntry(client, kept[0])],
      build: (input) => buildOnce(client, input),
      forget: () => forget(client, kept),
      close: async () => {},
    },
  };
}

function baseEntry(client: Client, id: string | undefined): string {
  return id === undefined ? "" : (readImage(client, id).history[0]?.createdBy ?? "");
}

interface Client {
  readonly folder: string;
  readonly policy: string;
  readonly run: (...args: readonly string[]) => string;
  readonly try: (...args: readonly string[]) => ReturnType<typeof runProgram>;
}

function forget(client: Client, kept: readonly string[]): void {
  const all = client.run("images", "--all", "--quiet", "--no-trunc").split("\n");
  const ids = [...new Set(all.map((text) => text.replace("sha256:", "")))].filter((id) => id !== "" && !kept.includes(id));
  if (ids.length > 0) client.try("rmi", "--force", ...ids);
}

function buildOnce(client: Client, input: BuildInput): BuildOutcome {
  const folder = mkdtempSync(join(client.folder, "build-"));
  try {
    writeBuild(folder, input, { links: true });
    writeFileSync(join(folder, "secret"), "secret\n");
    const { status, stdout, stderr } = client.try(
      "build",
      "--layers",
      "--isolation=chroot",
      "--format=docker",
      "--pull-never",
      `--signature-policy=${client.policy}`,
      `--secret=id=tok,src=${join(folder, "secret")}`,
      `--iidfile=${join(folder, "iid")}`,
      `--file=${join(folder, "Dockerfile")}`,
      ...Object.entries(input.buildArgs).map(([name, value]) => `--build-arg=${name}=${value}`),
      ...(input.target === undefined ? [] : [`--target=${input.target}`]),
      join(folder, "context"),
    );
    if (status !== 0) return { kind: "failed", message: stderr.trim().split("\n").at(-1) ?? "" };
    const image = readImage(client, readFileSync(join(folder, "iid"), "utf8").trim());
    return { kind: "built", image, steps: stepsOfOutput(input.dockerfile, stdout + stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads `[2/3] STEP 4/6: RUN make` and the `--> Using cache …` below it. Every instruction of a stage is numbered. */
export function stepsOfOutput(dockerfile: string, output: string): readonly ObservedStep[] {
  const states = new Map<string, "executed" | "cached">();
  let current: string | undefined;
  for (const line of output.split("\n")) {
    const [, stage = "1", number] = /^(?:\[(\d+)\/\d+\] )?STEP (\d+)\/\d+: /.exec(line) ?? [];
    if (number !== undefined) {
      current = `${stage} ${number}`;
      states.set(current, "executed");
    } else if (current !== undefined && line.startsWith("--> Using cache")) states.set(current, "cached");
  }
  return listStages(dockerfile).flatMap((stage) =>
    stage.flatMap(({ line, stage: index, keyword, isStep }, position): readonly ObservedStep[] =>
      isStep ? [{ line, stage: index, instruction: keyword, state: states.get(`${index + 1} ${position + 1}`) ?? "absent" }] : [],
    ),
  );
}

const inspected = v.object({
  Docker: v.object({
    config: v.record(v.string(), v.unknown()),
    history: v.optional(
      v.nullable(v.array(v.object({ created_by: v.optional(v.string(), ""), empty_layer: v.optional(v.boolean(), false) }))),
    ),
  }),
});

function readImage(client: Client, id: string): BuiltImage {
  const { config, history } = v.parse(inspected, JSON.parse(client.run("inspect", "--type=image", id))).Docker;
  return { config, history: (history ?? []).map(({ created_by: createdBy, empty_layer: empty }) => ({ createdBy, empty })) };
}
