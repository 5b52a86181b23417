import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";
import { npmCiWords } from "./javascript-managers.ts";
import { languageCaches } from "./language-caches.ts";
import { npm, npmInstallWords } from "./npm.ts";
import { packageCommand, wordSet } from "./package-command.ts";
import { pipenv, poetry, uv } from "./python-managers.ts";
import { removes } from "./removed-paths.ts";
import type { RunEnvironment } from "./run-environment.ts";

/** A command that leaves what it downloads in a cache. */
export interface CacheFill {
  readonly command: ShellCommand;
  readonly span: Span;
  /** `npm ci`. */
  readonly name: string;
}

/** The cache of a package manager that keeps a second copy of what it installs. */
export interface ToolCache {
  readonly title: "npm" | "conda" | "pacman" | "poetry" | "pipenv" | "uv" | "composer" | "bundler" | "cargo" | "go";
  fills(command: ShellCommand): CacheFill | undefined;
  /** Whether the command is the manager's own way of emptying the cache. */
  empties(command: ShellCommand): boolean;
  /** Where the cache is when an option or a variable says so; undefined for the place that `holds` knows. */
  directory(fill: CacheFill, environment: RunEnvironment): string | undefined;
  /** Whether the path is the default cache, holds it or lies in it, whoever's home it is in. */
  holds(path: string): boolean;
  /** Whether the install keeps nothing. */
  isOff(fill: CacheFill, environment: RunEnvironment): boolean;
  /** What empties it; undefined where no command does so and nothing else. */
  cleanUp(fill: CacheFill): string | undefined;
  /** An option that switches it off, to be put behind the subcommand. */
  readonly option?: string;
}

const npmCache: ToolCache = {
  title: "npm",
  fills(command) {
    const found = packageCommand(command, npm);
    const installs = found !== undefined && (npmInstallWords.has(found.verb.text) || npmCiWords.has(found.verb.text));
    return installs ? { command, span: found.verb.span, name: `npm ${found.verb.text}` } : undefined;
  },
  empties: (command) => command.name === "npm" && startsWith(command, "cache", "clean clear rm"),
  directory: (fill, environment) =>
    flagValue(fill.command, "--cache")?.text ??
    environment.valueFor(fill.command, "npm_config_cache") ??
    environment.valueFor(fill.command, "NPM_CONFIG_CACHE"),
  holds: (path) => /(?:^|\/)\.npm(?:\/|$)/.test(path) || isHome(path),
  isOff: ({ command }) => hasFlag(command, "--dry-run", "--package-lock-only"),
  cleanUp: () => "npm cache clean --force",
};

const condaNames = wordSet("conda mamba micromamba");
const condaCache: ToolCache = {
  title: "conda",
  fills(command) {
    if (command.name === undefined || !condaNames.has(command.name)) return undefined;
    const [first, second] = positionals(command);
    const verb = first?.text === "env" ? second : first;
    if (verb === undefined || !/^(?:install|create|update|upgrade)$/.test(verb.text)) return undefined;
    return { command, span: verb.span, name: `${command.name} ${verb === first ? "" : "env "}${verb.text}` };
  },
  empties: ({ name, args }) =>
    name !== undefined &&
    condaNames.has(name) &&
    args[0]?.text === "clean" &&
    args.some(({ text }) => /^--(?:all|tarballs)$|^-[a-z]*[at][a-z]*$/.test(text)),
  directory: ({ command }, environment) => environment.valueFor(command, "CONDA_PKGS_DIRS"),
  holds: (path) => /(?:^|\/)pkgs(?:\/|$)/.test(path),
  isOff: ({ command }) => hasFlag(command, "--dry-run", "-d", "--download-only"),
  // With `--force-pkgs-dirs` environments would break that link to the packages.
  cleanUp: ({ command }) => {
    const program = command.program?.raw;
    return program !== undefined && /^[\w./${}-]+$/.test(program) ? `${program} clean --all --yes` : undefined;
  },
};

const pacmanCache: ToolCache = {
  title: "pacman",
  fills(command) {
    if (command.name !== "pacman") return undefined;
    const operation = command.args.find(({ text }) => /^-[SU][a-z]*$|^--(?:sync|upgrade)$/.test(text));
    if (operation === undefined || /^-S[a-z]*[csilgp]/.test(operation.text)) return undefined;
    // Only the lists: `pacman -Sy`.
    const packages = positionals(command, { withValue: [] }).length > 0 || operation.text.includes("u");
    return packages ? { command, span: operation.span, name: `pacman ${operation.text}` } : undefined;
  },
  empties: ({ name, args }) => name === "pacman" && args.some(({ text }) => /^-S[a-z]*c/.test(text)),
  directory: ({ command }) => flagValue(command, "--cachedir")?.text,
  holds: (path) => removes(path, "/var/cache/pacman/pkg") || /(?:^|\/)var\/cache\/pacman/.test(path),
  isOff: () => false,
  // `pacman -Scc --noconfirm` takes its own default answer, which is no.
  cleanUp: () => "rm -rf /var/cache/pacman/pkg/*",
};

const poetryCache: ToolCache = {
  title: "poetry",
  fills(command) {
    const found = packageCommand(command, poetry);
    if (found === undefined || !/^(?:install|sync|add|update)$/.test(found.verb.text)) return undefined;
    return { command, span: found.verb.span, name: `poetry ${found.verb.text}` };
  },
  empties: (command) => packageCommand(command, poetry)?.verb.text === "cache",
  directory: ({ command }, environment) => environment.valueFor(command, "POETRY_CACHE_DIR"),
  holds: isBelowUserCache("pypoetry"),
  isOff: ({ command }) => hasFlag(command, "--no-cache"),
  cleanUp: () => undefined,
};

const pipenvCache: ToolCache = {
  title: "pipenv",
  fills(command) {
    const found = packageCommand(command, pipenv);
    if (found === undefined || !/^(?:install|sync)$/.test(found.verb.text)) return undefined;
    return { command, span: found.verb.span, name: `pipenv ${found.verb.text}` };
  },
  empties: (command) => command.name === "pip" && startsWith(command, "cache", "purge"),
  directory: ({ command }, environment) => environment.valueFor(command, "PIPENV_CACHE_DIR"),
  holds: isBelowUserCache("pip(?:env)?"),
  isOff: ({ command }, environment) => (environment.valueFor(command, "PIP_NO_CACHE_DIR") ?? "") !== "",
  cleanUp: () => undefined,
};

/** Packages are links into uv's cache and so there only once, unless it is told to copy them. */
const uvCache: ToolCache = {
  title: "uv",
  fills(command) {
    const found = packageCommand(command, uv);
    if (found === undefined || !/^(?:sync|pip|add|tool)$/.test(found.verb.text)) return undefined;
    const action = found.verb.text === "pip" || found.verb.text === "tool" ? found.operands[0] : undefined;
    if (found.verb.text !== "sync" && found.verb.text !== "add" && action?.text !== "install" && action?.text !== "sync")
      return undefined;
    const word = action ?? found.verb;
    return { command, span: word.span, name: action === undefined ? `uv ${word.text}` : `uv ${found.verb.text} ${word.text}` };
  },
  empties: (command) => packageCommand(command, uv)?.verb.text === "cache",
  directory: ({ command }, environment) =>
    flagValue(command, "--cache-dir")?.text ?? environment.valueFor(command, "UV_CACHE_DIR"),
  holds: isBelowUserCache("uv"),
  isOff({ command }, environment) {
    const mode = flagValue(command, "--link-mode")?.text ?? environment.valueFor(command, "UV_LINK_MODE");
    return mode !== "copy" || hasFlag(command, "--no-cache", "-n") || (environment.valueFor(command, "UV_NO_CACHE") ?? "") !== "";
  },
  cleanUp: () => "uv cache clean",
};

export const toolCaches: readonly ToolCache[] = [
  npmCache,
  condaCache,
  pacmanCache,
  poetryCache,
  pipenvCache,
  uvCache,
  ...languageCaches,
];

function startsWith(command: ShellCommand, first: string, second: string): boolean {
  const words = positionals(command).map(({ text }) => text);
  return words[0] === first && words[1] !== undefined && second.split(" ").includes(words[1]);
}

/** `~/.cache`, `/root/.cache/pypoetry/artifacts`. */
function isBelowUserCache(name: string): (path: string) => boolean {
  const pattern = new RegExp(`(?:^|/)\\.cache(?:/(?:${name}(?:/.*)?)?)?$`);
  return (path) => pattern.test(path) || isHome(path);
}

/** Whoever removes all that is in the home directory removes the caches. */
function isHome(path: string): boolean {
  return path === "/root" || path === "~" || path === "$HOME";
}
