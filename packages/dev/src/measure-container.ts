import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { codeBlock } from "@plimsoll/core/rule-pages";
import { bundleForNode, cliBundle } from "./bundle.ts";
import { fromRoot } from "./repository.ts";
import { fillWithBusybox } from "./verify-builds-base.ts";
import { findDocker } from "./verify-builds-dockerd.ts";
import { findProgram, mustRun, runProgram, startDaemon, unmountBelow } from "./verify-builds-programs.ts";

const documents = { en: "docs/container.md", ko: "docs/ko/container.md" } as const;
const base = "node:measured";
const built = "plimsoll:measured";

/**
 * Builds the container image with a dockerd of its own and compares the layers with what plimsoll predicts. Docker Hub is not asked: the
 * base image is made of this machine's Node, its libraries and busybox, and is given to plimsoll as an archive. With `write` the
 * tables go into the documents. Gives the exit code.
 */
export async function measureContainer({ write }: { readonly write: boolean }): Promise<number> {
  const client = findDocker();
  const missing = ["dockerd", "containerd", "runc", "busybox", "tar"].filter((name) => findProgram(name) === undefined);
  if (client === undefined || missing.length > 0) {
    process.stderr.write(
      `measure-container: no ${[...missing, ...(client === undefined ? ["docker with BuildKit"] : [])].join(", ")}\n`,
    );
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-container-"));
  try {
    const place = await prepare(folder);
    const { version, archives } = await buildWithDockerd(client, folder, place);
    for (const language of ["en", "ko"] as const) {
      const blocks = {
        container: `\n${comparison(place, archives, language)}\n\n${madeWith[language](version)}\n\n`,
        "container:plan": `\n${codeBlock("text", planOf(place, language))}\n\n`,
      };
      process.stdout.write(Object.values(blocks).join(""));
      if (write) writeInto(documents[language], blocks);
    }
    return 0;
  } finally {
    unmountBelow(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

const madeWith = {
  en: (version: string): string => `Built by dockerd ${version} on a base of busybox, with Node ${process.versions.node}.`,
  ko: (version: string): string =>
    `dockerd ${version}이 빌드했습니다. 베이스 이미지는 busybox이고 Node는 ${process.versions.node}입니다.`,
};

interface Place {
  /** The folder of the package, as the build context. */
  readonly context: string;
  readonly dockerfile: string;
  /** The file system of the base image. */
  readonly root: string;
}

async function prepare(folder: string): Promise<Place> {
  const context = join(folder, "context");
  await bundleForNode({ ...cliBundle, outfile: join(context, "dist/plimsoll.js") });
  const dockerfile = join(folder, "Dockerfile");
  for (const ending of ["", ".dockerignore"]) cpSync(fromRoot(`container/Dockerfile${ending}`), `${dockerfile}${ending}`);
  const root = join(folder, "base");
  fillWithBusybox(root, 0);
  // Where Alpine has it, for the first line of the program.
  symlinkSync("/bin/busybox", join(root, "usr/bin/env"));
  copyInto(root, realpathSync(process.execPath), "/usr/local/bin/node");
  for (const path of librariesOf(process.execPath)) copyInto(root, path, path);
  return { context, dockerfile, root };
}

/** Paths of the shared libraries of a program, with the loader. */
function librariesOf(program: string): readonly string[] {
  return [...mustRun("ldd", [program]).matchAll(/(?:=> |^\s+)(\/\S+) \(/gm)].map(([, path = ""]) => path);
}

function copyInto(root: string, from: string, to: string): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  copyFileSync(from, join(root, to));
}

interface Built {
  readonly version: string;
  /** Made by `docker save`. */
  readonly archives: { readonly base: string; readonly image: string };
}

async function buildWithDockerd(client: string, folder: string, { context, dockerfile, root }: Place): Promise<Built> {
  const socket = `unix://${join(folder, "docker.sock")}`;
  const environment = { DOCKER_HOST: socket, DOCKER_BUILDKIT: "1" };
  const docker = (...args: readonly string[]): string => mustRun(client, args, environment);
  const own = ["--data-root", join(folder, "data"), "--exec-root", join(folder, "exec"), "--pidfile", join(folder, "pid")];
  const daemon = await startDaemon(
    "dockerd",
    ["--host", socket, ...own, "--bridge=none", "--iptables=false", "--ip-forward=false"],
    folder,
    () => runProgram(client, ["version"], environment).status === 0,
  );
  try {
    const saved = (name: string, as: string): string => {
      const path = join(folder, `${as}.tar`);
      docker("save", "--output", path, name);
      return path;
    };
    const rootfs = join(folder, "rootfs.tar");
    mustRun("tar", ["--numeric-owner", "--owner=0", "--group=0", "--sort=name", "-C", root, "-cf", rootfs, "."]);
    docker("import", "-c", "ENV PATH=/usr/local/bin:/usr/bin:/bin", rootfs, base);
    docker("build", "--network=none", `--tag=${built}`, `--file=${dockerfile}`, ...buildArgs, context);
    // What has no shell, no package manager and no network of its own still has to work.
    const said = docker("run", "--rm", "--network=none", "--read-only", built, "--version").trim();
    process.stdout.write(`the container says: plimsoll ${said}\n\n`);
    return {
      version: docker("version", "--format", "{{.Server.Version}}").trim(),
      archives: { base: saved(base, "base"), image: saved(built, "image") },
    };
  } finally {
    await daemon.stop();
  }
}

const buildArgs = [`--build-arg=NODE_IMAGE=${base}`];

function comparison({ context, dockerfile }: Place, archives: Built["archives"], language: "en" | "ko"): string {
  const program = join(context, "dist/plimsoll.js");
  const options = [
    "--file",
    dockerfile,
    ...buildArgs,
    "--base",
    `${base}=${archives.base}`,
    "--lang",
    language,
    "--format",
    "markdown",
  ];
  const text = mustRun(process.execPath, [program, "verify", archives.image, context, ...options], { PLIMSOLL_CACHE: "0" });
  // Its heading names files of this machine.
  return text.replace(/^### .*\n+/, "").trim();
}

/** On the base image that the Dockerfile names, as a machine without network knows it. */
function planOf({ context, dockerfile }: Place, language: "en" | "ko"): string {
  const program = join(context, "dist/plimsoll.js");
  const options = ["--file", dockerfile, "--advice", "none", "--waste", "none", "--lang", language];
  const environment = { PLIMSOLL_CACHE: "0", NO_COLOR: "1", COLUMNS: "100" };
  const text = mustRun(process.execPath, [program, "plan", context, ...options], environment);
  return text.replaceAll(dockerfile, "container/Dockerfile").replaceAll(context, "packages/cli").trimEnd();
}

function writeInto(document: string, blocks: Readonly<Record<string, string>>): void {
  const path = fromRoot(document);
  let text = readFileSync(path, "utf8");
  for (const [name, content] of Object.entries(blocks)) {
    const block = new RegExp(`(<!-- ${name}:begin -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
    if (!block.test(text)) throw new Error(`${document} has no place for ${name}`);
    text = text.replace(block, (_, begin: string, end: string) => begin + content + end);
  }
  writeFileSync(path, text);
}
