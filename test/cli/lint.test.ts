import { beforeEach, describe, expect, test } from "vitest";
import { parseReport, usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();
const untagged = "FROM node\n";
const clean = "FROM node:22\n";

beforeEach(() => clear());

describe("what is linted", () => {
  test("without a path, every Dockerfile in the folder and below", () => {
    write("Dockerfile", clean);
    write("a/web.Dockerfile", untagged);
    write("a/b/Containerfile", untagged);
    write("a/readme.md", untagged);
    const { stdout } = run(["lint", "--format", "compact"]);
    expect(stdout.split("\n").map((line) => line.split(":", 1)[0])).toEqual(["a/b/Containerfile", "a/web.Dockerfile", ""]);
  });

  test("without the word lint", () => {
    write("Dockerfile", untagged);
    expect(run(["Dockerfile", "--format", "compact"]).stdout).toMatch(/^Dockerfile:1:6: warning untagged-image /);
  });

  test("files, folders and globs, each file once and in the order of the arguments", () => {
    for (const name of ["z/Dockerfile", "a/Dockerfile", "a/x.dev", "b/x.dev"]) write(name, untagged);
    const { files } = parseReport(run(["lint", "--format", "json", "z", "*/x.dev", "a", "./z/Dockerfile"]));
    expect(files.map(({ path }) => path)).toEqual(["z/Dockerfile", "a/x.dev", "b/x.dev", "a/Dockerfile"]);
  });

  test("standard input, under the name that it is given", () => {
    expect(run(["lint", "-", "--format", "compact"], { input: untagged }).stdout).toMatch(/^-:1:6: warning untagged-image/);
    const named = run(["lint", "-", "--format", "compact", "--stdin-filename", "app/Dockerfile"], { input: untagged });
    expect(named.stdout).toMatch(/^app\/Dockerfile:1:6: /);
  });

  test("standard input has the config of the place that it is given", () => {
    write("app/plimsoll.yaml", "rules:\n  untagged-image: off\n");
    const { exitCode } = run(["lint", "-", "--stdin-filename", "app/Dockerfile"], { input: untagged });
    expect(exitCode).toBe(0);
    expect(run(["lint", "-"], { input: untagged }).exitCode).toBe(1);
  });

  test("standard input together with other files is refused", () => {
    write("Dockerfile", clean);
    expect(run(["lint", "-", "Dockerfile"], { input: untagged })).toMatchObject({ exitCode: 2, stdout: "" });
  });
});

describe("exit codes", () => {
  test("0 when nothing is found, 1 when something is", () => {
    write("good/Dockerfile", clean);
    write("bad/Dockerfile", untagged);
    expect(run(["lint", "good"]).exitCode).toBe(0);
    expect(run(["lint", "good", "bad"]).exitCode).toBe(1);
  });

  test("--fail-on moves the limit", () => {
    write("Dockerfile", untagged);
    expect(run(["lint", "--fail-on", "error"]).exitCode).toBe(0);
    expect(run(["lint", "--fail-on", "never"]).exitCode).toBe(0);
    expect(run(["lint", "--severity", "untagged-image=info"]).exitCode).toBe(0);
    expect(run(["lint", "--severity", "untagged-image=info", "--fail-on", "info"]).exitCode).toBe(1);
  });

  test("what BuildKit refuses is an error, whatever the limit", () => {
    write("Dockerfile", "FROM node:22\nRUM x\n");
    expect(run(["lint", "--fail-on", "error"]).exitCode).toBe(1);
    expect(run(["lint", "--fail-on", "never"]).exitCode).toBe(0);
  });

  test("2 for bad usage, with what to do", () => {
    for (const args of [["--fx"], ["lint", "--format", "xml"], ["lint", "--jobs", "0"], ["lint", "--lang", "fr"], ["explain"]]) {
      const { exitCode, stdout, stderr } = run(args);
      expect({ args, exitCode, stdout }).toEqual({ args, exitCode: 2, stdout: "" });
      expect(stderr).toMatch(/^plimsoll: .+\n {2}.+\n$/);
    }
    expect(run(["lint", "--fx"]).stderr).toContain("Did you mean `--fix`?");
    expect(run(["lint", "--fx", "--lang", "ko"]).stderr).toContain("혹시 `--fix`인가요?");
  });
});

describe("which rules", () => {
  test("--select, --ignore and --severity take ids and the names of other tools", () => {
    write("Dockerfile", "FROM node\nRUN cd /tmp\n");
    const rulesOf = (...args: string[]): readonly string[] =>
      parseReport(run(["lint", "--format", "json", ...args])).files[0]!.findings.map(({ rule }) => rule);
    expect(rulesOf("--select", "DL3006")).toEqual(["untagged-image"]);
    expect(rulesOf("--select", "untagged-image,DL3003").toSorted()).toEqual(["cd-in-run", "untagged-image"]);
    expect(rulesOf("--ignore", "dl3006")).not.toContain("untagged-image");
    expect(rulesOf("--severity", "untagged-image=off", "--severity", "DL3003=error")).toEqual(["cd-in-run"]);
    expect(rulesOf("--profile", "strict")).toContain("cd-in-run");
  });

  test("a config counts, --no-config leaves it out, --config names another", () => {
    write("Dockerfile", untagged);
    write("plimsoll.yaml", "rules:\n  untagged-image: off\n");
    write("other.yaml", "rules:\n  untagged-image: error\n");
    expect(run(["lint"]).exitCode).toBe(0);
    expect(run(["lint", "--no-config"]).exitCode).toBe(1);
    expect(run(["lint", "--config", "other.yaml", "--format", "compact"]).stdout).toContain(": error untagged-image");
  });

  test("the config's exclude is about files that are found, not about those that are named", () => {
    write("Dockerfile", untagged);
    write("plimsoll.yaml", "exclude: [Dockerfile]\n");
    const { exitCode, stderr } = run(["lint"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining("`exclude`") as unknown });
    expect(run(["lint", "Dockerfile"]).exitCode).toBe(1);
  });

  test("build arguments and the target decide what is built", () => {
    write("Dockerfile", "ARG BASE=node\nFROM $BASE AS app\nFROM scratch AS empty\n");
    const found = (...args: string[]): boolean => run(["lint", "--select", "untagged-image", ...args]).exitCode === 1;
    expect(found()).toBe(true);
    expect(found("--build-arg", "BASE=node:22")).toBe(false);
    expect(run(["lint", "--build-arg", "BASE", "--select", "untagged-image"], { env: { BASE: "node:22" } }).exitCode).toBe(0);
    const { exitCode, stderr } = run(["lint", "--target", "ap"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("`ap`");
    expect(stderr).toContain("app, empty");
  });

  test("with --context the files of the build context are known", () => {
    write("Dockerfile", "FROM scratch\nCOPY missing.txt /\n");
    expect(run(["lint", "--context", "nowhere"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("nowhere") as unknown,
    });
    expect(run(["lint", "--context", "."]).stderr).toBe("");
  });
});

describe("json", () => {
  test("is one document of the promised form", () => {
    write("Dockerfile", "FROM debian:13\nRUN apt-get install curl\nRUM x\n");
    const report = parseReport(run(["lint", "--format", "json", "--select", "apt-without-yes"]));
    expect(Object.keys(report)).toEqual(["version", "files", "summary"]);
    expect(report).toEqual({
      version: 1,
      files: [
        {
          path: "Dockerfile",
          problems: [{ codes: ["DL1000"], message: expect.any(String) as unknown, line: 3, column: 1, endLine: 3, endColumn: 4 }],
          findings: [
            {
              rule: "apt-without-yes",
              codes: expect.arrayContaining(["DL3014"]) as unknown,
              severity: "warning",
              category: "correctness",
              message: expect.any(String) as unknown,
              why: expect.any(String) as unknown,
              help: expect.any(String) as unknown,
              line: 2,
              column: 13,
              endLine: 2,
              endColumn: 20,
              fix: { safety: "safe", edits: [{ line: 2, column: 20, endLine: 2, endColumn: 20, text: " -y" }] },
            },
          ],
          suppressed: 0,
        },
      ],
      summary: { files: 1, errors: 1, warnings: 1, infos: 0, fixable: 1 },
    });
  });

  test("is a document with no file at all, too", () => {
    const { stdout, exitCode } = run(["lint", "nowhere", "--format", "json"]);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [],
      summary: { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 },
    });
  });

  test("counts what comments suppress, and statistics when asked", () => {
    write("Dockerfile", `# plimsoll ignore=untagged-image\n${untagged}FROM debian\nFROM debian\n`);
    const report: unknown = JSON.parse(run(["lint", "--format", "json", "--statistics", "--select", "untagged-image"]).stdout);
    expect(report).toMatchObject({
      files: [{ suppressed: 1 }],
      statistics: [{ rule: "untagged-image", severity: "warning", count: 2, fixable: 0 }],
    });
  });
});

describe("compact", () => {
  test("is a line for each finding", () => {
    write("Dockerfile", "FROM node\nRUM x\n");
    const { stdout } = run(["lint", "--format", "compact", "--select", "untagged-image"]);
    expect(stdout).toMatch(/^Dockerfile:2:1: error syntax [^\n]+\nDockerfile:1:6: warning untagged-image [^\n]+ \[DL3006\]\n$/);
  });
});

describe("languages", () => {
  test("--lang, then the config's, then the environment's", () => {
    write("Dockerfile", untagged);
    const isKorean = (...args: Parameters<typeof run>): boolean => /[가-힣]/.test(run(...args).stdout);
    expect(isKorean(["lint"])).toBe(false);
    expect(isKorean(["lint"], { env: { LC_ALL: "ko_KR.UTF-8" } })).toBe(true);
    expect(isKorean(["lint"], { env: { LC_ALL: undefined, LANG: "ko_KR.UTF-8" } })).toBe(true);
    expect(isKorean(["lint"], { env: { LC_ALL: "en_US.UTF-8", LANG: "ko_KR.UTF-8" } })).toBe(false);
    write("plimsoll.yaml", "language: ko\n");
    expect(isKorean(["lint"])).toBe(true);
    expect(isKorean(["lint", "--lang", "en"], { env: { LC_ALL: "ko_KR.UTF-8" } })).toBe(false);
    expect(isKorean(["--lang", "ko", "lint", "--no-config"])).toBe(true);
  });
});

describe("on the terminal", () => {
  test("colours only where they are wanted", () => {
    write("Dockerfile", untagged);
    const isColored = (env: Record<string, string>): boolean => run(["lint"], { env }).stdout.includes("\u001b[");
    expect(isColored({})).toBe(false);
    expect(isColored({ FORCE_COLOR: "1" })).toBe(true);
    expect(isColored({ FORCE_COLOR: "0" })).toBe(false);
    expect(isColored({ NO_COLOR: "1" })).toBe(false);
    expect(run(["lint", "--format", "compact"], { env: { FORCE_COLOR: "1" } }).stdout).not.toContain("\u001b");
  });

  test("says so when all is well, and nothing at all with --quiet", () => {
    write("Dockerfile", clean);
    expect(run(["lint"]).stdout).toMatch(/^✔ /);
    expect(run(["lint", "--quiet"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("--quiet leaves out reasons, advice and summary", () => {
    write("Dockerfile", untagged);
    const { stdout } = run(["lint", "--quiet"]);
    expect(stdout).toContain("untagged-image");
    expect(stdout).not.toMatch(/\b(?:why|how)\b|▲/);
  });
});
