import { readFileSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { hadolintFormats, readers } from "./hadolint-output.ts";
import type { HadolintEntry, HadolintFormat } from "./hadolint-output.ts";
import { usePlimsoll } from "./plimsoll.ts";
import type { RunOptions } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());

const sample = "FROM node\nRUN apt-get update && \\\n  apt-get install -y curl\nWORKDIR a/b\nLABEL A.b=c\n";

function hadolint(args: readonly string[], options: RunOptions = {}) {
  // Nothing of the developer's own config.
  const env = { HOME: plimsoll.folder, XDG_CONFIG_HOME: plimsoll.path("xdg"), ...options.env };
  return plimsoll.run(["hadolint", ...args], { ...options, env });
}

/** `line code level`. */
function found(args: readonly string[] = ["Dockerfile"], options: RunOptions = {}): readonly string[] {
  const entries = JSON.parse(hadolint(["-f", "json", ...args], options).stdout) as HadolintEntry[];
  return entries.map(({ line, code, level }) => `${line} ${code} ${level}`);
}

describe("the command line", () => {
  test("prints a line for each code of an instruction, at its first line", () => {
    plimsoll.write("Dockerfile", sample);
    const { exitCode, stdout, stderr } = hadolint(["Dockerfile"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^Dockerfile:\d+ (?:DL|SC)\d{4} (?:error|warning|info|style): ./);
    expect(lines.map((line) => line.replace(/:(?=\s).*/, ""))).toEqual(
      expect.arrayContaining([
        "Dockerfile:1 DL3006 warning",
        "Dockerfile:2 DL3008 warning",
        "Dockerfile:2 DL3009 info",
        "Dockerfile:2 DL3015 info",
        "Dockerfile:4 DL3000 error",
        "Dockerfile:5 DL3048 style",
      ]),
    );
  });

  test("reads standard input, also named twice", () => {
    expect(hadolint(["-"], { input: sample }).stdout).toMatch(/^-:1 DL3006 warning: /);
    expect(hadolint(["-", "-"], { input: sample }).exitCode).toBe(1);
  });

  test("without a file asks for one", () => {
    expect(hadolint([])).toMatchObject({ exitCode: 1, stdout: "Please provide a Dockerfile\n" });
  });

  test("options of every spelling, in any place", () => {
    plimsoll.write("Dockerfile", sample);
    for (const args of [["--ignore", "DL3006"], ["--ignore=DL3006"], ["--ignore", "DL3006", "--ignore", "DL3008"]]) {
      expect(found(["Dockerfile", ...args])).not.toContain("1 DL3006 warning");
    }
    expect(hadolint(["Dockerfile", "-fjson"]).stdout).toMatch(/^\[\{"code":/);
    expect(hadolint(["--format=json", "Dockerfile"]).stdout).toMatch(/^\[\{"code":/);
  });

  test("levels, registries and labels", () => {
    plimsoll.write("Dockerfile", "FROM quay.io/a/b\nWORKDIR a/b\n");
    expect(found(["Dockerfile", "--error", "DL3006", "--style", "DL3000"])).toEqual(["1 DL3006 error", "2 DL3000 style"]);
    expect(found(["Dockerfile", "--trusted-registry", "docker.io"])).toContain("1 DL3026 error");
    expect(found(["Dockerfile", "--trusted-registry", "quay.io"])).not.toContain("1 DL3026 error");
    expect(found(["Dockerfile", "--require-label", "maintainer:text"])).toContain("1 DL3049 info");
  });

  test("--disable-ignore-pragma", () => {
    plimsoll.write("Dockerfile", "# hadolint ignore=DL3006\nFROM node\n");
    expect(found()).toEqual([]);
    expect(found(["Dockerfile", "--disable-ignore-pragma"])).toEqual(["2 DL3006 warning"]);
  });

  test("--version and --help", () => {
    expect(hadolint(["-v"])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Dockerfile Linter 2.15.1") as unknown,
    });
    const help = hadolint(["--help"]);
    expect(help.exitCode).toBe(0);
    for (const option of ["--failure-threshold", "--trusted-registry", "--strict-labels", "--file-path-in-report"]) {
      expect(help.stdout).toContain(option);
    }
    expect(hadolint(["--help"], { env: { LC_ALL: "ko_KR.UTF-8" } }).stdout).toContain("사용법: plimsoll hadolint");
    expect(plimsoll.run(["help", "hadolint"]).stdout).toBe(help.stdout);
    expect(plimsoll.run(["--help"]).stdout).toMatch(/^ {2}hadolint /m);
  });
});

describe("exit codes", () => {
  test.each([
    ["findings", ["Dockerfile"], 1],
    ["above the threshold only", ["Dockerfile", "-t", "error", "--ignore", "DL3000"], 0],
    ["an error, with the threshold error", ["Dockerfile", "--failure-threshold", "error"], 1],
    ["style does not fail", ["style"], 0],
    ["but does with the threshold none", ["style", "-t", "none"], 1],
    ["ignore", ["style", "-t", "ignore"], 1],
    ["--no-fail", ["Dockerfile", "bad", "--no-fail"], 0],
    ["--nofail", ["Dockerfile", "--nofail"], 0],
    ["a parse error, whatever the threshold", ["bad", "-t", "error"], 1],
    ["codeclimate never fails", ["Dockerfile", "bad", "-f", "codeclimate"], 0],
    ["codacy neither", ["Dockerfile", "-f", "codacy"], 0],
    ["gitlab_codeclimate does", ["Dockerfile", "-f", "gitlab_codeclimate"], 1],
    ["an unknown option", ["Dockerfile", "--bogus"], 1],
    ["an unknown format", ["Dockerfile", "-f", "bogus"], 1],
    ["an unknown threshold", ["Dockerfile", "-t", "Error"], 1],
    ["an unknown type of label", ["Dockerfile", "--require-label", "a:bogus"], 1],
    ["a file that is not there", ["nope"], 1],
    ["a config that is not there", ["-c", "nope.yaml", "style"], 1],
    ["nothing", ["clean"], 0],
  ] as const)("%s", (_title, args, exitCode) => {
    plimsoll.write("Dockerfile", sample);
    plimsoll.write("bad", "FROM scratch\nRUM x\n");
    plimsoll.write("style", "FROM scratch\nLABEL A.b=c\n");
    plimsoll.write("clean", "FROM scratch\n");
    expect(hadolint(args).exitCode).toBe(exitCode);
  });

  test("a file that cannot be read does not cost the others their findings", () => {
    plimsoll.write("Dockerfile", sample);
    const { exitCode, stdout, stderr } = hadolint(["nope", "Dockerfile"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("Dockerfile:1 DL3006");
    expect(stderr).toContain("nope: no such file");
  });
});

describe("settings", () => {
  const config = "ignored: [DL3006]\noverride:\n  info: [DL3000]\nfailure-threshold: error\n";

  test.each([
    [".hadolint.yaml", {}],
    [".hadolint.yml", {}],
    ["xdg/hadolint.yaml", {}],
    [".config/hadolint.yml", { XDG_CONFIG_HOME: undefined }],
    [".hadolint/hadolint.yaml", {}],
    [".hadolint/config.yml", {}],
  ])("are found in %s", (place, env) => {
    plimsoll.write("w/Dockerfile", sample);
    plimsoll.write(place.startsWith(".hadolint.") ? `w/${place}` : place, config);
    expect(found(["Dockerfile"], { cwd: "w", env })).toEqual(expect.arrayContaining(["4 DL3000 info"]));
    expect(found(["Dockerfile"], { cwd: "w", env })).not.toContain("1 DL3006 warning");
    expect(hadolint(["Dockerfile"], { cwd: "w", env }).exitCode).toBe(0);
  });

  test("of a folder above, or beside the Dockerfile, do not count, as in hadolint", () => {
    plimsoll.write("above/plimsoll.yaml", "profile: strict\n");
    plimsoll.write("above/here/Dockerfile", sample);
    plimsoll.write("above/.hadolint.yaml", config);
    expect(found(["Dockerfile"], { cwd: "above/here" })).toContain("1 DL3006 warning");
  });

  test("a file named by --config goes before those that are found", () => {
    plimsoll.write("Dockerfile", sample);
    plimsoll.write(".hadolint.yaml", config);
    plimsoll.write("other.yml", "ignored: [DL3008]\n");
    const shown = found(["-c", "other.yml", "Dockerfile"]);
    expect(shown).toContain("1 DL3006 warning");
    expect(shown).not.toContain("2 DL3008 warning");
  });

  test("single values: command line before file before environment; lists are put together", () => {
    plimsoll.write("Dockerfile", sample);
    const env = { HADOLINT_FAILURE_THRESHOLD: "none", HADOLINT_IGNORE: "DL3008,DL3009", HADOLINT_OVERRIDE_ERROR: "DL3015" };
    expect(found(["Dockerfile", "--ignore", "DL3000"], { env })).toEqual([
      "1 DL3006 warning",
      "2 DL3015 error",
      "5 DL3048 style",
    ]);
    plimsoll.write(".hadolint.yaml", "failure-threshold: style\nignored: [DL3006, DL3015]\n");
    const quiet = ["Dockerfile", "--ignore", "DL3000"];
    expect(found(quiet, { env })).toEqual(["5 DL3048 style"]);
    expect(hadolint(quiet, { env }).exitCode).toBe(1);
    expect(hadolint([...quiet, "-t", "info"], { env }).exitCode).toBe(0);
  });

  test.each([
    [{ HADOLINT_NOFAIL: "1" }, 0],
    [{ HADOLINT_NOFAIL: "True" }, 0],
    [{ HADOLINT_NOFAIL: "0" }, 1],
    [{ HADOLINT_FAILURE_THRESHOLD: "bogus" }, 1],
  ])("%j", (env, exitCode) => {
    plimsoll.write("Dockerfile", sample);
    expect(hadolint(["Dockerfile"], { env }).exitCode).toBe(exitCode);
  });

  test("the other variables", () => {
    plimsoll.write("Dockerfile", "# hadolint ignore=DL3006\nFROM quay.io/a/b\nLABEL x=y\n");
    expect(found(["Dockerfile"], { env: { HADOLINT_DISABLE_IGNORE_PRAGMA: "yes" } })).toContain("2 DL3006 warning");
    expect(found(["Dockerfile"], { env: { HADOLINT_TRUSTED_REGISTRIES: "docker.io" } })).toContain("2 DL3026 error");
    const labels = { HADOLINT_REQUIRE_LABELS: "a:text,b:url", HADOLINT_STRICT_LABELS: "1" };
    expect(found(["Dockerfile"], { env: labels })).toEqual(expect.arrayContaining(["2 DL3049 info", "3 DL3050 info"]));
    expect(hadolint(["Dockerfile"], { env: { HADOLINT_FORMAT: "gnu" } }).stdout).toBe("");
    expect(hadolint(["Dockerfile"], { env: { HADOLINT_FORMAT: "json,gnu" } }).stdout).toBe("[]");
  });

  test("formats of all places are printed one behind the other; files take them in that order", () => {
    plimsoll.write("Dockerfile", "FROM node\n");
    plimsoll.write(".hadolint.yaml", "format: json\n");
    const { stdout } = hadolint(["-f", "gnu", "-o", "report.json", "Dockerfile"]);
    expect(stdout).toMatch(/^hadolint:Dockerfile:1: DL3006 warning: .*\n$/);
    expect(JSON.parse(readFileSync(plimsoll.path("report.json"), "utf8"))).toHaveLength(1);
    rmSync(plimsoll.path("report.json"));
    expect(hadolint(["-f", "gnu", "Dockerfile"]).stdout).toMatch(/^\[\{.*\}\]hadolint:Dockerfile:1: DL3006/);
  });

  test("mistakes in the file are told with their lines; unknown keys and codes cost nothing else", () => {
    plimsoll.write("Dockerfile", sample);
    plimsoll.write(".hadolint.yaml", "ignored: [DL3006, nonsense]\nignore: [DL3008]\n");
    const told = hadolint(["Dockerfile"]);
    expect(told.stderr).toMatch(/^plimsoll: \.hadolint\.yaml:1:\d+: .*nonsense/m);
    expect(told.stderr).toMatch(/^plimsoll: \.hadolint\.yaml:2:1: .*ignore/m);
    expect(told.stdout).not.toContain("DL3006");
    expect(told.stdout).toContain("DL3008");
  });

  test("a file that is wrong otherwise counts for nothing, and is told", () => {
    plimsoll.write("Dockerfile", sample);
    plimsoll.write(".hadolint.yaml", "ignored: DL3006\nfailure-threshold: none\n");
    const { stderr, stdout } = hadolint(["Dockerfile"]);
    expect(stderr).toMatch(/^plimsoll: \.hadolint\.yaml:1:\d+: /);
    expect(stdout).toContain("DL3006");
  });

  test("--verbose tells the file and the settings that count", () => {
    plimsoll.write("Dockerfile", "FROM scratch\n");
    plimsoll.write(".hadolint.yaml", "ignored: [DL3006]\n");
    expect(hadolint(["-V", "Dockerfile"]).stderr).toMatch(/\.hadolint\.yaml\n[^]*"DL3006"/);
  });

  test("--file-path-in-report counts in some formats only", () => {
    plimsoll.write("Dockerfile", "FROM node\n");
    const shows = (format: string): boolean =>
      hadolint(["Dockerfile", "-f", format, "--file-path-in-report", "over/there"]).stdout.includes("over/there");
    expect(hadolintFormats.filter(shows)).toEqual(["checkstyle", "codeclimate", "gitlab_codeclimate", "sonarqube", "junit"]);
  });
});

test("every format says the same, of awkward paths too", () => {
  const paths = ["a b/Dockerfile", "서비스/Dockerfile", '50% "x" & <y>\'/Dockerfile'];
  for (const path of paths) plimsoll.write(path, sample);
  const run = (format: HadolintFormat): string => hadolint(["-f", format, ...paths]).stdout;
  const places = readers.json(run("json")).map(withoutLevel);
  expect(places.length).toBeGreaterThanOrEqual(6 * paths.length);
  for (const format of hadolintFormats) expect(readers[format](run(format)).map(withoutLevel), format).toEqual(places);
});

function withoutLevel(one: string): string {
  return one.slice(0, one.lastIndexOf(" "));
}
