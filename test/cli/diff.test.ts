import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type DiffJson, diffJson, dockerfile, runDiff, type SizeJson, writeSmallProject } from "./diff-json.ts";
import { git } from "./history-repository.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { commitAll, makeRepository } from "./rebuild-json.ts";

const plimsoll = usePlimsoll();
const { write } = plimsoll;
const temporary = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** `~ 3 COPY src /src 10 → 20` */
function shortRows({ steps }: DiffJson): readonly string[] {
  const number = (size: SizeJson | null): string => (size === null ? "-" : String(size.likely ?? "?"));
  return steps.map(
    ({ state, line, text, bytes }) => `${state} ${line} ${text}: ${number(bytes.before)} → ${number(bytes.after)}`,
  );
}

const diff = (...args: readonly string[]) => runDiff(plimsoll, args);
const json = (...args: readonly string[]): DiffJson => diffJson(plimsoll, args);

beforeEach(() => writeSmallProject(plimsoll));

describe("plimsoll diff against a revision", () => {
  beforeEach(() => makeRepository(plimsoll.folder));

  test("nothing has changed", () => {
    const report = json();
    expect(report).toMatchObject({ untouched: true, since: { revision: "HEAD" }, image: { growth: { likely: 0 }, known: 0 } });
    expect(report.steps.every(({ state, reused }) => state === "same" && reused)).toBe(true);
    expect(diff().stdout).toContain("✔ every layer of the image stays the same");
  });

  test("what is larger, smaller, new and gone, in the order of the file", () => {
    write("src/main.c", "m".repeat(5000));
    write("more", "+".repeat(700));
    write("Dockerfile", "FROM scratch\nCOPY a /a\nCOPY src /source\nCOPY more /more\n");
    const report = json("HEAD");
    expect(shortRows(report)).toEqual([
      "same 2 COPY a /a: 1000 → 1000",
      "removed 3 COPY docs /docs: 500 → -",
      "changed 3 COPY src /source: 2000 → 5000",
      "added 4 COPY more /more: - → 700",
    ]);
    expect(report.steps.map(({ biggest }) => biggest)).toEqual([false, false, true, false]);
    expect(report.steps[2]).toMatchObject({ was: "COPY src /src", bytes: { growth: { low: 3000, likely: 3000, high: 3000 } } });
    expect(report).toMatchObject({
      image: { before: { likely: 3500 }, after: { likely: 6700 }, growth: { likely: 3200 }, known: 3200 },
      layers: { before: { likely: 3 }, after: { likely: 3 }, growth: { likely: 0 } },
      untouched: false,
      unknown: [],
    });
    const { stdout } = diff("HEAD");
    expect(stdout).toMatch(/^~ +3 {2}COPY src \/source +2 kB +5 kB +\+3 kB +\+\d+ B ▲$/m);
    expect(stdout).toMatch(/^- +3 {2}COPY docs \/docs +500 B +-500 B/m);
    expect(stdout).toContain("        … src /src → … src /source\n");
    expect(stdout).toMatch(/^ image +3\.5 kB → 6\.7 kB +\+3\.2 kB {2}\+91%$/m);
    expect(stdout).toMatch(/▲ the image grows by 3\.2 kB \(\+91%\), -\d+ B to pull; line 3 grows most\n$/);
  });

  test("a branch, and a commit that is further away", () => {
    write("a", "a".repeat(1500));
    commitAll(plimsoll.folder, "second");
    git(plimsoll.folder, "branch", "old", "HEAD~1");
    expect(json("HEAD").untouched).toBe(true);
    expect(json("old").image.known).toBe(500);
    expect(json("HEAD~1").image.known).toBe(500);
  });

  test("a layer that is made anew is the same to us when it is as large; git ignores count on neither side", () => {
    write("src/main.c", "n".repeat(2000));
    write(".gitignore", "src/secret\n");
    write("src/secret", "s".repeat(9999));
    const report = json();
    expect(report.steps[2]).toMatchObject({ reused: false, bytes: { growth: { likely: 0 } } });
    expect(report.untouched).toBe(false);
    expect(diff().stdout).toContain("the image stays as large as it was");
  });

  test("steps that nobody can size: what did not change does not grow, and the rest is said to be unknown", () => {
    write("Dockerfile", "FROM scratch\nCOPY a /a\nRUN make a\nCOPY src /src\nRUN make\n");
    commitAll(plimsoll.folder, "make");
    write("src/main.c", "m".repeat(3000));
    const report = json();
    expect(report.steps.map(({ state }) => state)).toEqual(["same", "same", "changed", "changed"]);
    expect(report).toMatchObject({ image: { growth: { likely: null }, known: 1000 }, unknown: [{ line: 5 }] });
    const { stdout } = diff();
    expect(stdout).toContain("+1 kB + ?");
    expect(stdout).toContain("▲ the image grows by 1 kB; line 4 grows most; the size of 1 step is not known");
  });

  test("another base image", () => {
    write("Dockerfile", "FROM debian:bookworm-slim\nCOPY a /a\n");
    commitAll(plimsoll.folder, "debian");
    write("Dockerfile", "FROM debian:bookworm\nCOPY a /a\n");
    const [base, copy] = json().steps;
    expect(base).toMatchObject({ kind: "base", state: "changed", text: "debian:bookworm", was: "debian:bookworm-slim", line: 1 });
    expect(base!.bytes.growth.likely).toBeGreaterThan(20_000_000);
    expect(copy!.bytes.growth.likely).toBe(0);
    expect(diff().stdout).toContain("was: debian:bookworm-slim");
    write("Dockerfile", "FROM internal/image:2\nCOPY a /a\n");
    commitAll(plimsoll.folder, "unknown");
    expect(json().image).toMatchObject({ growth: { likely: 0 }, known: 0 });
  });

  test("a Dockerfile that was not there: everything is new", () => {
    renameSync(plimsoll.path("Dockerfile"), plimsoll.path("web.Dockerfile"));
    const { stdout, stderr, exitCode } = diff("HEAD", "-f", "web.Dockerfile", ".", "--format", "json");
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("there was no web.Dockerfile in HEAD: every step counts as new\n") as string,
    });
    expect((JSON.parse(stdout) as DiffJson).steps.map(({ state }) => state)).toEqual(["added", "added", "added"]);
  });

  test("builds of a Compose file, by name", () => {
    write("compose.yaml", "services:\n  web: { build: . }\n  db: { image: postgres }\n");
    commitAll(plimsoll.folder, "compose");
    write("a", "a".repeat(1100));
    const { builds } = json("HEAD", "compose.yaml") as unknown as {
      readonly builds: readonly (DiffJson & { names: string[] })[];
    };
    expect(builds.map(({ names, image }) => [names, image.known])).toEqual([[["web"], 100]]);
  });
});

describe("plimsoll diff against a folder", () => {
  test("that has a Dockerfile of its own", () => {
    const old = join(temporary, "old");
    cpSync(plimsoll.folder, old, { recursive: true });
    write("a", "a".repeat(4000));
    write("Dockerfile", `${dockerfile}COPY a /b\n`);
    const report = json(old);
    expect(report).toMatchObject({ since: null, against: old });
    expect(shortRows(report)).toEqual([
      "changed 2 COPY a /a: 1000 → 4000",
      "same 3 COPY docs /docs: 500 → 500",
      "same 4 COPY src /src: 2000 → 2000",
      "added 5 COPY a /b: - → 4000",
    ]);
    expect(diff(old).stdout).toContain(`against ${old}`);
  });

  test("a name that git knows is a revision, and a path is a folder", () => {
    makeRepository(plimsoll.folder);
    write("main/Dockerfile", dockerfile);
    const { stderr, stdout } = diff("main");
    expect(stderr).toContain("`main` is both a revision and a folder");
    expect(stdout).toContain("since main");
    expect(diff("./main").stdout).toContain("against ./main");
  });
});
