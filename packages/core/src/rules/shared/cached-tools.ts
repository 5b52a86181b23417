import { positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { apk } from "./apk.ts";
import { apt } from "./apt.ts";
import { aptArchives, aptLists } from "./apt-cache.ts";
import { dnf } from "./dnf.ts";
import { npmCiWords } from "./javascript-managers.ts";
import { npm, npmInstallWords, pnpmOrBun } from "./npm.ts";
import { packageCommand, type PackageProgram, wordSet } from "./package-command.ts";
import { pip } from "./pip.ts";
import { poetry, uv } from "./python-managers.ts";
import { removedPaths } from "./removed-paths.ts";
import { zypper } from "./zypper.ts";

/** A program that downloads packages through a cache of its own. */
export interface CachedTool {
  readonly id: string;
  /** The word of a command that downloads, with the command's name; undefined for any other command. */
  downloads(command: ShellCommand): { readonly span: Span; readonly name: string } | undefined;
  /** Whether the command empties the cache. */
  empties(command: ShellCommand): boolean;
  /** Where to mount a cache; `~` stands for the home of the user. */
  readonly targets: readonly string[];
  /** Whether a mount there serves the tool, whoever's home it is in. */
  serves(target: string): boolean;
  /** A mount there serves nothing else. */
  readonly ownDirectory: RegExp;
  /** Variables that name another directory. */
  readonly variables: readonly string[];
  /** Options and variables that switch the cache off. */
  readonly offOptions: readonly string[];
  readonly offVariables: readonly string[];
  /** What the mount needs beside its target. */
  readonly sharing?: "locked";
  /** Later steps or the program read what lies there, so that a mount may hide it from them. */
  readonly isStore?: true;
}

const rows: readonly (Pick<CachedTool, "id" | "targets" | "ownDirectory"> & Partial<CachedTool> & ToolCommands)[] = [
  {
    id: "apt",
    program: apt,
    verbs: "install",
    targets: ["/var/cache/apt", "/var/lib/apt/lists"],
    ownDirectory: /^\/var\/(?:cache|lib)\/apt(?:\/(?:lists|archives))?$/,
    empties: (command) => aptLists.empties(command) || aptArchives.empties(command),
    sharing: "locked",
  },
  {
    id: "apk",
    program: apk,
    verbs: "add",
    targets: ["/etc/apk/cache"],
    ownDirectory: /^\/(?:etc\/apk\/cache|var\/cache\/apk)$/,
    offOptions: ["--no-cache"],
  },
  {
    id: "dnf",
    program: { ...dnf, names: wordSet("dnf yum microdnf dnf5") },
    verbs: "install",
    clean: "clean",
    targets: ["/var/cache/dnf"],
    ownDirectory: /^\/var\/cache\/(?:dnf|yum|libdnf5)$/,
  },
  {
    id: "zypper",
    program: zypper,
    verbs: "install in",
    clean: "clean cc",
    targets: ["/var/cache/zypp"],
    ownDirectory: /^\/var\/cache\/zypp$/,
  },
  {
    id: "npm",
    program: npm,
    verbs: [...npmInstallWords, ...npmCiWords].join(" "),
    clean: "cache",
    targets: ["~/.npm"],
    ownDirectory: /\/\.npm(?:\/_cacache)?$/,
    variables: ["npm_config_cache", "NPM_CONFIG_CACHE"],
  },
  {
    id: "yarn",
    program: { names: new Set(["yarn"]), verbs: wordSet("install add cache run exec node workspaces") },
    verbs: "install add",
    clean: "cache",
    targets: ["/usr/local/share/.cache/yarn"],
    ownDirectory: /\/\.cache\/yarn(?:\/v6)?$|\/\.yarn\/(?:berry\/)?cache$/,
    variables: ["YARN_CACHE_FOLDER"],
  },
  {
    id: "pnpm",
    program: { ...pnpmOrBun, names: new Set(["pnpm"]) },
    verbs: "install i add",
    targets: ["~/.local/share/pnpm/store"],
    ownDirectory: /pnpm\/store(?:\/v\d+)?$|\/\.pnpm-store$/,
    variables: ["PNPM_HOME", "npm_config_store_dir", "NPM_CONFIG_STORE_DIR"],
  },
  {
    id: "bun",
    program: { ...pnpmOrBun, names: new Set(["bun"]) },
    verbs: "install i add",
    targets: ["~/.bun/install/cache"],
    ownDirectory: /\/\.bun\/install\/cache$/,
    variables: ["BUN_INSTALL_CACHE_DIR", "BUN_INSTALL"],
  },
  {
    id: "pip",
    program: pip,
    verbs: "install",
    clean: "cache",
    targets: ["~/.cache/pip"],
    ownDirectory: /\/\.cache\/pip$/,
    variables: ["PIP_CACHE_DIR", "XDG_CACHE_HOME"],
    offOptions: ["--no-cache-dir"],
    offVariables: ["PIP_NO_CACHE_DIR"],
  },
  {
    id: "uv",
    program: uv,
    verbs: "sync pip add tool",
    clean: "cache",
    targets: ["~/.cache/uv"],
    ownDirectory: /\/\.cache\/uv$/,
    variables: ["UV_CACHE_DIR", "XDG_CACHE_HOME"],
    offOptions: ["--no-cache", "-n", "--no-cache-dir"],
    offVariables: ["UV_NO_CACHE"],
  },
  {
    id: "poetry",
    program: poetry,
    verbs: "install sync",
    clean: "cache",
    // The virtual environments may lie beside these two.
    targets: ["~/.cache/pypoetry/cache", "~/.cache/pypoetry/artifacts"],
    ownDirectory: /\/\.cache\/pypoetry(?:\/(?:cache|artifacts))?$/,
    variables: ["POETRY_CACHE_DIR", "XDG_CACHE_HOME"],
    offOptions: ["--no-cache"],
  },
  {
    id: "go",
    program: { names: new Set(["go"]), verbs: wordSet("build install mod test run generate vet env get clean version tool") },
    verbs: "build install mod",
    targets: ["/go/pkg/mod", "~/.cache/go-build"],
    ownDirectory: /\/pkg\/mod$|\/\.cache\/go-build$/,
    variables: ["GOMODCACHE", "GOPATH", "GOCACHE", "GOFLAGS"],
    isStore: true,
  },
  {
    id: "cargo",
    program: { names: new Set(["cargo"]), verbs: wordSet("build install fetch test run check chef vendor") },
    verbs: "build install fetch chef",
    targets: ["/usr/local/cargo/registry"],
    ownDirectory: /cargo\/(?:registry|git)$/,
    variables: ["CARGO_HOME"],
    isStore: true,
  },
  {
    id: "maven",
    program: { names: new Set(["mvn", "mvnw"]), verbs: wordSet("package install verify dependency:go-offline deploy compile") },
    verbs: "package install verify dependency:go-offline compile deploy",
    targets: ["~/.m2"],
    ownDirectory: /\/\.m2(?:\/repository)?$/,
    variables: ["MAVEN_OPTS", "MAVEN_CONFIG"],
    isStore: true,
  },
  {
    id: "gradle",
    program: {
      names: new Set(["gradle", "gradlew"]),
      verbs: wordSet("build assemble bootJar jar dependencies shadowJar installDist"),
    },
    verbs: "build assemble bootJar jar dependencies shadowJar installDist",
    targets: ["~/.gradle"],
    ownDirectory: /\/\.gradle(?:\/caches)?$/,
    variables: ["GRADLE_USER_HOME"],
    isStore: true,
  },
  {
    id: "composer",
    program: {
      names: new Set(["composer"]),
      verbs: wordSet("install i require update create-project dump-autoload clear-cache clearcache"),
    },
    verbs: "install i require update create-project",
    clean: "clear-cache clearcache",
    targets: ["~/.composer/cache"],
    ownDirectory: /composer\/cache$|\/\.cache\/composer$|^\/tmp\/cache$/,
    variables: ["COMPOSER_CACHE_DIR", "COMPOSER_HOME"],
    offOptions: ["--no-cache"],
  },
  {
    id: "bundler",
    program: { names: new Set(["bundle", "bundler"]), verbs: wordSet("install exec config update check clean package lock") },
    verbs: "install",
    // Where the official image has its gems.
    targets: ["/usr/local/bundle/cache"],
    ownDirectory: /\/bundle\/(?:ruby\/[\d.]+\/)?cache$|\/\.bundle\/cache$/,
    variables: ["BUNDLE_PATH", "GEM_HOME", "BUNDLE_USER_CACHE"],
  },
  {
    id: "nuget",
    program: { names: new Set(["dotnet"]), verbs: wordSet("restore build publish tool test run nuget") },
    verbs: "restore build publish",
    targets: ["~/.nuget/packages"],
    ownDirectory: /\/\.nuget\/packages$/,
    variables: ["NUGET_PACKAGES"],
    isStore: true,
  },
];

interface ToolCommands {
  readonly program: PackageProgram;
  /** Subcommands that download. */
  readonly verbs: string;
  /** Subcommand that has to do with emptying. */
  readonly clean?: string;
}

export const cachedTools: readonly CachedTool[] = rows.map(({ program, verbs, clean = "", ...row }) => {
  const downloading = wordSet(verbs);
  const cleaning = new Set(clean.split(" ").filter((word) => word !== ""));
  return {
    variables: [],
    offOptions: [],
    offVariables: [],
    downloads(command) {
      const found = packageCommand(command, program);
      if (found !== undefined && downloading.has(found.verb.text)) {
        return { span: found.verb.span, name: `${found.command.name ?? ""} ${found.verb.text}` };
      }
      const isBareYarn =
        row.id === "yarn" && command.name === "yarn" && positionals(command).length === 0 && command.args.every(isNoQuestion);
      return isBareYarn ? { span: command.nameSpan, name: "yarn" } : undefined;
    },
    empties(command) {
      const found = cleaning.size === 0 ? undefined : packageCommand(command, program);
      if (found !== undefined && cleaning.has(found.verb.text))
        return /^(?:clean|cc)$/.test(found.verb.text) || found.operands.some(isClean);
      return removedPaths(command).some((path) => row.ownDirectory.test(path));
    },
    serves: (target) => row.ownDirectory.test(target) || isAround(target, row.targets) || isUserCache(target, row.ownDirectory),
    ...row,
  };
});

/** Whether the mount is a directory that holds one of the targets: `/root/.cache`, `/var/cache`. */
function isAround(target: string, targets: readonly string[]): boolean {
  const home = target.replace(/^(?:\/root|\/home\/[^/]+)(?=\/|$)/, "~");
  return targets.some((candidate) => candidate.startsWith(`${home}/`));
}

/** `/home/app/.cache`, wherever the user's home is. */
function isUserCache(target: string, ownDirectory: RegExp): boolean {
  return target.endsWith("/.cache") && ownDirectory.source.includes(".cache");
}

function isNoQuestion({ text }: { readonly text: string }): boolean {
  return !/^(?:-v|--version|-h|--help)$/.test(text);
}

/** `npm cache clean`, `yarn cache clean`, `pip cache purge`; not `uv cache prune`, which leaves what is used. */
function isClean({ text }: { readonly text: string }): boolean {
  return /^(?:clean|clear|purge)$/.test(text);
}
