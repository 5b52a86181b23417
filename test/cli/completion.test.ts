import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { formats } from "../../packages/cli/src/reporters/reporter.ts";
import { findProgram } from "../support/find-program.ts";
import { describeWith } from "../support/shared.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, path, folder, program } = usePlimsoll();

beforeAll(() => {
  write("Dockerfile", "FROM node:22 AS build\nFROM debian:13 AS run-time\n");
  write("with blank/app.Dockerfile", "FROM node\n");
  mkdirSync(path("bin"), { recursive: true });
  symlinkSync(program, path("bin/plimsoll"));
});

/** What a script is answered about these words; the last one is being typed. */
function answer(words: readonly string[], shell = "fish", env: Readonly<Record<string, string>> = {}): readonly string[] {
  const { stdout, exitCode } = run(["completion", shell], { env: { PLIMSOLL_COMPLETE: words.join("\u001f"), ...env } });
  expect(exitCode).toBe(0);
  return stdout.trimEnd().split("\n");
}

function wordsOf(lines: readonly string[]): readonly (string | undefined)[] {
  return lines.slice(1).map((line) => line.split("\t")[0]);
}

describe("what stands behind a word", () => {
  test.each([
    [["lint", "--format", ""], formats],
    [["lint", "--format=js"], ["--format=json"]],
    [
      ["rules", "--profile", ""],
      ["recommended", "strict", "beginner", "hadolint", "buildkit"],
    ],
    [
      ["lint", "--fail-on", ""],
      ["error", "warning", "info", "style", "never"],
    ],
    [["lint", "--runtime", "docker,s"], ["docker,swarm"]],
    [
      ["plan", "--format", ""],
      ["table", "json", "markdown", "html"],
    ],
    [
      ["lint", "--target", ""],
      ["build", "run-time"],
    ],
    [["plan", "--target=r"], ["--target=run-time"]],
    [["lint", "--ignore", "untagged-image,latest"], ["untagged-image,latest-tag"]],
    [["lint", "--severity", "latest-tag=st"], ["latest-tag=style"]],
    [
      ["--lang", ""],
      ["en", "ko"],
    ],
    [
      ["completion", ""],
      ["bash", "zsh", "fish", "powershell"],
    ],
    [["mer"], ["merge"]],
    [["lint", "--fix-"], ["--fix-unsafe"]],
    [["explain", "untagged"], ["untagged-image"]],
    [["explain", "copy-on"], ["copy-on-write"]],
  ])("%j", (words, expected) => {
    expect(wordsOf(answer(words))).toEqual([...expected]);
  });

  test("every command and every option of each", () => {
    const commands = wordsOf(answer([""])).filter((word) => word !== "help");
    expect(commands).toEqual(expect.arrayContaining(["lint", "plan", "explain", "merge", "completion", "hadolint"]));
    for (const command of ["lint", "plan", "merge"]) {
      const help = run([command, "--help"]).stdout;
      const options = wordsOf(answer([command, "-"]));
      expect(options.length).toBeGreaterThan(3);
      for (const option of options) expect(help).toContain(option);
    }
  });

  test("files only where files may stand", () => {
    expect(answer(["lint", ""])[0]).toBe("files");
    expect(answer(["lint", "-o", ""])[0]).toBe("files");
    expect(answer(["lint", "--", "-"])[0]).toBe("files");
    expect(answer(["lint", "--format", ""])[0]).toBe("words");
    expect(answer(["rules", ""])[0]).toBe("words");
  });

  test("in the user's language", () => {
    expect(answer(["ru"], "fish", { LC_ALL: "ko_KR.UTF-8" })).toContain("rules\t전체 규칙 보기");
    expect(wordsOf(answer(["lint", "--fail-on", ""], "fish", { LC_ALL: "ko_KR.UTF-8" }))).toContain("never");
  });

  test("nothing for a shell that is not known", () => {
    const { exitCode, stderr } = run(["completion", "tcsh"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("powershell");
  });
});

/** Runs a shell in the folder, with the command on its PATH. */
function inShell(shell: string, args: readonly string[], input?: string): string {
  const PATH = `${path("bin")}:${process.env["PATH"]}`;
  const env = { ...process.env, PATH, LC_ALL: "C.UTF-8", HOME: folder, PLIMSOLL_CODE_CACHE: "0" };
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, env, encoding: "utf8", input: input ?? "", timeout: 60_000 });
  expect(stderr).toBe("");
  return stdout;
}

describeWith("bash", findProgram("bash"), "no bash", (bash) => {
  const complete = (words: readonly string[]): readonly string[] => {
    const list = words.map((word) => `'${word}'`).join(" ");
    const script = `source <(plimsoll completion bash) && COMP_WORDS=(plimsoll ${list}) COMP_CWORD=${words.length} && _plimsoll 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return inShell(bash, ["--norc", "-c", script]).trimEnd().split("\n");
  };

  test("completes commands, values, stages and files", () => {
    expect(complete(["mer"])).toEqual(["merge"]);
    expect(complete(["lint", "--format", "sa"])).toEqual(["sarif"]);
    // bash takes this apart, and puts what it is given behind the sign.
    expect(complete(["lint", "--format", "=", "sa"])).toEqual(["sarif"]);
    expect(complete(["lint", "--target", ""])).toEqual(["build", "run-time"]);
    expect(complete(["lint", "with"])).toEqual(["with blank"]);
  });
});

describeWith("zsh", findProgram("zsh"), "no zsh", (zsh) => {
  test("offers what plimsoll answers", () => {
    // The completion system needs a terminal, so `_describe` and `_files` are seen here instead.
    const script = `compdef() { :; }; source <(plimsoll completion zsh); _describe() { print -l -- "\${(@P)2}"; }; _files() { print FILES; }
      words=(plimsoll lint --target ''); CURRENT=4; _plimsoll; words=(plimsoll mer); CURRENT=2; _plimsoll; words=(plimsoll lint 'x'); CURRENT=3; _plimsoll`;
    const lines = inShell(zsh, ["-f", "-c", script]).trimEnd().split("\n");
    expect(lines).toEqual(["build", "run-time", "merge:put the results of several runs of lint together", "FILES", "FILES"]);
  });
});

describeWith("fish", findProgram("fish"), "no fish", (fish) => {
  test("offers what plimsoll answers", () => {
    const complete = (line: string): readonly string[] => {
      const script = `plimsoll completion fish | source; complete -C '${line}'`;
      return inShell(fish, ["--no-config", "-c", script]).trimEnd().split("\n");
    };
    expect(complete("plimsoll lint --target ")).toEqual(["build", "run-time"]);
    expect(complete("plimsoll lint --format=sar")).toEqual(["--format=sarif"]);
    expect(complete("plimsoll mer")).toEqual(["merge\tput the results of several runs of lint together"]);
    expect(complete("plimsoll lint Docker").join("\n")).toContain("Dockerfile");
  });
});
