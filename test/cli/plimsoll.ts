import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Standard input; none when it is not given. */
  readonly input?: string | Buffer;
  /** Runs as another user, which only root may do. */
  readonly uid?: number;
  /** Arguments of node itself. */
  readonly node?: readonly string[];
  /** Relative to the folder. */
  readonly cwd?: string;
}

export interface RunResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as users have it, and a folder for it to work in. */
export interface Plimsoll {
  /** Path of the bundle, once the tests run. */
  readonly program: string;
  readonly folder: string;
  path(name: string): string;
  /** Writes a file into the folder and gives its path. */
  write(name: string, content: string | Buffer): string;
  /** Takes everything out of the folder. */
  clear(): void;
  run(args: readonly string[], options?: RunOptions): RunResult;
}

/** The command, bundled before the tests; cleans up behind them. */
export function usePlimsoll(): Plimsoll {
  const root = mkdtempSync(join(tmpdir(), "plimsoll-cli-"));
  const program = sharedBundle("plimsoll.js");
  const folder = join(root, "work");
  const path = (name: string): string => join(folder, name);
  mkdirSync(folder);
  // Some tests run the command as another user.
  chmodSync(root, 0o755);
  beforeAll(() => makeShared("plimsoll.js"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    program,
    folder,
    path,
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
    clear() {
      for (const name of readdirSync(folder)) rmSync(path(name), { recursive: true, force: true });
    },
    run(args, { env, input, uid, node = [], cwd = "." } = {}) {
      const { status, stdout, stderr, error } = spawnSync(process.execPath, [...node, program, ...args], {
        cwd: path(cwd),
        env: { ...environment, XDG_CACHE_HOME: join(root, "cache"), ...env },
        encoding: "utf8",
        maxBuffer: 2 ** 27,
        timeout: 60_000,
        ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
        ...(uid === undefined ? {} : { uid }),
      });
      if (error !== undefined) throw error;
      return { exitCode: status, stdout, stderr };
    },
  };
}

/** Nothing of the developer's own language or colours. What they have in their cache is another's: sizes can come from it. */
const environment: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  LC_ALL: "C.UTF-8",
  LC_MESSAGES: undefined,
  LANG: undefined,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  COLUMNS: undefined,
  PLIMSOLL_CODE_CACHE: "0",
};

/** What `lint --format json` prints. */
export interface LintJson {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly (Place & { readonly message: string })[];
    readonly findings: readonly (Place & {
      readonly rule: string;
      readonly codes: readonly string[];
      readonly severity: string;
      readonly category: string;
      readonly message: string;
      readonly why: string;
      readonly help: string;
      readonly fix: null | { readonly safety: string; readonly edits: readonly (Place & { readonly text: string })[] };
    })[];
    readonly suppressed: number;
  }[];
  readonly summary: Readonly<Record<"files" | "errors" | "warnings" | "infos" | "fixable", number>>;
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The report; its shape is what the tests compare. */
export function parseReport({ stdout }: RunResult): LintJson {
  return JSON.parse(stdout) as LintJson;
}
