import { rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { displayWidth } from "../../packages/cli/src/display-width.ts";
import { type DiffJson, diffJson, dockerfile, runDiff, writeSmallProject } from "./diff-json.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { commitAll, makeRepository } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();
const { run, write } = plimsoll;
const diff = (...args: readonly string[]) => runDiff(plimsoll, args);
const json = (...args: readonly string[]): DiffJson => diffJson(plimsoll, args);

beforeEach(() => writeSmallProject(plimsoll));

describe("limits", () => {
  beforeEach(() => {
    makeRepository(plimsoll.folder);
    write("src/main.c", "m".repeat(4000));
    write("a", "a".repeat(1100));
  });

  test("--fail-over: bytes and shares, with the steps that grow most", () => {
    expect(diff("--fail-over", "+3kB").exitCode).toBe(0);
    expect(diff("--fail-over", "60%").exitCode).toBe(0);
    const { exitCode, stderr } = diff("--fail-over", "+2kB");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Dockerfile: the image grows by 2.1 kB, and at most +2kB is allowed");
    expect(stderr).toContain("line 4, `COPY src /src` (+2 kB); line 2, `COPY a /a` (+100 B)");
    expect(diff("--fail-over", "+59.9%").stderr).toContain("the image grows by 2.1 kB (+60%), and at most +59.9% is allowed");
    write("Dockerfile", "FROM internal/image\nCOPY a /a\nCOPY src /src\n");
    commitAll(plimsoll.folder, "base");
    write("a", "a".repeat(2000));
    expect(diff("--fail-over", "+1%")).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("cannot be told") as string,
    });
    expect(diff("--fail-over", "+100B").exitCode).toBe(1);
  });

  test("--budget judges the image as it is now", () => {
    write("plimsoll.yaml", "budget: { image: 5 kB }\n");
    expect(json().budget).toMatchObject([{ key: "image", state: "over" }]);
    expect(diff().exitCode).toBe(0);
    expect(diff("--budget")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("over the load line: image 5.6 kB, limit 5 kB") as string,
    });
    expect(diff("HEAD", "--budget", "image=6kB").exitCode).toBe(0);
  });

  test("what makes no sense is told", () => {
    expect(diff("--fail-over", "much")).toMatchObject({ exitCode: 2 });
    expect(diff("--fail-over", "much").stderr).toContain("`--fail-over` takes bytes or a share, not `much`");
    expect(diff("no-such").stderr).toContain("there is no branch, tag or commit `no-such`");
    expect(diff("--format", "yaml")).toMatchObject({ exitCode: 2 });
    expect(diff("--budget").stderr).toContain("there is no limit to check");
    const piped = run(["diff", "HEAD", "-", "--lang", "en"], { input: dockerfile });
    expect(piped).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("the context of - is not on this disk") as string,
    });
    rmSync(plimsoll.path(".git"), { recursive: true });
    expect(diff("main")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("`main` is no folder") as string });
    expect(diff().exitCode).toBe(2);
  });
});

describe("other forms", () => {
  beforeEach(() => {
    makeRepository(plimsoll.folder);
    write("src/main.c", "m".repeat(4000));
    write("Dockerfile", dockerfile.replace("COPY docs /docs\n", ""));
  });

  test("Markdown is short: only what changed, what it comes to, and limits", () => {
    const { stdout } = diff("--format", "markdown", "--fail-over", "+1kB");
    expect(stdout).toMatch(/^\*\*The image grows by 1\.5 kB/);
    expect(stdout).toContain("| removed | 3 | `COPY docs /docs` | 500 B |  | -500 B |");
    expect(stdout).toMatch(/\| changed \| 3 \| `COPY src \/src` \| 2 kB \| 4 kB \| \*\*\+2 kB\*\* ▲ \|/);
    expect(stdout).not.toContain("COPY a");
    expect(stdout).toContain("**The image grows by 1.5 kB, and at most +1kB is allowed**");
    expect(stdout).toContain("- image: 3.5 kB → 5 kB · **+1.5 kB** · +43%");
  });

  test("in Korean, and no line is wider than the terminal", () => {
    for (const lang of ["en", "ko"]) {
      for (const columns of [40, 100]) {
        const { stdout } = run(["diff", "--lang", lang, "--budget", "image=1kB,layers=1"], { env: { COLUMNS: String(columns) } });
        for (const line of stdout.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(columns);
      }
    }
    const { stdout, stderr } = run(["diff", "--lang", "ko", "--fail-over", "1kB"]);
    expect(stdout).toContain("이미지가 1.5 kB (+43%) 커집니다");
    expect(stdout).toContain("변경 전");
    expect(stderr).toContain("이미지가 1.5 kB 커집니다. 허용 한도는 1kB입니다");
  });

  test("help in both languages", () => {
    expect(run(["diff", "--help"]).stdout).toContain("plimsoll diff [options] [revision|folder] [path]");
    expect(run(["diff", "--help", "--lang", "ko"]).stdout).toContain("비교 대상");
  });
});
