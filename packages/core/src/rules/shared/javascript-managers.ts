import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { npm, npmInstallWords, pnpmOrBun } from "./npm.ts";
import { packageCommand, wordSet } from "./package-command.ts";
import { installBy, type ManagerId, type ProjectInstall, type ProjectManager } from "./project-manager.ts";

/** `npm ci` and its other names (npm 11, ci). */
export const npmCiWords = wordSet("ci clean-install ic install-clean isntall-clean");
const global = ["-g", "--global", "--location=global"];

const needs = {
  npm: { files: ["package.json", "package-lock.json"], sources: ["package*.json"] },
  yarn: { files: ["package.json", "yarn.lock"], sources: ["package.json", "yarn.lock*"] },
  pnpm: { files: ["package.json", "pnpm-lock.yaml"], sources: ["package.json", "pnpm-lock.yaml*", "pnpm-workspace.yaml*"] },
  bun: { files: ["package.json", "bun.lock"], sources: ["package.json", "bun.lock*"] },
} as const;

/** `npm install`, `npm ci`. */
export const npmProject: ProjectManager = {
  id: "npm",
  read(command) {
    const found = packageCommand(command, npm);
    if (found === undefined || !(npmInstallWords.has(found.verb.text) || npmCiWords.has(found.verb.text))) return undefined;
    if (!found.operands.every(({ text }) => wholeProject.has(text)) || hasFlag(command, ...global)) return undefined;
    return installBy("npm", command, found.verb, needs.npm);
  },
};

export const pnpmProject = pnpmLike("pnpm", wordSet("install i fetch ci"));
export const bunProject = pnpmLike("bun", wordSet("install i ci"));

function pnpmLike(manager: "pnpm" | "bun", verbs: ReadonlySet<string>): ProjectManager {
  return {
    id: manager,
    read(command) {
      const found = command.name === manager ? packageCommand(command, pnpmOrBunProgram) : undefined;
      if (found === undefined || !verbs.has(found.verb.text)) return undefined;
      if (found.operands.length > 0 || hasFlag(command, ...global)) return undefined;
      return installBy(manager, command, found.verb, needs[manager]);
    },
  };
}

const pnpmOrBunProgram = { ...pnpmOrBun, verbs: new Set([...pnpmOrBun.verbs, "fetch"]) };

/** `yarn`, `yarn install`, `yarn workspaces focus`. */
export const yarnProject: ProjectManager = {
  id: "yarn",
  read(command): ProjectInstall | undefined {
    if (hasFlag(command, "-v", "--version", "-h", "--help")) return undefined;
    const [first, second] = positionals(command);
    if (first === undefined) {
      return { manager: "yarn", command, verb: undefined, span: command.nameSpan, name: "yarn", ...needs.yarn };
    }
    if (first.text === "install") return installBy("yarn", command, first, needs.yarn);
    if (first.text !== "workspaces" || second?.text !== "focus") return undefined;
    return {
      manager: "yarn",
      command,
      verb: second,
      span: second.span,
      name: "yarn workspaces focus",
      ...needs.yarn,
      sources: undefined,
    };
  },
};

/** `npm install .`, and the value of a switch (`--unsafe-perm true`). */
const wholeProject = wordSet(". true false");

/** The lock files of the package managers of JavaScript. */
export const javascriptLocks: Readonly<Partial<Record<ManagerId, readonly string[]>>> = {
  npm: ["package-lock.json", "npm-shrinkwrap.json"],
  yarn: ["yarn.lock"],
  pnpm: ["pnpm-lock.yaml"],
  bun: ["bun.lock", "bun.lockb"],
};

/** Whether the command runs a script of the project or one of its tools: `npm run build`, `yarn tsc`, `npx vite build`. */
export function runsProjectScript(command: ShellCommand): boolean {
  const { name } = command;
  if (name === "npx" || name === "bunx" || name === "node" || name === "tsc") return true;
  if (name !== undefined && scriptRunners.has(name)) return true;
  const verb = positionals(command)[0]?.text;
  if (verb === undefined) return false;
  if (name === "npm") return npmRunWords.has(verb);
  if (name === "pnpm" || name === "bun") return !installerWords.has(verb);
  return name === "yarn" && !installerWords.has(verb);
}

const scriptRunners = wordSet(
  "ng vite rake rails gulp grunt webpack next nuxt nest lerna nx turbo rollup esbuild parcel tsx ts-node make gatsby",
);
const npmRunWords = wordSet("run run-script rum urn test t tst start exec x build rebuild");
const installerWords = wordSet(`add install i ci fetch remove rm uninstall un prune config set cache why list ls info global store
  import dedupe audit outdated link version versions policies plugin init create self-update env setup patch deploy upgrade up
  update --version approve-builds pm workspaces`);
