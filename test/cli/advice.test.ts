import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const dockerfile = 'FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "src/index.js"]\n';
const plimsoll = usePlimsoll();
const { folder } = plimsoll;

beforeEach(() => {
  plimsoll.clear();
  write({ Dockerfile: dockerfile, "package.json": "{}", "package-lock.json": "{}", "src/index.js": "1", "README.md": "a" });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) plimsoll.write(path, text);
}

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "ignore" });
}

function commit(files: Readonly<Record<string, string>>): void {
  write(files);
  git("add", "-A");
  git("commit", "-q", "-m", "change");
}

describe("plimsoll plan", () => {
  test("shows the best advice below the plan, in a few lines", () => {
    const { stdout, exitCode } = plimsoll.run(["plan", "."]);
    expect(exitCode).toBe(0);
    const shown = stdout.slice(stdout.indexOf(" Advice"));
    expect(shown).toMatch(
      /^ Advice\n 3: copy `package\*\.json` alone before `npm ci`, and the rest behind it; `RUN npm ci` would stay\s+cached/,
    );
    expect(shown.match(/^ \d+: /gm)!.length).toBeLessThanOrEqual(3);
    expect(shown).toContain("--advice full");
  });

  test("gives patches that git applies, and then has nothing of the kind to say", () => {
    const { stdout } = plimsoll.run(["plan", ".", "--format", "json"]);
    const { advice } = JSON.parse(stdout) as {
      advice: { kind: string; line: number; risk: string; message: string; diff: string }[];
    };
    const [first] = advice;
    expect(first).toMatchObject({ kind: "manifests-first", line: 3, risk: "changes-image" });
    git("apply", plimsoll.write("../advice.patch", first!.diff));
    expect(readFileSync(plimsoll.path("Dockerfile"), "utf8")).toContain("COPY package*.json ./\nRUN npm ci\nCOPY . .\n");
    const again = plimsoll.run(["plan", ".", "--format", "json"]);
    expect(again.stdout).not.toContain("manifests-first");
  });

  test("shows all of it with its patches when asked, and none when asked not to", () => {
    const full = plimsoll.run(["plan", ".", "--advice", "full"]);
    expect(full.stdout).toContain("    +COPY package*.json ./");
    expect(full.stdout).toContain("may change the image");
    expect(full.stdout).toContain("`plimsoll history` counts real commits");
    const none = plimsoll.run(["plan", ".", "--advice", "none"]);
    expect(none.stdout).not.toContain("Advice");
    const wrong = plimsoll.run(["plan", ".", "--advice", "ful"]);
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining("full")]);
  });

  test("speaks Korean, and folds patches into Markdown", () => {
    const korean = plimsoll.run(["plan", ".", "--lang", "ko"]);
    expect(korean.stdout).toMatch(/ 조언\n 3: `npm ci` 앞에서는/);
    const markdown = plimsoll.run(["plan", ".", "--format", "markdown"]);
    expect(markdown.stdout).toContain("<summary>3: copy <code>package*.json</code> alone before <code>npm ci</code>");
    expect(markdown.stdout).toContain("```diff\n--- a/Dockerfile\n");
  });

  test("names the ignore file of the context, also one that is not there yet", () => {
    write({ "docs/a.md": "1", ".github/ci.yml": "1", Dockerfile: "FROM node:22\nCOPY . .\nRUN npm run build\n" });
    const { stdout } = plimsoll.run(["plan", folder, "--format", "json"], { cwd: ".." });
    const { advice } = JSON.parse(stdout) as { advice: { kind: string; diff: string }[] };
    const ignoring = advice.find(({ kind }) => kind === "ignore-lines")!;
    expect(ignoring.diff).toMatch(/^\+\+\+ b\/.*work\/\.dockerignore$/m);
    expect(ignoring.diff).toMatch(/^\+docs$/m);
  });
});

describe("plimsoll history", () => {
  test("counts the commits that would have kept a step", { timeout: 120_000 }, () => {
    git("init", "-q");
    commit({});
    for (let index = 0; index < 8; index++) commit({ "src/index.js": `${index}` });
    commit({ "package.json": '{"name":"a"}' });
    commit({ Dockerfile: dockerfile.replace("node:22", "node:24") });
    const { stdout, exitCode } = plimsoll.run(["history", "."]);
    expect(exitCode).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain(
      "copy `package*.json` alone before `npm ci`, and the rest behind it; would have kept `RUN npm ci` cached in 8 of the last",
    );
    expect(text).toContain("that edit the Dockerfile or the ignore file");
    const json = plimsoll.run(["history", ".", "--format", "json"]);
    const { advice } = JSON.parse(json.stdout) as { advice: { effect: { basis: string; keptCached: readonly unknown[] } }[] };
    expect(advice[0]!.effect.basis).toBe("history");
    expect(advice[0]!.effect.keptCached[0]).toMatchObject({ line: 4, instruction: "RUN" });
    const none = plimsoll.run(["history", ".", "--advice", "none"]);
    expect(none.stdout).not.toContain("Advice");
  });
});
