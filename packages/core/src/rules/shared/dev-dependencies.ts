import { flagValues, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { wordSet } from "./package-command.ts";
import type { ManagerId, ProjectInstall } from "./project-manager.ts";
import type { RunEnvironment } from "./run-environment.ts";

/** How a package manager is told to leave out what only development needs. */
interface DevSwitch {
  /** The option that does so, for advice and fix. */
  readonly option: string;
  /** Options that do so, or that say which groups are meant. */
  readonly options: readonly string[];
  /** Variables that do so, whatever the value, unless it is one of `notValues`. */
  readonly variables: readonly string[];
}

const npmOptions = wordSet("--production --prod --no-dev --include --omit --only --also --dev");
const npmVariables = wordSet(`NODE_ENV npm_config_production NPM_CONFIG_PRODUCTION npm_config_omit NPM_CONFIG_OMIT npm_config_only
  NPM_CONFIG_ONLY YARN_PRODUCTION`);

const switches: Readonly<Partial<Record<ManagerId, DevSwitch>>> = {
  npm: { option: "--omit=dev", options: [...npmOptions], variables: [...npmVariables] },
  yarn: { option: "--production", options: [...npmOptions, "--immutable"], variables: [...npmVariables] },
  pnpm: { option: "--prod", options: [...npmOptions, "-P", "-D"], variables: [...npmVariables] },
  bun: { option: "--production", options: [...npmOptions, "-p"], variables: ["NODE_ENV"] },
  poetry: {
    option: "--only=main",
    options: ["--only", "--without", "--no-dev", "--with", "--all-groups"],
    variables: ["POETRY_WITHOUT"],
  },
  composer: {
    option: "--no-dev",
    options: ["--no-dev", "--dev", "--dry-run"],
    variables: ["COMPOSER_NO_DEV"],
  },
  uv: {
    option: "--no-dev",
    options: ["--no-dev", "--no-default-groups", "--no-group", "--only-group", "--group", "--all-groups", "--dev", "--only-dev"],
    variables: ["UV_NO_DEV", "UV_NO_DEFAULT_GROUPS", "UV_NO_GROUP"],
  },
};

/** The option that leaves out development's packages where an install has them; undefined when it says what it wants. */
export function missingDevOption(install: ProjectInstall, environment: RunEnvironment): string | undefined {
  const given = switches[install.manager];
  const { command, name } = install;
  if (given === undefined || (install.manager === "uv" && name !== "uv sync") || name === "pnpm fetch") return undefined;
  const written = command.args.map(({ text }) => text.replace(/=.*$/, ""));
  if (hasFlag(command, ...given.options) || written.some((word) => given.options.includes(word))) return undefined;
  return given.variables.some((variable) => isSet(environment.valueFor(command, variable))) ? undefined : given.option;
}

/** Values that switch nothing off; any other, or one that is not known, may. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && !/^(?:|false|0|null)$/.test(value);
}

/** A word that says that an install is for development: `pipenv install --dev`, `pip install -r requirements-dev.txt`. */
export function developmentWord({ manager, command }: ProjectInstall): ShellCommand["args"][number] | undefined {
  if (manager === "pipenv") return command.args.find(({ text }) => text === "--dev" || text === "-d");
  if (manager !== "pip") return undefined;
  const files = flagValues(command, "-r", "--requirement");
  return files.find(({ text }) => /(?:^|[-_./])(?:dev|development|test|tests|lint)(?:[-_.][^/]*)?$/.test(text))?.word;
}

const devTools = wordSet(`nodemon ts-node ts-node-dev tsx vite ng webpack webpack-dev-server jest mocha vitest cypress playwright
  react-scripts vue-cli-service next nuxt gatsby gulp grunt pytest tox nox mypy ruff flake8 pylint coverage storybook jupyter npx
  bunx eslint tsc lerna nx turbo bash sh zsh make rails watchmedo`);

/**
 * Whether what a container starts may need development's packages: a tool of development, or a script of the project other than
 * one that starts it for production.
 */
export function startsDevelopment(command: ShellCommand): boolean {
  const { name } = command;
  if (name === undefined || devTools.has(name)) return true;
  const words = positionals(command).map(({ text }) => text);
  if (/^(?:npm|yarn|pnpm|bun|poetry|uv|pipenv)$/.test(name)) {
    return !words.some((word) => /^(?:start|serve)[:_-]prod|^prod(?:uction)?$|\.js$|^(?:gunicorn|uvicorn)$/.test(word));
  }
  return command.args.some(({ text }) => /^--(?:inspect|watch|reload)|debugpy|nodemon|ts-node|tsx$/.test(text));
}

/** Whether a command removes development's packages again. */
export function prunes(command: ShellCommand): boolean {
  const { name } = command;
  if (name === "rm") return command.args.some(({ text }) => text.includes("node_modules") || text.includes("venv"));
  const verb = positionals(command)[0]?.text;
  return (name === "npm" || name === "pnpm" || name === "yarn") && (verb === "prune" || verb === "deploy");
}
