import { spawn } from "node:child_process";

/** What a command of plimsoll printed. */
export interface PlimsollOutput {
  readonly exitCode: number;
  readonly stdout: string;
  /** Its notes, a line each, without what helps a person at a terminal. */
  readonly notes: readonly string[];
  /** Set where it was stopped. */
  readonly stopped?: "time" | "output" | undefined;
}

/** Runs a command of plimsoll, named first; `input` is its standard input. Rejects when the call is cancelled. */
export type RunPlimsoll = (args: readonly string[], input?: string) => Promise<PlimsollOutput>;

export interface RunPlace {
  /** The bundle that this process is itself. */
  readonly program: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly language: string;
  readonly signal: AbortSignal;
}

const mostTime = 120_000;
const mostOutput = 48 * 2 ** 20;

/**
 * Each call is a process of its own: one that is cancelled ends at once, and whatever a hostile file does to it, the server goes on. A start
 * costs about 0.1 s, which nobody notices beside a model.
 */
export function plimsollRunner({ program, folder, environment, language, signal }: RunPlace): RunPlimsoll {
  return (args, input) =>
    new Promise((done, fail) => {
      const [command = "", ...rest] = args;
      signal.throwIfAborted();
      const child = spawn(process.execPath, [program, command, "--lang", language, ...rest], {
        cwd: folder,
        env: { ...environment, NO_COLOR: "1", COLUMNS: "100" },
        stdio: ["pipe", "pipe", "pipe"],
        windowsHide: true,
        signal,
        killSignal: "SIGKILL",
      });
      const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
      let bytes = 0;
      let stopped: PlimsollOutput["stopped"];
      const stop = (why: NonNullable<typeof stopped>): void => {
        stopped ??= why;
        child.kill("SIGKILL");
      };
      const timer = setTimeout(() => stop("time"), mostTime);
      const collect = (into: Buffer[]) => (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostOutput) stop("output");
        else into.push(chunk);
      };
      child.stdout.on("data", collect(stdout));
      child.stderr.on("data", collect(stderr));
      child.on("error", (error) => {
        clearTimeout(timer);
        fail(error);
      });
      child.on("close", (code) => {
        clearTimeout(timer);
        done({
          exitCode: code ?? 2,
          stdout: Buffer.concat(stdout).toString(),
          notes: notesOf(Buffer.concat(stderr).toString()),
          stopped,
        });
      });
      // A command that does not read its input may be gone before it is written.
      child.stdin.on("error", () => undefined);
      child.stdin.end(input ?? "");
    });
}

/** `plimsoll: …` with the help behind it; what it counted is no note. */
function notesOf(stderr: string): readonly string[] {
  const notes: string[] = [];
  for (const line of stderr.split("\n")) {
    const last = notes.length - 1;
    if (line.startsWith("plimsoll: ")) notes.push(line.slice("plimsoll: ".length));
    else if (line.startsWith("  ") && last >= 0 && notes[last]!.length < 600)
      notes[last] += `${/[.:;,]$/.test(notes[last]!) ? "" : "."} ${line.trim()}`;
  }
  return notes;
}
