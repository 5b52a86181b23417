import { readFileSync } from "node:fs";
import axe from "axe-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Browser } from "puppeteer-core";
import { chromiumPath, startChromium } from "../support/chromium.ts";
import { describeWith } from "../support/shared.ts";
import { type RunResult, usePlimsoll } from "./plimsoll.ts";

const { clear, path, run, write } = usePlimsoll();

const dockerfile = `ARG NODE=22
FROM node:\${NODE}-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM scratch
COPY --from=build /app/dist /srv
ENV MODE=production PORT=8080
USER 10001
VOLUME /data
CMD ["/srv/server"]
`;

function project(text = dockerfile): void {
  clear();
  write("Dockerfile", text);
  write("package.json", "{}\n");
  write("package-lock.json", `{ "lockfileVersion": 3, "packages": {} }\n`);
  write("src/main.js", "console.log(1);\n");
}

beforeEach(() => project());

interface StoryJson {
  readonly explained: readonly {
    readonly kind: string;
    readonly chapters: readonly {
      readonly stage: string | null;
      readonly role: string | null;
      readonly instructions: readonly {
        readonly line: number;
        readonly makes: string;
        readonly sentences: readonly string[];
        readonly bytes: unknown;
        readonly cache: { readonly kind: string; readonly line?: number } | null;
        readonly terms: readonly string[];
        readonly findings: readonly string[];
      }[];
    }[];
    readonly endings: readonly { readonly kind: string; readonly lines: readonly string[] }[];
  }[];
}

/** The shape is what the tests compare. */
function storyOf({ stdout }: RunResult): StoryJson["explained"][number] {
  return (JSON.parse(stdout) as StoryJson).explained[0]!;
}

describe("the story of a Dockerfile", () => {
  test("without a subject it is that of this folder", () => {
    const { exitCode, stdout, stderr } = run(["explain"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^The story of Dockerfile\n/);
    expect(stdout).toContain("Copies `package.json` and `package-lock.json` from your project into `./`.");
    expect(stdout.replace(/\s+/g, " ")).toContain("`package.json` or `package-lock.json` changes");
    expect(stdout).toContain("Stage 2 of 2: stage-1");
    expect(stdout.replace(/\s+/g, " ")).toContain("Process 1 is `/srv/server`, from `CMD`: when it ends, the container ends.");
    expect(stdout).toContain("Tools of the stage `build` stay out of the image.");
  });

  test("a file, a folder and standard input tell the same", () => {
    const told = run(["explain", "--format", "json"]).stdout;
    expect(run(["explain", ".", "--format", "json"]).stdout).toBe(told);
    expect(run(["explain", "Dockerfile", "--format", "json"]).stdout).toBe(told);
    const piped = run(["explain", "-", "--context", ".", "--format", "json"], { input: dockerfile });
    expect(piped.stdout).toBe(told);
  });

  test("JSON has the facts beside the sentences", () => {
    const { chapters, endings } = storyOf(run(["explain", "--format", "json"]));
    expect(chapters.map(({ stage, role }) => [stage, role])).toEqual([
      [null, null],
      ["build", "helper"],
      ["stage-1", "image"],
    ]);
    const all = chapters.flatMap(({ instructions }) => instructions);
    expect(all.map(({ line, makes }) => [line, makes])).toEqual([
      [1, "metadata"],
      [2, "base"],
      [3, "layer"],
      [4, "layer"],
      [5, "layer"],
      [6, "layer"],
      [7, "layer"],
      [9, "base"],
      [10, "layer"],
      [11, "metadata"],
      [12, "metadata"],
      [13, "metadata"],
      [14, "metadata"],
    ]);
    const at = (line: number) => all.find((each) => each.line === line)!;
    expect(at(4).cache).toMatchObject({ kind: "own-files", files: { count: 2 } });
    expect(at(5).cache).toMatchObject({ kind: "files-above", line: 4 });
    expect(at(7).cache).toMatchObject({ kind: "files-above", line: 6, files: { all: true } });
    expect(at(10).cache).toMatchObject({ kind: "made", name: "build" });
    const terms = all.flatMap((each) => each.terms);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toEqual(
      expect.arrayContaining(["base-image", "layer", "build-context", "build-cache", "multi-stage", "volume"]),
    );
    expect(endings.map(({ kind }) => kind)).toEqual(["image", "left", "start", "good"]);
  });

  test("Korean is told in Korean", () => {
    const { stdout } = run(["explain", "--lang", "ko"]);
    expect(stdout).toContain("`package.json`, `package-lock.json` 항목을");
    const { chapters } = storyOf(run(["explain", "--lang", "ko", "--format", "json"]));
    for (const { sentences } of chapters.flatMap(({ instructions }) => instructions))
      for (const sentence of sentences) expect(sentence).toMatch(/[가-힣]+\.$/);
  });

  test("no line is wider than the terminal", () => {
    for (const columns of ["60", "100"]) {
      const { stdout } = run(["explain"], { env: { COLUMNS: columns } });
      expect(stdout.split("\n").filter((line) => line.length > Number(columns))).toEqual([]);
    }
  });

  test.each([
    ["FROM scratch\nRUM x\n", "BuildKit refuses this line", "Says what"],
    ["", "", "undefined"],
    ["FROM node:22-slim\nCOPY nowhere.txt /\n", "The build stops here: `nowhere.txt` is not in your build", "changes"],
    ["ARG X\nFROM $X\nRUN x\n", "`X` has no value", "NaN"],
  ])("what BuildKit refuses is told, and the rest too: %j", (text, words, never) => {
    write("Dockerfile", text);
    const { exitCode, stdout } = run(["explain"], { env: { COLUMNS: "200" } });
    expect(stdout).toContain(words);
    expect(stdout).not.toContain(never);
    expect(exitCode).toBe(text.includes("nowhere") ? 0 : 2);
  });

  test.each([
    ["FROM base AS a\nONBUILD COPY . /x\nFROM a\n", "ONBUILD"],
    [
      "FROM alpine:3.20 AS unused\nRUN apk add curl\nFROM alpine:3.20\nCMD top\n",
      "Not built: nothing in your image needs this stage.",
    ],
    ['# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app\nCMD ["cmd"]\n', "mcr.microsoft.com"],
    [
      "FROM alpine:3.20\nRUN --mount=type=cache,target=/c --mount=type=secret,id=t apk add curl\n",
      "with a cache and a secret mount",
    ],
    ["FROM alpine:3.20\nRUN <<EOF\napk add curl git jq\nEOF\n", "Installs 3 packages with `apk`"],
    ["FROM alpine:3.20\nCMD a\nCMD b\n", "A later one in this stage takes its place."],
    ["FROM alpine:3.20\nADD https://example.com/a.tar.gz /a/\n", "Downloads `https://example.com/a.tar.gz` into `/a/`."],
  ])("sensible words for %j", (text, words) => {
    write("Dockerfile", text);
    expect(run(["explain"], { env: { COLUMNS: "200" } }).stdout).toContain(words);
  });
});

describe("--line", () => {
  test("tells one instruction at full length", () => {
    const { exitCode, stdout } = run(["explain", "--line", "7"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Line 7 /);
    expect(stdout).toContain("What rebuilds it\n  - line 6, `COPY . .`, whenever it is rebuilt");
    expect(stdout).toContain("line 10, `COPY --from=build");
  });

  test.each([
    [["--line", "8"], "there is no instruction on line 8"],
    [["--line", "0"], "`0` is not a line"],
    [["--line", "x"], "`x` is not a line"],
    [["COPY", "--line", "3"], "`--line` is for a Dockerfile"],
    [["--format", "yaml"], "yaml"],
    [["nosuchfolder/Dockerfile"], "nosuchfolder/Dockerfile"],
    [["latst-tag"], "Did you mean `latest-tag`?"],
    [["layr"], "Did you mean `layer`?"],
  ])("%j is refused, with what to do", (args, words) => {
    const { exitCode, stdout, stderr } = run(["explain", ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});

describe("what else can be explained", () => {
  test.each([
    ["copy", "COPY\n"],
    ["Heredocs", "heredoc\n"],
    ["layer", "Layer"],
    ["DL3006", "untagged-image"],
  ])("%s", (name, head) => {
    const { exitCode, stdout } = run(["explain", name]);
    expect(exitCode).toBe(0);
    expect(stdout.startsWith(head)).toBe(true);
    expect(JSON.parse(run(["explain", name, "--format", "json"]).stdout)).toMatchObject({ version: 1, explained: [{}] });
    for (const format of ["markdown", "html"]) {
      const other = run(["explain", name, "--format", format, "--lang", "ko"]);
      expect({ format, exitCode: other.exitCode, isEmpty: other.stdout === "" }).toEqual({ format, exitCode: 0, isEmpty: false });
    }
  });

  test("several at once, and what is there is told although another is unknown", () => {
    const { exitCode, stdout, stderr } = run(["explain", "RUN", "layer", "nothing-like-it", "Dockerfile"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("nothing-like-it");
    expect(stdout).toContain("RUN\n");
    expect(stdout).toContain("The story of Dockerfile");
  });

  test("a name of several words needs no quotes", () => {
    expect(run(["explain", "virtual", "machine"]).stdout).toBe(run(["explain", "virtual-machine"]).stdout);
    expect(run(["explain", "layer", "image"]).stdout).toContain("Image");
  });

  test("a file goes before a name", () => {
    write("layer", "FROM scratch\n");
    expect(run(["explain", "layer"]).stdout).toMatch(/^The story of layer/);
  });
});

describeWith("the page", chromiumPath(), "no Chromium", (program) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(program);
  });
  afterAll(() => browser.close());

  test("needs no network, runs no script, and axe finds nothing", async () => {
    write("Dockerfile", `${dockerfile}LABEL a="<script>alert(1)</script>"\n`);
    for (const language of ["en", "ko"]) {
      const { exitCode } = run(["explain", "--format", "html", "-o", "story.html", "--lang", language]);
      expect(exitCode).toBe(0);
      expect(readFileSync(path("story.html"), "utf8")).not.toMatch(/<script|https?:\/\/(?!example)/);
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => void asked.push(request.url()));
      await page.goto(`file://${path("story.html")}`);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        // What the line above put there.
        const tool = (globalThis as unknown as { readonly axe: typeof axe }).axe;
        return (await tool.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
      expect(asked).toHaveLength(1);
      for (const width of [1280, 360]) {
        await page.setViewport({ width, height: 900 });
        const scrolls = await page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        expect({ width, scrolls }).toEqual({ width, scrolls: false });
      }
      if (process.env["STORY_SHOT"])
        await page.screenshot({ path: `${process.env["STORY_SHOT"]}-${language}.png`, fullPage: true });
      await page.close();
    }
  }, 60_000);
});
