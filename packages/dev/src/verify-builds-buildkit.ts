import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildInput } from "./build-cases/build-case.ts";
import { writeBuild } from "./build-cases/write-build.ts";
import { baseHistory, writeLayout } from "./verify-builds-base.ts";
import type { BuildOutcome, EngineRequest, OpenedEngine } from "./verify-builds-engine.ts";
import { readLayout } from "./verify-builds-layout.ts";
import { type Daemon, findProgram, mustRun, runProgram, startDaemon } from "./verify-builds-programs.ts";
import { readProgress } from "./verify-builds-progress.ts";
import { observeSteps, readGraph } from "./verify-builds-steps.ts";

/**
 * BuildKit by `buildctl`: a daemon of its own, or the one at `address`, whose cache it empties. Base images are given as named
 * contexts that are OCI layouts, so that no registry is needed.
 */
export async function openBuildkit({ folder, bases }: EngineRequest, address: string | undefined): Promise<OpenedEngine> {
  const buildctl = findProgram("buildctl");
  const programs = address === undefined ? ["buildctl", "buildkitd", "runc"] : ["buildctl"];
  const missing = programs.filter((name) => findProgram(name) === undefined);
  if (buildctl === undefined || missing.length > 0) return { kind: "missing", programs: missing };
  const socket = address ?? `unix://${join(folder, "buildkitd.sock")}`;
  const daemon = address === undefined ? await startBuildkitd(buildctl, socket, folder) : undefined;
  const client: Client = {
    buildctl,
    socket,
    folder,
    baseOptions: bases.flatMap((base, index) => baseOptions(join(folder, `base${index}`), `base${index}`, base)),
  };
  const title = `BuildKit ${daemonVersion(client)}, frontend of the daemon`;
  const forget = (): void => void mustRun(buildctl, ["--addr", socket, "prune", "--all"]);
  return {
    kind: "open",
    engine: {
      title,
      isBuildKit: true,
      dialect: "current",
      baseHistory,
      build: (input) => buildOnce(client, input),
      forget,
      close: async () => await daemon?.stop(),
    },
  };
}

interface Client {
  readonly buildctl: string;
  readonly socket: string;
  readonly folder: string;
  readonly baseOptions: readonly string[];
}

async function startBuildkitd(buildctl: string, socket: string, folder: string): Promise<Daemon> {
  const args = [
    "--addr",
    socket,
    "--root",
    join(folder, "buildkitd"),
    "--oci-worker=true",
    "--containerd-worker=false",
    "--oci-worker-gc=false",
  ];
  const isReady = (): boolean => runProgram(buildctl, ["--addr", socket, "debug", "workers"]).status === 0;
  return await startDaemon("buildkitd", args, folder, isReady);
}

function baseOptions(folder: string, name: string, base: EngineRequest["bases"][number]): readonly string[] {
  return [`--oci-layout=${name}=${folder}`, `--opt=context:${base.name}=oci-layout://${name}@${writeLayout(folder, base)}`];
}

function daemonVersion({ buildctl, socket }: Client): string {
  const { stdout } = runProgram(buildctl, ["--addr", socket, "debug", "info"]);
  return /BuildKit:\s+(.*)/.exec(stdout)?.[1]?.trim() ?? "of unknown version";
}

/** Without provenance nobody says which line a vertex belongs to, so it is always asked for. */
function buildOnce({ buildctl, socket, folder: parent, baseOptions: bases }: Client, input: BuildInput): BuildOutcome {
  const folder = mkdtempSync(join(parent, "build-"));
  try {
    writeBuild(folder, input, { links: true });
    writeFileSync(join(folder, "secret"), "secret\n");
    mkdirSync(join(folder, "layout"));
    const { status, stderr } = runProgram(buildctl, [
      `--addr=${socket}`,
      "build",
      "--frontend=dockerfile.v0",
      "--progress=rawjson",
      `--local=context=${join(folder, "context")}`,
      `--local=dockerfile=${folder}`,
      "--opt=attest:provenance=mode=max",
      `--secret=id=tok,src=${join(folder, "secret")}`,
      `--output=type=oci,tar=false,dest=${join(folder, "layout")}`,
      ...bases,
      ...Object.entries(input.buildArgs).map(([name, value]) => `--opt=build-arg:${name}=${value}`),
      ...(input.target === undefined ? [] : [`--opt=target=${input.target}`]),
    ]);
    if (status !== 0)
      return { kind: "failed", message: stderr.split("\n").findLast((line) => line.startsWith("error")) ?? stderr.slice(-500) };
    const { provenance, ...image } = readLayout(join(folder, "layout"));
    return { kind: "built", image, steps: observeSteps(input.dockerfile, readGraph(provenance), readProgress(stderr)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
