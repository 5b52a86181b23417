import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { askShellCheck, describeShellCheckFailure, findProgram, probeShellCheck } from "@plimsoll/host/shellcheck";
import { afterAll, describe, expect, test } from "vitest";
import { findShellCheck } from "../../packages/dev/src/peers.ts";
import { describeWith } from "../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-test-shellcheck-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that says it is ShellCheck and then does what `answer` does. */
function fake(name: string, answer: string, version = "ShellCheck - a fake\nversion: 0.11.0"): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo "${version}"; exit 0; fi\n${answer}\n`);
  chmodSync(path, 0o755);
  return path;
}

const comment = { line: 2, endLine: 2, column: 1, endColumn: 5, level: "info", code: 2086, message: "m", fix: null };
const answer = (comments: readonly unknown[]): string => `printf '%s' '${JSON.stringify({ comments })}'`;

describe("what it makes of an answer", () => {
  test("comments by the text that they are about", () => {
    const given = answer([
      { file: "1", ...comment },
      { file: "1", ...comment, code: 2046 },
    ]);
    const program = fake("good", `[ "$(cat 0 1)" = onetwo ] || exit 9; ${given}; exit 1`);
    const result = askShellCheck(program, ["one", "two"]);
    const two = [comment, { ...comment, code: 2046 }];
    expect(result).toEqual({
      kind: "answers",
      answers: new Map([
        ["one", []],
        ["two", two],
      ]),
    });
  });

  test("nothing asked, nothing started", () => {
    expect(askShellCheck(join(folder, "absent"), [])).toEqual({ kind: "answers", answers: new Map() });
  });

  test("a fix of which a part is not understood is no fix", () => {
    const replacement = { line: 2, endLine: 2, column: 1, endColumn: 1, replacement: '"', insertionPoint: "beforeStart" };
    const fixes = [{ replacements: [replacement] }, { replacements: [{ ...replacement, insertionPoint: "elsewhere" }] }];
    const program = fake("fixes", answer(fixes.map((fix) => ({ file: "0", ...comment, fix }))));
    const result = askShellCheck(program, ["x"]);
    expect(result.kind === "answers" && result.answers.get("x")?.map(({ fix }) => fix)).toEqual([fixes[0], null]);
  });

  test("it reads neither a config nor what SHELLCHECK_OPTS asks for", () => {
    process.env.SHELLCHECK_OPTS = "--exclude=SC2086";
    const program = fake(
      "options",
      `case "$*" in *--norc*) ;; *) exit 7;; esac; [ -z "\${SHELLCHECK_OPTS+x}" ] || exit 8; ${answer([])}`,
    );
    expect(askShellCheck(program, ["x"]).kind).toBe("answers");
    delete process.env.SHELLCHECK_OPTS;
  });
});

describe("what goes wrong is told, and nothing is thrown", () => {
  const failing = [
    ["an exit code", fake("exit", "echo 'out of cheese' >&2; exit 4"), { kind: "exit", status: "4", detail: "out of cheese" }],
    ["a signal", fake("signal", "kill -9 $$"), { kind: "exit", status: "SIGKILL" }],
    ["garbage", fake("garbage", "echo garbage"), { kind: "unreadable" }],
    ["nothing", fake("nothing", "exit 0"), { kind: "unreadable" }],
    ["other JSON", fake("json", "echo '[1]'"), { kind: "unreadable" }],
    ["comments of another shape", fake("shape", answer([{ file: "0", line: 1 }])), { kind: "unreadable" }],
    ["a place that is none", fake("place", answer([{ file: "0", ...comment, column: 0 }])), { kind: "unreadable" }],
    ["comments on a file that nobody named", fake("file", answer([{ file: "/etc/passwd", ...comment }])), { kind: "unreadable" }],
    ["no program", join(folder, "absent"), { kind: "not-found" }],
    ["a folder", folder, { kind: "not-started", reason: "EACCES" }],
  ] as const;

  test.each(failing)("%s", (_name, program, failure) => {
    expect(askShellCheck(program, ["x"])).toMatchObject({ kind: "failure", failure: { program, ...failure } });
  });

  test("no answer within the time limit", () => {
    const program = fake("hanging", "exec sleep 60");
    const started = Date.now();
    const result = askShellCheck(program, ["x"], { milliseconds: 200, millisecondsEach: 100 });
    expect(result).toMatchObject({ kind: "failure", failure: { kind: "time-limit", seconds: 1 } });
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  test("the version: too old, not ShellCheck, none", () => {
    expect(probeShellCheck(fake("new", "exit 1"))).toEqual({ kind: "version", version: "0.11.0" });
    expect(probeShellCheck(fake("old", "", "ShellCheck\nversion: 0.6.0"))).toMatchObject({
      failure: { kind: "too-old", version: "0.6.0" },
    });
    expect(probeShellCheck(fake("other", "", "version: 3.2"))).toMatchObject({ failure: { kind: "unreadable" } });
    expect(probeShellCheck(join(folder, "absent"))).toMatchObject({ failure: { kind: "not-found" } });
  });

  test("in words that name the program and say what to do, in both languages", () => {
    for (const [, program] of failing) {
      const result = askShellCheck(program, ["x"]);
      if (result.kind !== "failure") throw new Error("no failure");
      for (const language of ["en", "ko"] as const) {
        const { message, help } = describeShellCheckFailure(result.failure, language);
        expect(message).toContain(program);
        expect(help).toContain("--shellcheck off");
      }
    }
  });

  test("no folder is left behind", () => {
    const left = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("plimsoll-shellcheck-"));
    const before = left();
    for (const [, program] of failing) askShellCheck(program, ["x"]);
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });
});

test("a name is looked for in PATH: programs only, in its order, absolute folders only", () => {
  const [first, second] = [join(folder, "first"), join(folder, "second")];
  for (const dir of [first, second]) mkdirSync(dir);
  writeFileSync(join(first, "tool"), "");
  mkdirSync(join(first, "other"));
  for (const name of ["tool", "other"]) {
    writeFileSync(join(second, name), "#!/bin/sh\n");
    chmodSync(join(second, name), 0o755);
  }
  const path = ["", ".", "relative", first, second].join(delimiter);
  expect(findProgram("tool", path)).toBe(join(second, "tool"));
  expect(findProgram("other", path)).toBe(join(second, "other"));
  expect(findProgram("nothing", path)).toBeUndefined();
  expect(findProgram("tool", undefined)).toBeUndefined();
});

describeWith(
  "ShellCheck itself",
  findShellCheck(),
  "ShellCheck is not installed: npm run dev -- install-peers shellcheck",
  (program) => {
    test("answers many texts at once", () => {
      const texts = [
        "# shellcheck shell=sh\necho $x\n",
        "# shellcheck shell=bash\n[[ a == b ]]\n",
        "# shellcheck shell=sh\necho 'ü😀' $x\n",
      ];
      const result = askShellCheck(program, [
        ...texts,
        ...Array.from({ length: 200 }, (_, index) => `# shellcheck shell=sh\necho ${index}\n`),
      ]);
      if (result.kind !== "answers") throw new Error(result.failure.kind);
      expect(result.answers.size).toBe(203);
      const codes = texts.map((text) => result.answers.get(text)?.map(({ code, line, column }) => [code, line, column]));
      const unquoted = (column: number) => [
        [2154, 2, column],
        [2086, 2, column],
      ];
      expect(codes).toEqual([unquoted(6), [[2050, 2, 6]], unquoted(11)].map((list) => expect.arrayContaining(list) as unknown));
    });

    test("has a version that can be used", () => {
      expect(probeShellCheck(program)).toMatchObject({ kind: "version" });
    });
  },
);
