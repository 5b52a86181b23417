import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import type { BuildInput } from "./build-cases/build-case.ts";
import { writeBuild } from "./build-cases/write-build.ts";
import { baseConfig, type BaseRootfs } from "./verify-builds-base.ts";
import type { BuildOutcome, BuiltImage, EngineRequest, OpenedEngine } from "./verify-builds-engine.ts";
import { readPlainProgress } from "./verify-builds-plain-progress.ts";
import { findProgram, findPrograms, mustRun, runProgram, startDaemon } from "./verify-builds-programs.ts";
import { stepsOfNames } from "./verify-builds-stage-steps.ts";

/**
 * The BuildKit inside of dockerd, which is often years older than the facts that plimsoll follows: what it cannot read is counted
 * as refused. The daemon is one of its own, on a private socket and data root, without a network, so that it does not touch the
 * machine's.
 */
export async function openDockerd({ folder, bases }: EngineRequest): Promise<OpenedEngine> {
  const docker = findDocker();
  const missing = ["dockerd", "containerd", "runc"].filter((name) => findProgram(name) === undefined);
  if (docker === undefined) missing.push("docker (with buildx, or older than 23)");
  if (docker === undefined || missing.length > 0) return { kind: "missing", programs: missing };
  const socket = `unix://${join(folder, "docker.sock")}`;
  const roots = [
    "--data-root",
    join(folder, "dockerd"),
    "--exec-root",
    join(folder, "exec"),
    "--pidfile",
    join(folder, "dockerd.pid"),
  ];
  const args = ["--host", socket, ...roots, "--bridge=none", "--iptables=false", "--ip-forward=false"];
  const client: Client = { docker, folder, environment: { DOCKER_HOST: socket, DOCKER_BUILDKIT: "1" } };
  const isReady = (): boolean => runProgram(docker, ["version"], client.environment).status === 0;
  const daemon = await startDaemon("dockerd", args, folder, isReady);
  try {
    for (const base of bases) importBase(client, base);
  } catch (error) {
    await daemon.stop();
    throw error;
  }
  const version = mustRun(docker, ["version", "--format", "{{.Server.Version}}"], client.environment).trim();
  return {
    kind: "open",
    engine: {
      title: `dockerd ${version}, the BuildKit and frontend inside of it`,
      isBuildKit: true,
      // Dockerfile 1.4, with heredocs and `--link`, came with 23.0; the rest is newer, and refused where it is not known.
      dialect: Number(version.split(".")[0]) < 23 ? "classic" : "current",
      // An imported archive has one entry without a text.
      baseHistory: [""],
      build: (input) => buildOnce(client, input),
      forget: () => void mustRun(docker, ["builder", "prune", "--all", "--force"], client.environment),
      close: daemon.stop,
    },
  };
}

interface Client {
  readonly docker: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

function importBase({ docker, environment }: Client, { name, archive }: BaseRootfs): void {
  const texts = [`CMD ${JSON.stringify(baseConfig.Cmd)}`, ...baseConfig.Env.map((text) => `ENV ${text}`)];
  const changes = [...texts, `WORKDIR ${baseConfig.WorkingDir}`].flatMap((text) => ["-c", text]);
  mustRun(docker, ["import", ...changes, archive, name], environment);
}

/** Path of a client that builds with BuildKit; undefined where there is none. */
export function findDocker(): string | undefined {
  return findPrograms("docker").find(buildsWithBuildkit);
}

/**
 * Clients from 23 on leave building to the plugin buildx; without it they fall back to the old builder, which is another engine.
 */
function buildsWithBuildkit(docker: string): boolean {
  if (runProgram(docker, ["buildx", "version"]).status === 0) return true;
  const major = /version (\d+)\./.exec(runProgram(docker, ["--version"]).stdout)?.[1];
  return major !== undefined && Number(major) < 23;
}

function buildOnce({ docker, folder: parent, environment }: Client, input: BuildInput): BuildOutcome {
  const folder = mkdtempSync(join(parent, "build-"));
  try {
    writeBuild(folder, input, { links: true });
    const iidFile = join(folder, "iid");
    const { status, stdout, stderr } = runProgram(
      docker,
      [
        "build",
        "--progress=plain",
        "--network=none",
        `--iidfile=${iidFile}`,
        `--file=${join(folder, "Dockerfile")}`,
        ...Object.entries(input.buildArgs).map(([name, value]) => `--build-arg=${name}=${value}`),
        ...(input.target === undefined ? [] : [`--target=${input.target}`]),
        join(folder, "context"),
      ],
      environment,
    );
    if (status !== 0) return { kind: "failed", message: stderr.trim().split("\n").at(-1) ?? "" };
    const id = readFileSync(iidFile, "utf8").trim();
    const image = readImage(docker, id, folder, environment);
    // An image without a name stays until it is removed, and its layers with it.
    runProgram(docker, ["image", "rm", "--force", id], environment);
    return { kind: "built", image, steps: stepsOfNames(input, readPlainProgress(stdout + stderr)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const savedManifest = v.array(v.object({ Config: v.string() }));
const savedConfig = v.object({
  config: v.record(v.string(), v.unknown()),
  history: v.optional(
    v.array(v.object({ created_by: v.optional(v.string(), ""), empty_layer: v.optional(v.boolean(), false) })),
    [],
  ),
});

/** `docker history` does not tell an empty layer from none; the saved image does. */
function readImage(docker: string, id: string, folder: string, environment: Client["environment"]): BuiltImage {
  const saved = join(folder, "saved");
  mkdirSync(saved);
  mustRun(docker, ["save", "--output", join(folder, "saved.tar"), id], environment);
  mustRun("tar", ["-C", saved, "-xf", join(folder, "saved.tar")]);
  const [manifest] = v.parse(savedManifest, JSON.parse(readFileSync(join(saved, "manifest.json"), "utf8")));
  const { config, history } = v.parse(savedConfig, JSON.parse(readFileSync(join(saved, manifest?.Config ?? ""), "utf8")));
  return { config, history: history.map(({ created_by: createdBy, empty_layer: empty }) => ({ createdBy, empty })) };
}
