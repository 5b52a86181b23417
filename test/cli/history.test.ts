import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { displayWidth } from "../../packages/cli/src/display-width.ts";
import { importHistory } from "./history-repository.ts";
import { commits, dockerfile, first, type HistoryJson, parseHistory, ratesOf, reportOf } from "./history-samples.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
beforeEach(() => plimsoll.clear());
const json = (...args: readonly string[]): HistoryJson => reportOf(plimsoll, args);

describe("what the commits rebuild", () => {
  test("is counted step by step, with the files that cause it", () => {
    importHistory(plimsoll.folder, commits);
    const report = json();
    // The first commit has nothing before it, two touch only ignored files.
    expect(report.commits).toMatchObject({
      replayed: 9,
      compared: 8,
      all: 11,
      ignoredOnly: 2,
      broken: 0,
      merges: 0,
      shallow: false,
    });
    expect(ratesOf(report)).toEqual({
      2: [0, 0, 0, 8],
      3: [2, 0, 2, 8],
      4: [2, 0, 0, 8],
      5: [8, 0, 8, 8],
      6: [8, 0, 0, 8],
      8: [0, 8, 0, 8],
      9: [1, 7, 1, 8],
    });
    const causesOf = (line: number): unknown => report.steps.find((step) => step.line === line)?.causes;
    expect(causesOf(3)).toEqual([
      { kind: "file", detail: "go.sum", commits: 2 },
      { kind: "file", detail: "go.mod", commits: 1 },
    ]);
    expect(causesOf(4)).toEqual([{ kind: "upstream-step", detail: "line 3", commits: 2 }]);
    expect(causesOf(9)).toEqual([
      { kind: "upstream-step", detail: "line 5", commits: 7 },
      { kind: "file", detail: "static/logo.svg", commits: 1 },
    ]);
    expect(report.waste).toEqual([{ line: 9, rebuilt: 8, own: 1, wasted: 7 }]);
    expect(report.steps.at(-1)).toMatchObject({ bytes: { likely: 1000 }, bytesPerCommit: 1000 });
    expect(report.unseen).toEqual(["golang:1.24", "alpine:3.22"]);
    expect(report.history.map(({ state, rebuilt }) => `${state} ${rebuilt}`)).toEqual([
      "first 0",
      "compared 4",
      "compared 4",
      "compared 6",
      "compared 4",
      "compared 4",
      "compared 4",
      "compared 6",
      "compared 4",
    ]);
  });

  test("in words and numbers, on a screen", () => {
    importHistory(plimsoll.folder, commits);
    const { stdout, exitCode } = plimsoll.run(["history"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Dockerfile  8 commits replayed of 11, 2023-11-14 to 2023-11-24");
    expect(stdout).toMatch(/ 3 {2}COPY go\.mod go\.sum \.\/ .*███░+ 2\/8 .* go\.sum \(2\), go\.mod \(1\)/);
    expect(stdout).toMatch(/ 9 {2}COPY static \/static .*█▒+ 8\/8 /);
    expect(stdout).toContain("line 9, `COPY static /static`: rebuilt in 8 of 8 commits although its files changed in 1");
    expect(stdout).toMatch(/mostly\s+because of line 5/);
    expect(stdout).toContain("Not seen: new images behind the tags golang:1.24, alpine:3.22");
    expect(stdout).toContain("2 commits that only touch ignored files are not counted.");
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  test("in Korean, and in Markdown", () => {
    importHistory(plimsoll.folder, commits);
    const korean = plimsoll.run(["history", "--lang", "ko"]).stdout;
    expect(korean).toContain("커밋 11개 중 8개 확인, 2023-11-14 ~ 2023-11-24");
    expect(korean).toContain("9번째 줄 `COPY static /static`: 파일은 1번 바뀌었는데 커밋 8개 중 8개에서 다시 빌드");
    const markdown = plimsoll.run(["history", "--format", "markdown"]).stdout;
    expect(markdown).toContain("### `Dockerfile`");
    expect(markdown).toContain("| 3 | `COPY go.mod go.sum ./` | 2/8 | 2 B | 1 B | go.sum (2), go.mod (1) |");
    expect(markdown).toContain("| 9 | `COPY static /static` | 8/8 (▒ 7) | 1 kB | 1 kB | line 5 (7), static/logo.svg (1) |");
  });

  test("in sentences that fit one commit, and without ranks that say nothing", () => {
    importHistory(plimsoll.folder, commits);
    const shown = (...args: readonly string[]): string => plimsoll.run(["history", ...args]).stdout.replace(/\s+/g, " ");
    expect(shown("-n", "1")).toContain("The commit rebuilds 4 steps (today's file has 7). Its known layers hold");
    expect(shown("-n", "1", "--lang", "ko")).toContain("이 커밋은 단계 4개를 다시 빌드합니다(지금 파일의 단계는 7개). 그중");
    expect(shown()).toContain("A commit rebuilds 4.5 steps on average (today's file has 7). Their known layers");
    expect(shown()).not.toMatch(/half of|nine of ten/);
    importHistory(plimsoll.folder, [
      { files: { Dockerfile: "FROM a\nCOPY a /a\nCOPY b /b\n", a: "0", b: "0" } },
      ...Array.from({ length: 10 }, (_, at) => ({ files: at % 2 === 1 ? { b: `change ${at}` } : { a: `change ${at}` } })),
    ]);
    const ranked =
      /A commit rebuilds 1\.5 steps on average \(today's file has 2\); half of the commits at most 1, nine of ten at most 2\./;
    expect(shown()).toMatch(ranked);
    expect(shown("-n", "9")).not.toMatch(/half of/);
    expect(shown("-n", "1")).toContain("The commit rebuilds 1 step (today's file has 2).");
  });

  test("whose help fits eighty columns", () => {
    for (const language of ["en", "ko"]) {
      const { stdout } = plimsoll.run(["history", "--help", "--lang", language], { env: { COLUMNS: "80" } });
      expect(stdout.split("\n").filter((line) => displayWidth(line) > 80)).toEqual([]);
    }
  });

  test("for the newest commits, or those after a date", () => {
    importHistory(plimsoll.folder, commits);
    expect(json("-n", "3").commits).toMatchObject({ replayed: 2, compared: 2, ignoredOnly: 1, all: 3 });
    expect(json("--since", "2023-11-20").commits).toMatchObject({ compared: 4, ignoredOnly: 1, all: 5 });
    expect(json("--since", "HEAD~2").commits).toMatchObject({ compared: 2, all: 2 });
  });

  test("for a folder of the repository, from anywhere", () => {
    const inFolder = commits.map(({ files }, at) => ({
      files: { ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`web/${path}`, text])), "other.txt": `${at}` },
    }));
    importHistory(plimsoll.folder, inFolder);
    const report = json("web");
    expect(report.commits).toMatchObject({ compared: 8, all: 11 });
    expect(ratesOf(report)[9]).toEqual([1, 7, 1, 8]);
    const { stdout } = plimsoll.run(["history", "--format", "json", "."], { cwd: "web" });
    expect(ratesOf(parseHistory(stdout))).toEqual(ratesOf(report));
    symlinkSync(join(plimsoll.folder, "web"), join(plimsoll.folder, "link"));
    expect(ratesOf(json("link"))).toEqual(ratesOf(report));
  });

  test("for each build of a Compose file", () => {
    importHistory(plimsoll.folder, commits);
    plimsoll.write("compose.yaml", "services:\n  web:\n    build: .\n  build:\n    build: {context: ., target: build}\n");
    const { stdout } = plimsoll.run(["history", "compose.yaml", "--format", "json"]);
    const { builds } = JSON.parse(stdout) as { builds: readonly (HistoryJson & { names: readonly string[] })[] };
    expect(builds.map(({ names, steps }) => [names, steps.length])).toEqual([
      [["web"], 7],
      [["build"], 5],
    ]);
  });

  test("a merge is compared with its first parent", () => {
    importHistory(plimsoll.folder, [
      { files: first },
      { files: { "main.go": "on the side" } },
      { files: { "go.mod": "2" }, onto: 0 },
      { files: { "main.go": "on the side" }, merges: 1 },
    ]);
    const report = json();
    expect(report.commits).toMatchObject({ compared: 2, merges: 1, all: 3 });
    expect(ratesOf(report)[3]).toEqual([1, 0, 1, 2]);
  });
});

describe("the Dockerfile", () => {
  const edited = dockerfile.replace("golang:1.24", "golang:1.25").replace("RUN go build", "RUN go build -trimpath");

  test("is that of each commit, and its steps are found again", () => {
    importHistory(plimsoll.folder, [
      { files: first },
      { files: { Dockerfile: edited } },
      { files: { "main.go": "2" } },
      { files: { Dockerfile: edited.replace("RUN go mod", "ENV CGO_ENABLED=0\nRUN go mod") } },
    ]);
    const report = json();
    // WORKDIR, new image alone; RUN go mod download, new image and variable; go build, edited, after a file, new variable.
    expect(ratesOf(report)).toMatchObject({ 2: [1, 0, 0, 3], 5: [2, 0, 1, 3], 7: [3, 0, 2, 3] });
    expect(report.steps[0]!.causes).toEqual([{ kind: "base-image", detail: "", commits: 1 }]);
    expect(report.steps.find(({ line }) => line === 7)!.causes).toContainEqual({
      kind: "instruction",
      detail: "edited",
      commits: 1,
    });
  });

  test("of today is replayed over all commits when asked", () => {
    importHistory(plimsoll.folder, [{ files: first }, { files: { Dockerfile: edited } }, { files: { "main.go": "2" } }]);
    const report = json("--fixed");
    expect(report.steps[0]).toMatchObject({ rebuilt: 0 });
    expect(report.commits).toMatchObject({ compared: 2 });
    expect(report.remarks[0]).toBe("Replayed with the Dockerfile and ignore file of today.");
  });

  test("may differ on disk from the newest commit", () => {
    importHistory(plimsoll.folder, commits);
    plimsoll.write("Dockerfile", dockerfile.replace("WORKDIR /src", "WORKDIR /src\nRUN new"));
    const report = json();
    expect(ratesOf(report)).toMatchObject({ 3: [0, 0, 0, 0], 4: [2, 0, 2, 8], 10: [1, 7, 1, 8] });
    expect(report.remarks.join("\n")).toContain("The Dockerfile on disk differs from that of the newest commit");
  });

  test("that older commits do not have begins where it exists", () => {
    const { Dockerfile: _, ...others } = first;
    importHistory(plimsoll.folder, [
      { files: others },
      { files: { "main.go": "2" } },
      { files: { Dockerfile: dockerfile } },
      { files: { "main.go": "3" } },
    ]);
    const report = json();
    expect(report.commits).toMatchObject({ replayed: 4, compared: 1, withoutDockerfile: 2, broken: 0 });
    expect(report.remarks).toContain("2 commits without the Dockerfile: the replay covers those that have it.");
  });

  test("that BuildKit refuses in some commits is told of and passed over", () => {
    importHistory(plimsoll.folder, [
      { files: first },
      { files: { Dockerfile: `${dockerfile}RUNN oops\n`, "go.mod": "2" } },
      { files: { Dockerfile: dockerfile } },
      { files: { "main.go": "2" } },
    ]);
    const report = json();
    expect(report.commits).toMatchObject({ compared: 2, broken: 1 });
    expect(ratesOf(report)[3]).toEqual([1, 0, 1, 2]);
    expect(report.remarks.join()).toContain("In 1 commit BuildKit refuses the Dockerfile");
  });

  test("on standard input is that of today for all commits", () => {
    importHistory(plimsoll.folder, commits);
    const { stdout, exitCode } = plimsoll.run(["history", "-f", "-", ".", "--format", "json"], {
      input: "FROM a\nCOPY go.mod /\n",
    });
    expect(exitCode).toBe(0);
    expect(ratesOf(parseHistory(stdout))).toEqual({ 2: [1, 0, 1, 8] });
  });

  test("that git does not know yet is replayed over all commits", () => {
    const { Dockerfile: _, ...others } = first;
    importHistory(plimsoll.folder, [{ files: others }, { files: { "main.go": "2" } }, { files: { "go.mod": "2" } }]);
    plimsoll.write("Dockerfile", dockerfile);
    const report = json();
    expect(ratesOf(report)).toMatchObject({ 3: [1, 0, 1, 2], 5: [2, 0, 2, 2] });
    expect(report.remarks).toContain("Replayed with the Dockerfile of today, since it is no file of this repository.");
  });

  test("and the ignore file beside it", () => {
    importHistory(plimsoll.folder, [
      { files: { ...first, "Dockerfile.dockerignore": "docs\nstatic\n" } },
      { files: { "static/logo.svg": "2" } },
      { files: { "Dockerfile.dockerignore": undefined } },
      { files: { "static/logo.svg": "3" } },
    ]);
    const report = json();
    expect(report.commits).toMatchObject({ compared: 2, ignoredOnly: 1 });
    expect(report.steps.find(({ line }) => line === 5)!.causes).toEqual([
      { kind: "file", detail: "static/logo.svg", commits: 1 },
      { kind: "ignore-file", detail: "", commits: 1 },
    ]);
  });
});
