import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { promisify } from "node:util";
import { findInPeers } from "./peers.ts";

interface Session {
  /** Does not exist yet. */
  readonly folder: string;
  readonly home: string;
  readonly language: "en" | "ko";
  /** The block of the page, commands and what came back the last time. */
  readonly typed: string;
  /** A path of this machine that is not to be seen. */
  readonly hidden: string;
}

/** Ends what one command printed; nobody prints it. */
const end = "\u0001";

/** Types the commands of a block into one shell and gives the block with what comes back now. */
export async function runSession({ folder, home, language, typed, hidden }: Session): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const commands = commandsIn(typed);
  // The exit code of a command is there for the next one, as at a prompt. Times of files go into what a layer compresses to.
  const touched = "find . -name .git -prune -o -name node_modules -prune -o -type f -exec touch -d 2026-11-21T12:00:00Z {} +";
  const script = commands.map((command) => `${command}\n__code=$?; ${touched}; printf '${end}'; (exit $__code)`).join("\n");
  const { stdout } = await promisify(execFile)("bash", ["-c", `exec 2>&1\n${script}\ntrue`], {
    cwd: folder,
    maxBuffer: 2 ** 26,
    env: environmentOf(home, language),
  });
  const outputs = stdout.split(end);
  const shown = commands.map((command, index) => {
    const output = withoutPlace(outputs[index] ?? "", folder, hidden);
    return `${prompted(command)}${output === "" ? "" : `\n${output}`}`;
  });
  return shown.join("\n");
}

function commandsIn(block: string): readonly string[] {
  const commands: string[] = [];
  let open = false;
  for (const line of block.split("\n")) {
    if (line.startsWith("$ ")) commands.push(line.slice(2));
    else if (open && line.startsWith(">")) commands.push(`${commands.pop() ?? ""}\n${line.slice(2)}`);
    open = line.startsWith("$ ") || (open && line.startsWith(">"));
  }
  return commands;
}

function prompted(command: string): string {
  return `$ ${command.split("\n").join("\n> ")}`.replaceAll(/^> $/gm, ">");
}

/** Paths, times and numbers of commits are another each time. */
function withoutPlace(output: string, folder: string, hidden: string): string {
  return output
    .replaceAll(folder, "~/project")
    .replaceAll(hidden, "~")
    .replaceAll(/\bin \d+(?:\.\d+)?m?s\b/g, "in 1s")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trimEnd();
}

function environmentOf(home: string, language: "en" | "ko"): NodeJS.ProcessEnv {
  const date = "2026-11-21T12:00:00Z";
  const locale = language === "ko" ? "ko_KR.UTF-8" : "C.UTF-8";
  const peers = [findInPeers("pre-commit")].flatMap((path) => (path === undefined ? [] : [dirname(path)]));
  return {
    PATH: [dirname(process.execPath), process.env.PATH, ...peers].join(delimiter),
    HOME: home,
    // npm and git have texts for other languages only where the system has their locale; plimsoll goes by the name.
    LANG: locale,
    NO_COLOR: "1",
    COLUMNS: "100",
    TERM: "dumb",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    PLIMSOLL_CODE_CACHE: "0",
  };
}
