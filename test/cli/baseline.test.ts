import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parseReport, usePlimsoll } from "./plimsoll.ts";
import type { RunOptions, RunResult } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());

/** A few rules, so that a new one does not change what is expected here. */
const rules = "untagged-image,apt-without-yes,add-instead-of-copy,secret-in-arg-or-env";

function lint(args: readonly string[], options?: RunOptions): RunResult {
  return plimsoll.run(["lint", "--select", rules, ...args], options);
}

const old = "FROM node\nRUN apt-get install a\nRUN apt-get install a\nUSER app\n";
const name = ".plimsoll-baseline.json";

function read(file: string): string {
  return readFileSync(plimsoll.path(file), "utf8");
}

/** Findings as `path line rule`. */
function found(...args: readonly string[]): readonly string[] {
  const { files } = parseReport(lint(["--format", "json", ...args]));
  return files.flatMap(({ path, findings, problems }) => [
    ...problems.map(({ line }) => `${path} ${line} syntax`),
    ...findings.map(({ line, rule }) => `${path} ${line} ${rule}`),
  ]);
}

describe("a baseline", () => {
  test("hides what it knows, and nothing else", () => {
    plimsoll.write("Dockerfile", old);
    const before = found();
    expect(before.length).toBeGreaterThanOrEqual(3);
    const written = lint(["--write-baseline"]);
    expect(written).toMatchObject({ exitCode: 0, stderr: "" });
    expect(written.stdout).toContain(`${before.length} findings in 1 file written to ${name}`);

    expect(lint(["--only-new"])).toMatchObject({ exitCode: 0 });
    expect(lint(["--only-new"]).stdout).toContain(`${before.length} known from the baseline`);
    expect(lint([])).toMatchObject({ exitCode: 1 });

    plimsoll.write("Dockerfile", `# a line more\n\n${old.replace("USER", "RUN apt-get install a\nADD a b\nUSER")}`);
    const fresh = found("--only-new");
    expect(fresh).toContain("Dockerfile 6 apt-without-yes");
    expect(fresh.filter((one) => one.endsWith("apt-without-yes"))).toHaveLength(1);
    expect(fresh).toContain("Dockerfile 7 add-instead-of-copy");
    expect(lint(["--only-new"]).exitCode).toBe(1);
  });

  test("is told when a part of it is gone", () => {
    plimsoll.write("Dockerfile", old);
    lint(["--write-baseline"]);
    plimsoll.write("Dockerfile", old.replace("RUN apt-get install a\n", ""));
    expect(lint(["--only-new"]).stdout).toContain("1 of the baseline is gone");
    const json = lint(["--only-new", "--format", "json"]);
    expect(parseReport(json).summary).toMatchObject({ baseline: { gone: 1 } });
    expect(json.stderr).toContain("1 of the baseline is gone");
    expect(lint(["--only-new", "--format", "json", "--quiet"]).stderr).toBe("");
    lint(["--write-baseline"]);
    expect(lint(["--only-new"]).stdout).not.toContain("gone");
  });

  test("knows what BuildKit refuses too", () => {
    plimsoll.write("Dockerfile", "FROM scratch\nRUM x\n");
    expect(found()).toContain("Dockerfile 2 syntax");
    lint(["--write-baseline"]);
    expect(lint(["--only-new"]).exitCode).toBe(0);
    expect(read(name)).toContain('{"rule":"syntax","text":"RUM"');
  });

  test("is not fixed", () => {
    plimsoll.write("Dockerfile", "FROM debian:13\nRUN apt-get install curl\nUSER app\n");
    lint(["--write-baseline"]);
    plimsoll.write("Dockerfile", "FROM debian:13\nRUN apt-get install curl\nRUN apt-get install git\nUSER app\n");
    lint(["--only-new", "--fix"]);
    expect(read("Dockerfile")).toMatch(/RUN apt-get install curl\nRUN apt-get install .*-y.* ?git\n/);
  });

  test("may have any name, stand anywhere, and be used from any folder", () => {
    plimsoll.write("a b/서비스/Dockerfile", old);
    plimsoll.write("ci/.keep", "");
    lint(["--write-baseline", "--baseline", "ci/known findings.json"]);
    expect(read("ci/known findings.json")).toContain('"../a b/서비스/Dockerfile"');
    expect(lint(["--baseline", "ci/known findings.json"]).exitCode).toBe(0);
    const inside = lint(["--baseline", "../../ci/known findings.json"], { cwd: "a b/서비스" });
    expect(inside.exitCode).toBe(0);
  });

  test("can be named in the config, from its folder, and be passed over", () => {
    plimsoll.write("project/plimsoll.yaml", "baseline: known.json\n");
    plimsoll.write("project/docker/Dockerfile", old);
    expect(lint(["--write-baseline"]).stdout).toContain("project/known.json");
    expect(lint([], { cwd: "project/docker" }).exitCode).toBe(0);
    expect(lint(["--no-baseline"], { cwd: "project/docker" }).exitCode).toBe(1);
  });

  test("gives the same with several threads", () => {
    for (let index = 0; index < 40; index++) plimsoll.write(`${index}/Dockerfile`, `${old}LABEL n=${index}\n`);
    lint(["--write-baseline", "--jobs", "2"]);
    const parallel = read(name);
    lint(["--write-baseline", "--jobs", "1"]);
    expect(read(name)).toBe(parallel);
    expect(lint(["--only-new", "--jobs", "2"])).toMatchObject({ exitCode: 0 });
  });
});

describe("the file", () => {
  test("is sorted, an entry to a line, without line numbers and without secrets", () => {
    plimsoll.write("b/Dockerfile", "FROM node\nENV API_TOKEN=hunter2hunter2\nUSER app\n");
    plimsoll.write("a/Dockerfile", old);
    lint(["--write-baseline"]);
    const text = read(name);
    expect(text.indexOf('"a/Dockerfile"')).toBeLessThan(text.indexOf('"b/Dockerfile"'));
    expect(text).toMatch(/^ {6}\{"rule":"untagged-image","text":"node","fingerprint":"[0-9a-f]{32}"\}$/m);
    expect(text).toMatch(/\{"rule":"secret-in-arg-or-env","text":"","fingerprint"/);
    expect(text).not.toContain("hunter2");
    plimsoll.write("a/Dockerfile", `\n\n${old}`);
    lint(["--write-baseline"]);
    expect(read(name)).toBe(text);
    expect(readdirSync(plimsoll.folder).sort()).toEqual([name, "a", "b"].sort());
  });

  test("keeps what a run over a part of the files leaves out, and drops files that are not there", () => {
    plimsoll.write("a/Dockerfile", old);
    plimsoll.write("b/Dockerfile", old);
    plimsoll.write("c/Dockerfile", old);
    lint(["--write-baseline"]);
    renameSync(plimsoll.path("c/Dockerfile"), plimsoll.path("c/Containerfile.old"));
    plimsoll.write("a/Dockerfile", "FROM debian:13\nUSER app\n");
    lint(["a", "--write-baseline"]);
    const { files } = JSON.parse(read(name)) as { files: Record<string, unknown> };
    expect(Object.keys(files)).toEqual(["b/Dockerfile"]);
  });

  test("is replaced wholly: a link and the mode stay, and no temporary file is left", () => {
    plimsoll.write("Dockerfile", old);
    plimsoll.write("shared/known.json", '{"plimsollBaseline":"1","files":{}}');
    chmodSync(plimsoll.path("shared/known.json"), 0o640);
    symlinkSync("shared/known.json", plimsoll.path(name));
    lint(["Dockerfile", "--write-baseline"]);
    expect(read("shared/known.json")).toContain("untagged-image");
    expect(readdirSync(plimsoll.path("shared"))).toEqual(["known.json"]);
  });

  test("a renamed Dockerfile is told, and its findings are new", () => {
    plimsoll.write("Dockerfile", old);
    lint(["--write-baseline"]);
    renameSync(plimsoll.path("Dockerfile"), plimsoll.path("app.Dockerfile"));
    const { exitCode, stderr, stdout } = lint(["--only-new"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("app.Dockerfile");
    expect(stderr).toMatch(new RegExp(`${name}: .Dockerfile. is named here with \\d findings, but is not there any more`));
    expect(stderr).toContain("--write-baseline");
  });
});

describe("what is wrong with a baseline is told with file and line, and nothing is linted", () => {
  test.each([
    ["missing", undefined, /^plimsoll: known\.json: there is no baseline here\n {2}.*--write-baseline/],
    ["no JSON", '{\n  "plimsollBaseline": "1",\n  "files": {\n', /^plimsoll: known\.json:\d:\d+: this is no baseline/],
    ["a merge conflict", '{\n"plimsollBaseline": "1",\n<<<<<<< HEAD\n"files": {}\n}\n', /^plimsoll: known\.json:3:1: /m],
    ["no mapping", "[]", /^plimsoll: known\.json:1:1: /],
    ["another version", '{\n  "plimsollBaseline": "7",\n  "files": {}\n}\n', /^plimsoll: known\.json:2:\d+: .*7/],
    [
      "an entry without a fingerprint",
      '{\n  "plimsollBaseline": "1",\n  "files": {\n    "a": [\n      {"rule":"x"}\n    ]\n  }\n}\n',
      /^plimsoll: known\.json:5:\d+: .*fingerprint/,
    ],
    ["an unknown key", '{\n  "plimsollBaseline": "1",\n  "files": {},\n  "more": 1\n}\n', /^plimsoll: known\.json:4:\d+: .*more/],
  ])("%s", (_title, content, message) => {
    plimsoll.write("Dockerfile", old);
    if (content !== undefined) plimsoll.write("known.json", content);
    const { exitCode, stdout, stderr } = lint(["--baseline", "known.json"]);
    expect(stderr).toMatch(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  });

  test("a broken one is not overwritten either", () => {
    plimsoll.write("Dockerfile", old);
    plimsoll.write(name, "{");
    expect(lint(["--write-baseline"]).exitCode).toBe(2);
    expect(read(name)).toBe("{");
  });

  test("in Korean too", () => {
    plimsoll.write("Dockerfile", old);
    expect(lint(["--only-new", "--lang", "ko"]).stderr).toContain("기준 파일이 없습니다");
  });

  test("one that cannot be written", () => {
    plimsoll.write("Dockerfile", old);
    const { exitCode, stderr } = lint(["--write-baseline", "--baseline", "no/such/folder.json"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("no/such/folder.json: the baseline cannot be written: no such folder (ENOENT)");
  });
});

describe("--output", () => {
  test("takes the report, wholly, and standard output stays empty", () => {
    plimsoll.write("Dockerfile", old);
    const direct = lint(["--format", "sarif"]).stdout;
    expect(lint(["--format", "sarif", "--output", "report.sarif"])).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "",
    });
    expect(read("report.sarif")).toBe(direct);
    lint(["--format", "gnu", "-o", "report.sarif"]);
    expect(read("report.sarif")).toBe(lint(["--format", "gnu"]).stdout);
    expect(readdirSync(plimsoll.folder).sort()).toEqual(["Dockerfile", "report.sarif"]);
  });

  test("has no colours, even when the terminal would", () => {
    plimsoll.write("Dockerfile", old);
    lint(["-o", "report.txt"], { env: { TERM: "xterm-256color" } });
    expect(read("report.txt")).toContain("untagged-image");
    expect(read("report.txt")).not.toContain("\u001b");
  });

  test("that cannot be written is told, with exit code 2", () => {
    plimsoll.write("Dockerfile", "FROM scratch\n");
    const { exitCode, stderr } = lint(["--output", "no/report.json", "--format", "json"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("no/report.json: the report cannot be written: no such folder (ENOENT)");
    expect(existsSync(plimsoll.path("no"))).toBe(false);
  });

  test("to a device or a pipe is written into it", () => {
    plimsoll.write("Dockerfile", old);
    expect(lint(["--format", "gnu", "--output", "/dev/null"])).toEqual({ exitCode: 1, stdout: "", stderr: "" });
    expect(lint(["--format", "gnu", "--output", "-"]).stdout).toContain("[untagged-image]");
  });
});
