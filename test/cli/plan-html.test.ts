import { chmodSync, existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { importHistory } from "./history-repository.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
afterEach(() => plimsoll.clear());

const dockerfile = `FROM alpine:3.20 AS build
COPY src /src
FROM scratch
COPY --from=build /src /src
COPY big.bin /
`;

function writeProject(): void {
  plimsoll.write("Dockerfile", dockerfile);
  plimsoll.write("src/<b>bold</b>.txt", "x".repeat(2000));
  plimsoll.write("big.bin", "y".repeat(1_234_567));
  plimsoll.write("unused/notes.txt", "z".repeat(5000));
  plimsoll.write("left/out.txt", "z".repeat(7000));
  plimsoll.write(".dockerignore", "left\n");
}

describe("plan --format html", () => {
  test("in a repository shows what commits and changes rebuild", () => {
    const file = "FROM scratch\nCOPY often /\nCOPY seldom /\n";
    importHistory(plimsoll.folder, [
      { files: { Dockerfile: file, often: "0", seldom: "0" } },
      { files: { often: "1" } },
      { files: { often: "2" } },
    ]);
    const words = (): string =>
      plimsoll
        .run(["plan", "--format", "html", "--advice", "none"])
        .stdout.replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ");
    expect(words()).toContain("how often 3 commits rebuild it");
    expect(words()).not.toContain("After the change");
    plimsoll.write("seldom", "1");
    expect(words()).toContain("After the change since HEAD");
    expect(words()).toMatch(/COPY seldom \/ Copies seldom from your project into \/ \. 1 file .{0,40}rebuilt/);
  });

  test("prints one page with the numbers of the plan", () => {
    writeProject();
    const { exitCode, stdout, stderr } = plimsoll.run(["plan", "--format", "html"]);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\s*<html lang="en"/);
    expect(stdout).toMatch(/<\/html>\n$/);
    const words = stdout.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("COPY big.bin / Copies big.bin from your project into / . 1 file 1.2 MB");
    expect(words).toContain("unused/notes.txt 5 kB read by no step");
    expect(words).toContain("left/out.txt 7 kB left out by the ignore file");
    expect(words).toContain("src/&lt;b&gt;bold&lt;/b&gt;.txt 2 kB read by a step");
    expect(words).toContain("2 stages, 3 steps, 3 waves.");
    expect(stdout).not.toContain("<b>bold</b>");
  });

  test("speaks Korean where it is asked to", () => {
    writeProject();
    const { stdout } = plimsoll.run(["plan", "--format", "html", "--lang", "ko"]);
    expect(stdout).toContain('<html lang="ko"');
    expect(stdout).toContain("컨텍스트의 파일");
  });

  test("goes to a file with --output, and tells when it cannot", () => {
    writeProject();
    const written = plimsoll.run(["plan", "--format", "html", "--output", "plan.html"]);
    expect(written).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(plimsoll.path("plan.html"), "utf8")).toMatch(/^<!doctype html>/);
    const refused = plimsoll.run(["plan", "--format", "html", "-o", "no-such-folder/plan.html"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain("the report cannot be written");
  });

  test("of a Compose file shows all its builds", () => {
    writeProject();
    plimsoll.write("compose.yaml", "services:\n  web:\n    build: .\n  worker:\n    build: { context: ., target: build }\n");
    const { stdout, exitCode } = plimsoll.run(["plan", "compose.yaml", "--format", "html"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('<h2 class="build-name" id="b0-name">web</h2>');
    expect(stdout).toContain('<h2 class="build-name" id="b1-name">worker</h2>');
  });

  test("has advice, and none with --advice none", () => {
    plimsoll.write("Dockerfile", "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n");
    plimsoll.write("package.json", "{}");
    plimsoll.write("package-lock.json", "{}");
    plimsoll.write("index.js", "1");
    expect(plimsoll.run(["plan", "--format", "html"]).stdout).toMatch(/<h2 id="advice">Advice<\/h2>[\s\S]*\+COPY/);
    expect(plimsoll.run(["plan", "--format", "html", "--advice", "none"]).stdout).not.toContain('id="advice"');
  });
});

describe.skipIf(process.platform === "win32")("plan --open", () => {
  test("hands the page to the program that BROWSER names", () => {
    writeProject();
    const browser = plimsoll.write("browser", `#!/bin/sh\nprintf %s "$1" > '${plimsoll.path("opened")}'\n`);
    chmodSync(browser, 0o755);
    const { exitCode, stdout, stderr } = plimsoll.run(["plan", "--open"], { env: { BROWSER: browser, TMPDIR: plimsoll.folder } });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    const opened = readFileSync(plimsoll.path("opened"), "utf8");
    expect(opened).toMatch(/plan\.html$/);
    expect(readFileSync(opened, "utf8")).toMatch(/^<!doctype html>/);
    plimsoll.run(["plan", "--open", "-o", "here.html"], { env: { BROWSER: browser } });
    expect(readFileSync(plimsoll.path("opened"), "utf8")).toBe(plimsoll.path("here.html"));
  });

  test("tells where the page is when no browser starts", () => {
    writeProject();
    const { exitCode, stderr } = plimsoll.run(["plan", "--open", "-o", "here.html"], { env: { BROWSER: "/no/such/browser" } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("no browser could be started");
    expect(stderr).toContain("here.html");
    expect(existsSync(plimsoll.path("here.html"))).toBe(true);
  });
});

test("--output and --open are refused for other formats", () => {
  writeProject();
  for (const args of [
    ["--format", "json", "--open"],
    ["--output", "x.html"],
    ["--graph", "--open"],
  ]) {
    const { exitCode, stderr, stdout } = plimsoll.run(["plan", ".", ...args]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("are for pages");
  }
});
