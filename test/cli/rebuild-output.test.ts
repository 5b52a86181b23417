import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";
import { makeRepository, rebuildJson, statesOf } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();

const dockerfile = `FROM node:22 AS build
ARG VERSION=1
WORKDIR /app
COPY package.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM alpine AS lint
RUN echo lint

FROM nginx:1.27
COPY --from=build /app/dist /usr/share/nginx/html
`;

beforeEach(() => {
  plimsoll.clear();
  plimsoll.write("Dockerfile", dockerfile);
  plimsoll.write("package.json", "{}");
  plimsoll.write("src/a.ts", "a".repeat(1500));
  plimsoll.write("src/b.ts", "b".repeat(500));
});

describe("text", () => {
  test("a line for each step, with state, line, instruction and the chain of causes", () => {
    const { stdout, stderr, exitCode } = plimsoll.run(["rebuild", ".", "--changed", "src"]);
    expect(stdout).toBe(
      `Dockerfile  2 files changed

build
 cached    3  WORKDIR /app
 cached    4  COPY package.json ./
 cached    5  RUN npm ci
 rebuilt   6  COPY . .                                       src/a.ts changed (+1 file)
 rebuilt   7  RUN npm run build                              after line 6
stage-2
 depends  13  COPY --from=build /app/dist /usr/share/nginx…  unless the output of line 7 is the same
 not part of the target: lint (1 step)

▲ reuses 3 of 6 steps, rebuilds 2 and perhaps 1 more (layers: 2.2 kB or more)
  What node:22, nginx:1.27 set (variables, user, ONBUILD) is not known and is taken to be nothing.
`,
    );
    expect([stderr, exitCode]).toEqual(["", 0]);
  });

  test("no line is wider than the terminal", () => {
    plimsoll.write("src/a/very/long/name/of/a/file/that/does/not/fit/anywhere/at/all.ts", "x");
    for (const columns of [40, 60, 100]) {
      const env = { COLUMNS: String(columns) };
      const { stdout } = plimsoll.run(["rebuild", ".", "--changed", "src/**", "package.json"], { env });
      const [, ...lines] = stdout.split("\n");
      // A path alone is never cut: it is what the reader looks for.
      const wide = lines.filter((line) => line.length > columns && line.trim().includes(" "));
      expect(wide.filter((line) => !line.includes("fit/anywhere"))).toEqual([]);
    }
  });

  test("cached steps of a long file are one line, so that it stays about a screen", () => {
    const runs = Array.from({ length: 60 }, (_, at) => `RUN step ${at}`);
    plimsoll.write("Dockerfile", ["FROM alpine", ...runs, "COPY src /src", "RUN last", ""].join("\n"));
    const { stdout } = plimsoll.run(["rebuild", ".", "--changed", "src/a.ts"]);
    expect(stdout).toContain(" cached   2–61  60 steps\n");
    expect(stdout.split("\n").length).toBeLessThan(12);
  });

  test("colours change no letter, also where a heading takes two lines", () => {
    plimsoll.write(
      "Dockerfile",
      "ARG NODE=22\nFROM node:${NODE}\nARG VERSION=1\nCOPY src /src\nRUN npm run build --workspaces --verbose\n",
    );
    for (const args of [["--why", "5"], ["--base-changed", "node"], ["--unread"]]) {
      const plain = plimsoll.run(["rebuild", ".", ...args], { env: { COLUMNS: "40" } }).stdout;
      const colored = plimsoll.run(["rebuild", ".", ...args], { env: { COLUMNS: "40", FORCE_COLOR: "1" } }).stdout;
      expect(colored).not.toBe(plain);
      expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    }
  });

  test("colours on a terminal, and Korean", () => {
    const { stdout } = plimsoll.run(["rebuild", ".", "--changed", "src/a.ts"], { env: { FORCE_COLOR: "1" } });
    expect(stdout).toContain("\u001b[32mcached");
    expect(stdout).toContain("\u001b[33m\u001b[1mrebuilt");
    const korean = plimsoll.run(["rebuild", ".", "--changed", "src/a.ts", "--lang", "ko"]).stdout;
    expect(korean).toContain("다시 빌드   6  COPY . .");
    expect(korean).toContain("src/a.ts 변경됨");
    expect(korean).toContain("▲ 6단계 중 3단계 캐시 사용, 2단계 다시 빌드, 1단계는 조건부 (레이어 2.2 kB 이상)");
  });
});

describe("markdown", () => {
  test("a comment for a pull request: verdict, table, and the cached steps folded", () => {
    makeRepository(plimsoll.folder);
    plimsoll.write("src/a.ts", "a|b");
    const { stdout } = plimsoll.run(["rebuild", ".", "--since", "main", "--format", "markdown"]);
    expect(stdout.replace(/\([0-9a-f]{7}\)/, "(commit)").replace(/\d+ B/, "N B"))
      .toBe(`**Reuses 3 of 6 steps, rebuilds 2 and perhaps 1 more (layers: N B or more)**

\`Dockerfile\` · since main (commit)

| Line | Step | State | Because |
| ---: | --- | --- | --- |
| 6 | \`build\` \`COPY . .\` | rebuilt | src/a.ts changed |
| 7 | \`build\` \`RUN npm run build\` | rebuilt | after line 6 |
| 13 | \`stage-2\` \`COPY --from=build /app/dist /usr/share/nginx/html\` | depends | unless the output of line 7 is the same |

<details><summary>3 steps stay cached</summary>

| Line | Step |
| ---: | --- |
| 3 | \`build\` \`WORKDIR /app\` |
| 4 | \`build\` \`COPY package.json ./\` |
| 5 | \`build\` \`RUN npm ci\` |

</details>

What node:22, nginx:1.27 set (variables, user, ONBUILD) is not known and is taken to be nothing.
`);
  });

  test("what the file holds has no meaning in it", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY src/ /a|b`c\nRUN echo '<img src=x>' @someone | cat\n");
    plimsoll.write("src/*x*_<b>_@me.ts", "x");
    const { stdout } = plimsoll.run(["rebuild", ".", "--changed", "src", "--format", "markdown"]);
    expect(stdout).toContain("``COPY src/ /a\\|b`c``");
    expect(stdout).toContain("\\*x\\*\\_&lt;b>\\_&#64;me.ts");
    expect(stdout).toContain("`RUN echo '<img src=x>' @someone \\| cat`");
  });
});

describe("--why", () => {
  test("all that a step depends on, and the least change that rebuilds it", () => {
    const { stdout, exitCode } = plimsoll.run(["rebuild", ".", "--why", "7"]);
    expect(stdout).toBe(`Dockerfile

Line 7, RUN npm run build, is rebuilt when any of this changes:
 files         4  package.json (1 file, 2 B)
               6  . (4 files, 2.2 kB)
 build args    VERSION
 images        node:22
 steps         3  WORKDIR /app                              whenever it is rebuilt
               4  COPY package.json ./                      whenever it is rebuilt
               5  RUN npm ci                                whenever it is rebuilt
               6  COPY . .                                  whenever it is rebuilt
               7  RUN npm run build                         this step
 least change  a change of src/a.ts, which line 6 takes
`);
    expect(exitCode).toBe(0);
  });

  test("a build arg that chooses the image below, also through a stage without steps", () => {
    plimsoll.write("Dockerfile", "ARG NODE=22\nARG OTHER\nFROM node:${NODE} AS base\nFROM base\nARG VERSION\nRUN make\n");
    const { stdout } = plimsoll.run(["rebuild", ".", "--why", "6"]);
    expect(stdout).toContain(" build args    NODE (image of line 3), VERSION\n");
    const { why } = rebuildJson(plimsoll, [".", "--why", "6"]);
    expect(why).toMatchObject({ imageArgs: [{ name: "NODE", line: 3 }] });
    const args = [".", "--against-build-arg", "NODE=20"];
    expect(statesOf(rebuildJson(plimsoll, args))).toEqual(["6 rebuilt"]);
  });

  test("as data; the change that is named does rebuild the step", () => {
    const { why, steps } = rebuildJson(plimsoll, [".", "--why", "5"]);
    expect(steps).toBeUndefined();
    expect(why).toMatchObject({
      line: 5,
      needed: true,
      smallest: { kind: "file", line: 4, sure: true, example: "package.json" },
    });
    expect(why?.dependsOn.map(({ line, reach }) => `${line} ${reach}`)).toEqual(["3 always", "4 always", "5 always"]);
    expect(statesOf(rebuildJson(plimsoll, [".", "--changed", "package.json"]))).toContain("5 rebuilt");
    const copied = rebuildJson(plimsoll, [".", "--why", "13"]).why;
    expect(copied?.dependsOn.at(-2)).toMatchObject({ line: 7, reach: "if-output-differs" });
    expect(copied?.smallest).toMatchObject({ kind: "file", line: 6, sure: false });
    expect(rebuildJson(plimsoll, [".", "--why", "10"]).why).toEqual({ line: 10, stage: 1, instruction: "RUN", needed: false });
  });

  test("beside a comparison", () => {
    const report = rebuildJson(plimsoll, [".", "--why", "5", "--changed", "package.json"]);
    expect(report.rebuilt).toBe(4);
    expect(report.why?.line).toBe(5);
  });
});

describe("--unread", () => {
  test("what no step reads, folders as one, the largest first", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY src/a.ts /\n");
    plimsoll.write("docs/big.pdf", "x".repeat(3000));
    plimsoll.write("docs/deep/small.md", "x");
    const { unread, steps } = rebuildJson(plimsoll, [".", "--unread"]);
    expect(steps).toBeUndefined();
    expect(unread?.paths[0]).toEqual({ path: "docs", directory: true, files: 2, bytes: 3001 });
    expect(unread?.paths.map(({ path }) => path)).toEqual(["docs", "src/b.ts", "Dockerfile", "package.json"]);
    expect(unread?.files).toBe(5);
    const text = plimsoll.run(["rebuild", ".", "--unread"]).stdout;
    expect(text).toContain("No step reads 5 files of the context, 3.5 kB:");
    expect(text).toMatch(/^ docs\/ \(2 files\) +3 kB$/m);
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY . /\n");
    expect(plimsoll.run(["rebuild", ".", "--unread"]).stdout).toContain("Every file of the context is read by some step.");
  });
});

describe("--fail-over", () => {
  test.each([
    ["1", 1, "the change rebuilds 2 steps: the limit is 1 step"],
    ["1 step", 1, "the change rebuilds 2 steps: the limit is 1 step"],
    ["2", 0, ""],
    ["2kB", 1, "the change rebuilds 2.2 kB or more: the limit is 2kB"],
    ["2.1 KiB", 1, "the limit is 2.1 KiB"],
    ["3kB", 0, ""],
    ["1MB", 0, ""],
  ])("%s", (limit, exitCode, words) => {
    for (const format of ["text", "json", "markdown"]) {
      const result = plimsoll.run(["rebuild", ".", "--changed", "src/a.ts", "--fail-over", limit, "--format", format]);
      expect(result.exitCode, result.stderr).toBe(exitCode);
      expect(result.stderr).toContain(words);
      expect(result.stdout).not.toBe("");
      expect(result.stdout.includes("the limit is")).toBe(exitCode === 1 && format === "markdown");
    }
  });

  test("the limit is told in the reader's language", () => {
    const args = ["rebuild", ".", "--changed", "src/a.ts", "--fail-over", "1", "--lang", "ko"];
    expect(plimsoll.run(args).stderr).toContain("1단계보다 많이 다시 빌드됩니다: 2단계");
  });

  test("the three heaviest steps are named", () => {
    plimsoll.write("Dockerfile", dockerfile.replace("RUN npm ci", "RUN make"));
    const { stderr } = plimsoll.run(["rebuild", ".", "--base-changed", "node", "--fail-over", "0"]);
    expect(stderr).toBe(
      "plimsoll: Dockerfile: the change rebuilds 5 steps: the limit is 0 steps\n" +
        "  The heaviest: line 6 `COPY . .` (2.2 kB); line 4 `COPY package.json ./` (2 B); line 5 `RUN make` (size not known).\n",
    );
  });
});
