import { hasFlag } from "../../shell/command-queries.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { BuildScript } from "./build-scripts.ts";
import { npmCiWords } from "./javascript-managers.ts";
import { optionBehind } from "./option-edits.ts";
import type { ManagerId, ProjectInstall } from "./project-manager.ts";
import type { RunEnvironment } from "./run-environment.ts";

/** How a package manager is told to install what the lock file says, and to fail when that does not fit the manifest. */
interface LockSwitch {
  /** The option to add, or for npm the subcommand to use. */
  readonly option: string;
  /** Subcommands that do so by themselves, or that have nothing to do with a lock file. */
  readonly verbs: ReadonlySet<string>;
  /** Options after which there is nothing to say: those that do the same, and those that leave the lock file out on purpose. */
  readonly options: readonly string[];
  /** Variables that do so. */
  readonly variables: readonly string[];
}

const frozen = ["--frozen-lockfile", "--immutable"];
const switches: Readonly<Partial<Record<ManagerId, LockSwitch>>> = {
  npm: {
    option: "ci",
    verbs: npmCiWords,
    options: ["--no-package-lock", "--package-lock", "--package-lock-only", "--dry-run", "--save", "-S", "--save-dev", "-D"],
    variables: ["npm_config_package_lock", "NPM_CONFIG_PACKAGE_LOCK"],
  },
  yarn: {
    option: "--frozen-lockfile",
    verbs: new Set(["focus"]),
    options: [...frozen, "--pure-lockfile", "--no-lockfile", "--no-immutable", "--immutable-cache", "--mode"],
    variables: ["YARN_ENABLE_IMMUTABLE_INSTALLS", "CI"],
  },
  pnpm: {
    option: "--frozen-lockfile",
    verbs: new Set(["fetch", "ci"]),
    options: ["--frozen-lockfile", "--no-frozen-lockfile", "--lockfile-only", "--no-lockfile", "--fix-lockfile"],
    variables: ["npm_config_frozen_lockfile", "NPM_CONFIG_FROZEN_LOCKFILE", "CI"],
  },
  bun: {
    option: "--frozen-lockfile",
    verbs: new Set(["ci"]),
    options: ["--frozen-lockfile", "--no-save", "--lockfile-only"],
    variables: [],
  },
  uv: {
    option: "--locked",
    verbs: new Set(["install"]),
    options: ["--locked", "--frozen", "--check", "--no-frozen", "--upgrade", "-U", "--script"],
    variables: ["UV_LOCKED", "UV_FROZEN"],
  },
  pipenv: {
    option: "--deploy",
    verbs: new Set(["sync"]),
    options: ["--deploy", "--ignore-pipfile", "--skip-lock"],
    variables: ["PIPENV_IGNORE_PIPFILE", "PIPENV_SKIP_LOCK"],
  },
};

/** The option (or subcommand) that would make the install keep to the lock file; undefined when it does so already. */
export function missingLockOption(install: ProjectInstall, environment: RunEnvironment): string | undefined {
  const given = switches[install.manager];
  if (given === undefined || (install.verb !== undefined && given.verbs.has(install.verb.text))) return undefined;
  if (install.manager === "uv" && install.name !== "uv sync") return undefined;
  if (hasFlag(install.command, ...given.options) || install.command.args.some(({ text }) => text.endsWith("lockfile=false")))
    return undefined;
  return given.variables.some((name) => (environment.valueFor(install.command, name) ?? "") !== "") ? undefined : given.option;
}

/** Adds the option, or writes `npm ci`; undefined where the words do not stand in the file as they are. */
export function lockOptionEdits(run: BuildScript, install: ProjectInstall, option: string): readonly TextEdit[] | undefined {
  const { verb, command } = install;
  if (install.manager !== "npm") {
    const word = verb ?? command.program;
    return word === undefined ? undefined : optionBehind(run, word, option);
  }
  if (verb === undefined || verb.raw !== verb.text || command.name !== "npm") return undefined;
  return [{ span: verb.span, text: option }];
}
