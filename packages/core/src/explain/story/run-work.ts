import { projectInstall } from "../../rules/shared/project-installs.ts";
import { systemInstall } from "../../rules/shared/system-installs.ts";
import { operands, positionals, withoutPythonModule } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellScript, ShellWord } from "../../shell/shell-script.ts";

/** Something that a RUN does, as a person would call it. */
export type RunWork =
  /** `names`: of packages, the first few; `count`: all of them, 0 when files of the project list them. */
  | { readonly kind: "install"; readonly manager: string; readonly names: readonly string[]; readonly count: number }
  | { readonly kind: NamedWork; readonly names: readonly string[]; readonly count: number }
  | { readonly kind: "refresh" | "upgrade" | "build" | "test"; readonly tool: string };

/** Kinds of work of which it is said with what: files, addresses, users, programs. */
export type NamedWork =
  | "clean"
  | "clone"
  | "copy"
  | "delete"
  | "directory"
  | "download"
  | "edit"
  | "group"
  | "link"
  | "mode"
  | "move"
  | "owner"
  | "program"
  | "unpack"
  | "user"
  | "write";

/** What the commands of a script do, in their order; work of one kind that follows each other is one work. */
export function worksOf({ commands }: ShellScript): readonly RunWork[] {
  const works: RunWork[] = [];
  for (const command of commands) {
    const work = workOf(command);
    if (work === undefined) continue;
    const at = works.findIndex((known) => isSame(known, work));
    const known = works[at];
    if (known === undefined) works.push(work);
    else works[at] = joined(known, work);
  }
  // What looks around or speaks is told only where nothing else is done.
  const told = works.filter((work) => work.kind !== "program" || !work.names.every((name) => quiet.has(name)));
  if (told.length === 0) return works;
  // What has a name of its own says more than a program that does.
  return [...told.filter(({ kind }) => kind !== "program"), ...told.filter(({ kind }) => kind === "program")];
}

const quiet = new Set(
  "cd set echo true false test [ : export if for ls cat which command printf grep sleep pwd trap exit read uname find head tail sort cut awk tr wc unset source . type whoami id env date local shift [[ return dirname basename eval".split(
    " ",
  ),
);

function isSame(first: RunWork, second: RunWork): boolean {
  if (first.kind !== second.kind) return false;
  if ("manager" in first && "manager" in second) return first.manager === second.manager;
  if ("tool" in first && "tool" in second) return first.tool === second.tool;
  return true;
}

function joined(first: RunWork, second: RunWork): RunWork {
  if (!("names" in first) || !("names" in second)) return first;
  const names = [...new Set([...first.names, ...second.names])];
  // Of what is known to have names, the same name twice is one.
  const repeated = first.names.length + second.names.length - names.length;
  return { ...first, names, count: first.count + second.count - repeated };
}

function workOf(given: ShellCommand): RunWork | undefined {
  const command = withoutPythonModule(given);
  const { name } = command;
  const written = writtenFiles(command);
  if (name === undefined) return named("write", written);
  const system = systemInstall(command);
  if (system !== undefined) return install(managerOf(name), system.packages);
  const known = programs.get(name)?.(command);
  if (known !== undefined) return known;
  if (projectInstall(command) !== undefined) return { kind: "install", manager: name, names: [], count: 0 };
  if (written.length > 0 && (name === "echo" || name === "printf" || name === "cat" || name === "tee"))
    return named("write", written);
  return { kind: "program", names: [name], count: 1 };
}

type ReadWork = (command: ShellCommand) => RunWork | undefined;

const byNames =
  (kind: NamedWork): ReadWork =>
  (command) =>
    named(kind, textsOf(positionals(command)));

/** Without the first operand: a mode, an owner. */
const behindFirst =
  (kind: NamedWork): ReadWork =>
  (command) =>
    named(kind, textsOf(operands(command)));

/** What is named last: where something is copied to. */
const byLast =
  (kind: NamedWork): ReadWork =>
  (command) =>
    named(kind, textsOf(positionals(command)).slice(-1));

const byAddress =
  (kind: "download" | "clone"): ReadWork =>
  (command) => {
    const words = textsOf(kind === "clone" ? operands(command) : positionals(command));
    const address = words.find((word) => /^(?:https?|ftp|git|ssh):\/\/|@/.test(word)) ?? words[0];
    return { kind, names: address === undefined ? [] : [hostOf(address)], count: 1 };
  };

const verbs =
  (table: Readonly<Record<string, RunWork | ReadWork>>): ReadWork =>
  (command) => {
    const words = textsOf(positionals(command));
    for (const word of words.slice(0, 2)) {
      const found = Object.hasOwn(table, word) ? table[word] : undefined;
      if (found !== undefined) return typeof found === "function" ? found(command) : found;
    }
    return undefined;
  };

const tool = (kind: "refresh" | "upgrade" | "build" | "test", name: string): RunWork => ({ kind, tool: name });
const build =
  (name: string): ReadWork =>
  () =>
    tool("build", name);
const clean: RunWork = { kind: "clean", names: [], count: 0 };

const aptVerbs = verbs({
  update: tool("refresh", "apt"),
  upgrade: tool("upgrade", "apt"),
  "dist-upgrade": tool("upgrade", "apt"),
  clean,
  autoclean: clean,
  autoremove: clean,
  remove: behindFirst("clean"),
  purge: behindFirst("clean"),
});

const rpmVerbs = verbs({
  update: tool("upgrade", "dnf"),
  upgrade: tool("upgrade", "dnf"),
  makecache: tool("refresh", "dnf"),
  clean,
});

const scripts = (manager: string): ReadWork =>
  verbs({
    test: tool("test", manager),
    build: tool("build", manager),
    run: (command) => {
      const script = textsOf(operands(command))[0] ?? manager;
      return tool(/test|lint/.test(script) ? "test" : "build", `${manager} run ${script}`);
    },
    install: packagesOf(manager),
    i: packagesOf(manager),
    ci: packagesOf(manager),
    add: packagesOf(manager),
    cache: clean,
    prune: clean,
  });

const pip = verbs({ install: packagesOf("pip"), uninstall: behindFirst("clean"), cache: clean, wheel: tool("build", "pip") });

/** Programs of which a person says what they do, by name. */
const table: Readonly<Record<string, ReadWork>> = {
  "apt-get": aptVerbs,
  apt: aptVerbs,
  aptitude: aptVerbs,
  apk: verbs({ update: tool("refresh", "apk"), upgrade: tool("upgrade", "apk"), del: behindFirst("clean"), cache: clean }),
  yum: rpmVerbs,
  dnf: rpmVerbs,
  microdnf: rpmVerbs,
  tdnf: rpmVerbs,
  zypper: verbs({ refresh: tool("refresh", "zypper"), update: tool("upgrade", "zypper"), clean }),
  pip,
  pip3: pip,
  npm: scripts("npm"),
  pnpm: scripts("pnpm"),
  yarn: (command: ShellCommand) =>
    positionals(command).length === 0 ? install("yarn", []) : (scripts("yarn")(command) ?? tool("build", "yarn")),
  gem: verbs({ install: packagesOf("gem") }),
  go: verbs({
    build: tool("build", "go"),
    install: tool("build", "go"),
    test: tool("test", "go"),
    get: packagesOf("go"),
    mod: packagesOf("go", 2),
  }),
  cargo: verbs({
    build: tool("build", "cargo"),
    install: packagesOf("cargo"),
    test: tool("test", "cargo"),
    fetch: packagesOf("cargo"),
  }),
  composer: verbs({ require: packagesOf("composer"), install: packagesOf("composer") }),
  dotnet: verbs({
    build: tool("build", "dotnet"),
    publish: tool("build", "dotnet"),
    test: tool("test", "dotnet"),
    restore: packagesOf("dotnet"),
  }),
  "docker-php-ext-install": (command: ShellCommand) => install("docker-php-ext-install", positionals(command)),
  conda: verbs({ clean }),
  mamba: verbs({ clean }),
  micromamba: verbs({ clean }),
  pecl: verbs({ install: packagesOf("pecl") }),
  make: build("make"),
  cmake: build("cmake"),
  ninja: build("ninja"),
  mvn: build("mvn"),
  mvnw: build("mvn"),
  gradle: build("gradle"),
  gradlew: build("gradle"),
  gcc: build("gcc"),
  javac: build("javac"),
  tsc: build("tsc"),
  configure: build("configure"),
  pytest: () => tool("test", "pytest"),
  curl: byAddress("download"),
  wget: byAddress("download"),
  git: verbs({ clone: byAddress("clone") }),
  tar: (command: ShellCommand) =>
    /^-{0,2}[a-zA-Z]*c/.test(command.args[0]?.text ?? "") ? named("write", []) : { kind: "unpack", names: [], count: 1 },
  unzip: () => ({ kind: "unpack", names: [], count: 1 }),
  gunzip: () => ({ kind: "unpack", names: [], count: 1 }),
  rm: (command: ShellCommand) => {
    const paths = textsOf(positionals(command));
    return paths.length > 0 && paths.every((path) => /^\/(?:var\/(?:lib\/apt|cache)|tmp|var\/tmp|root\/\.cache)\b/.test(path))
      ? clean
      : named("delete", paths);
  },
  mkdir: byNames("directory"),
  install: byLast("copy"),
  touch: byNames("write"),
  cp: byLast("copy"),
  rsync: byLast("copy"),
  mv: byLast("move"),
  ln: byLast("link"),
  chmod: behindFirst("mode"),
  chown: behindFirst("owner"),
  chgrp: behindFirst("owner"),
  sed: (command: ShellCommand) => named("edit", textsOf(positionals(command)).slice(-1)),
  useradd: byLast("user"),
  adduser: byLast("user"),
  groupadd: byLast("group"),
  addgroup: byLast("group"),
};

const programs: ReadonlyMap<string, ReadWork> = new Map(Object.entries(table));

function packagesOf(manager: string, skipped = 1): ReadWork {
  return (command) => {
    const words = positionals(command);
    // `composer global require`, `yarn global add`
    return install(manager, words.slice(words[0]?.text === "global" ? skipped + 1 : skipped));
  };
}

function install(manager: string, packages: readonly ShellWord[]): RunWork {
  // `.` and a path are the project itself, what lies in it, or a list of packages.
  const names = textsOf(packages).filter((text) => !/^\.{0,2}\/|^\.|\.txt$/.test(text));
  return { kind: "install", manager, names: names.map(withoutVersion), count: names.length };
}

function managerOf(name: string): string {
  return /^(?:apt|apt-get|aptitude)$/.test(name) ? "apt" : name;
}

/** `curl=7.88*`, `express@4`, `django>=4`: the name says enough. */
function withoutVersion(text: string): string {
  // In an address these signs stand for other things.
  if (text.includes("://")) return text;
  return text.replace(/(?<=.)(?:[=<>~!]{1,2}|@).*$/, "") || text;
}

function writtenFiles({ name, redirects, args }: ShellCommand): readonly string[] {
  const files = redirects.flatMap(({ operator, target }) =>
    /^(?:>|>>|>\||&>)$/.test(operator) && target !== undefined ? [target.text] : [],
  );
  const teed = name === "tee" ? textsOf(args).filter((text) => !text.startsWith("-")) : [];
  return [...files, ...teed].filter((file) => !file.startsWith("/dev/"));
}

function named(kind: NamedWork, names: readonly string[]): RunWork | undefined {
  return names.length === 0 && kind === "write" ? undefined : { kind, names, count: names.length };
}

function textsOf(words: readonly ShellWord[]): readonly string[] {
  return words.map(({ text }) => text);
}

/** Where an address leads; the text itself when it is none. */
function hostOf(address: string): string {
  return /^[a-z+]+:\/\/(?:[^/]*@)?([^/:?#]+)/i.exec(address)?.[1] ?? address;
}
