import { spawnSync } from "node:child_process";
import { delimiter, dirname } from "node:path";

export interface Ended {
  readonly exitCode: number;
  readonly stdout: string;
  /** Both outputs: what somebody at a terminal sees. */
  readonly output: string;
}

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Exit codes that are no failure of the test itself. */
  readonly may?: readonly number[];
}

/** Runs a program as a user of this machine would, with a git of their own. Throws when it ends with an exit code that it may not have. */
export function run([program = "", ...args]: readonly string[], { cwd, env = {}, may = [0] }: Place): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    timeout: 120_000,
    env: { ...withoutGit(process.env), ...identity, NO_COLOR: "1", LANG: "C.UTF-8", LC_ALL: "C.UTF-8", CI: undefined, ...env },
  });
  if (error !== undefined) throw error;
  const exitCode = status ?? -1;
  const output = `${stdout}${stderr}`;
  if (!may.includes(exitCode)) throw new Error(`${program} ${args.join(" ")} ended with ${exitCode}: ${output}`);
  return { exitCode, stdout, output };
}

/** The PATH with the folders of some programs before all others. */
export function pathWith(programs: readonly string[]): string {
  return [...programs.map((program) => dirname(program)), process.env.PATH].join(delimiter);
}

const identity = {
  GIT_AUTHOR_NAME: "A",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "A",
  GIT_COMMITTER_EMAIL: "a@example.com",
  GIT_CONFIG_GLOBAL: "/dev/null",
};

/** A hook of git that runs the tests has told its own repository in the environment. */
function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("GIT_")));
}
