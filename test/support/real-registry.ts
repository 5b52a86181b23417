import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "./find-program.ts";

/** A container registry that runs on this machine until it is stopped. */
export interface RealRegistry {
  /** `127.0.0.1:port` */
  readonly host: string;
  stop(): Promise<void>;
}

export interface RegistryPrograms {
  readonly registry: string;
  readonly skopeo: string;
  readonly umoci: string;
}

/** Debian's packages `docker-registry`, `skopeo` and `umoci`; undefined when one of them is not installed. */
export function registryPrograms(): RegistryPrograms | undefined {
  const [registry, skopeo, umoci] = ["docker-registry", "skopeo", "umoci"].map(findProgram);
  return registry === undefined || skopeo === undefined || umoci === undefined ? undefined : { registry, skopeo, umoci };
}

export const registryLack = "no docker-registry, skopeo or umoci; install them with apt-get";

/** The password of `user` in a registry with logins. */
export const registryPassword = "opened sesame";

// Made for these tests alone, with the smallest cost that bcrypt knows.
const passwordFile = "user:$2b$04$abcdefghijklmnopqrstuuBpY03r8eLuBeRY4nzP3.Qwnx9kci/Ka\n";

/** Starts a registry, and waits until it answers. */
export async function startRegistry(program: string, { logins }: { readonly logins: boolean }): Promise<RealRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-registry-"));
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  mkdirSync(join(folder, "storage"));
  writeFileSync(join(folder, "htpasswd"), passwordFile);
  const settings = {
    version: "0.1",
    log: { level: "error" },
    storage: { filesystem: { rootdirectory: join(folder, "storage") } },
    http: { addr: host },
    ...(logins ? { auth: { htpasswd: { realm: "test", path: join(folder, "htpasswd") } } } : {}),
  };
  // JSON is YAML.
  writeFileSync(join(folder, "config.yml"), JSON.stringify(settings));
  const child = spawn(program, ["serve", join(folder, "config.yml")], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let turn = 0; turn < 100; turn++) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    if (answer !== undefined) return { host, stop };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`the registry did not start: ${words}`);
}

/** Runs a program that has to succeed, and gives what it prints. */
export function runProgram(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  const run = spawnSync(program, args, { encoding: "utf8", env: { ...process.env, ...environment }, maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${run.stderr}`);
  return run.stdout;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, so this is no pipe's name
  await new Promise((resolve) => server.close(resolve));
  return port;
}
