import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { bundlerProject, composerProject } from "./other-managers.ts";
import type { CacheFill, ToolCache } from "./tool-caches.ts";

const composerCache: ToolCache = {
  title: "composer",
  fills(command) {
    if (command.name !== "composer") return undefined;
    const install = composerProject.read(command);
    if (install !== undefined) return { command, span: install.span, name: install.name };
    const words = positionals(command);
    const verb = words.find(({ text }) => text !== "global");
    if (verb === undefined || !/^(?:require|update|create-project)$/.test(verb.text)) return undefined;
    return { command, span: verb.span, name: `composer ${verb.text}` };
  },
  empties: (command) =>
    command.name === "composer" && positionals(command).some(({ text }) => /^(?:clear-?cache|cc)$/.test(text)),
  directory: ({ command }, environment) => {
    const own = environment.valueFor(command, "COMPOSER_CACHE_DIR");
    const home = environment.valueFor(command, "COMPOSER_HOME");
    return own ?? (home === undefined ? undefined : `${home}/cache`);
  },
  holds: (path) => /(?:^|\/)(?:\.?composer(?:\/cache)?|\.cache(?:\/composer)?)$|^\/tmp\/cache$/.test(path) || isHome(path),
  isOff: ({ command }, environment) =>
    hasFlag(command, "--no-cache", "--dry-run") || environment.valueFor(command, "COMPOSER_CACHE_DIR") === "/dev/null",
  cleanUp: () => "composer clear-cache",
};

/** RubyGems keeps each downloaded gem beside what it unpacks from it. */
const bundlerCache: ToolCache = {
  title: "bundler",
  fills(command) {
    const install = command.name === "bundle" || command.name === "bundler" ? bundlerProject.read(command) : undefined;
    return install && { command, span: install.span, name: install.name };
  },
  empties: () => false,
  directory: () => undefined,
  holds: (path) =>
    /(?:^|\/)cache(?:\/\*\.gem)?$/.test(path) && /bundle|gem|ruby|BUNDLE_PATH|GEM_HOME|vendor/i.test(path) ? true : isHome(path),
  isOff: ({ command }) => flagValue(command, "--cache-path") !== undefined || hasFlag(command, "--prefer-local", "--local"),
  // Where the gems are: in the official image, and below a BUNDLE_PATH.
  cleanUp: () => `rm -rf ${gemHome}/cache ${gemHome}/ruby/*/cache`,
};

const gemHome = "${BUNDLE_PATH:-/usr/local/bundle}";

/** Tools of others alone: what a build of the project leaves is the concern of the stage that it stands in. */
const cargoCache: ToolCache = {
  title: "cargo",
  fills: (command) => toolInstall(command, "cargo", !hasFlag(command, "--path")),
  empties: () => false,
  directory: ({ command }, environment) => belowHome(environment.valueFor(command, "CARGO_HOME"), "registry"),
  holds: (path) => /cargo(?:\/registry(?:\/.*)?)?$|CARGO_HOME\}?(?:\/registry.*)?$/.test(path) || isHome(path),
  isOff: () => false,
  // A later build may need what else lies there.
  cleanUp: () => undefined,
};

const goCache: ToolCache = {
  title: "go",
  fills: (command) =>
    toolInstall(
      command,
      "go",
      command.args.some(({ text }) => /\.\S*\/\S*@/.test(text)),
    ),
  empties: (command) => command.name === "go" && command.args[0]?.text === "clean" && hasFlag(command, "-modcache", "-cache"),
  directory: ({ command }, environment) => environment.valueFor(command, "GOMODCACHE"),
  holds: (path) => /(?:^|\/)(?:pkg(?:\/mod)?|go|go-build|\.cache)$|GOPATH\}?(?:\/pkg.*)?$/.test(path) || isHome(path),
  isOff: () => false,
  cleanUp: () => undefined,
};

/** Caches of the other languages. */
export const languageCaches: readonly ToolCache[] = [composerCache, bundlerCache, cargoCache, goCache];

function toolInstall(command: ShellCommand, program: string, isTool: boolean): CacheFill | undefined {
  const verb = command.name === program && isTool ? positionals(command)[0] : undefined;
  return verb?.text === "install" ? { command, span: verb.span, name: `${program} install` } : undefined;
}

function belowHome(home: string | undefined, name: string): string | undefined {
  return home === undefined ? undefined : `${home}/${name}`;
}

function isHome(path: string): boolean {
  return path === "/root" || path === "~" || path === "$HOME";
}
