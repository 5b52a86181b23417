import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { importHistory, type TestCommit } from "./history-repository.ts";
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

  test("names what could be ignored one by one, the largest first, and by its kind", () => {
    const tools = { ".git/objects/a": "x".repeat(9000), "docker-bake.hcl": "x".repeat(2000), ".github/ci.yml": "x".repeat(500) };
    const more = { "docs/a.md": "x".repeat(100), Dockerfile: "FROM node:22\nCOPY . .\nRUN npm run build\n" };
    write({ ...tools, ...more, ".dockerignore": "tmp\n", "compose.yaml": "" });
    const message = (language: string): string =>
      plimsoll
        .run(["plan", ".", "--lang", language])
        .stdout.split(/ (?:Advice|조언)\n/)[1]!
        .replace(/\s+/g, " ");
    expect(message("en")).toContain("add `.git`, `docker-bake.hcl`, `.github`, `docs` and 4 more to the ignore file");
    expect(message("en")).toMatch(/for changes of .*files that tools make.*Compose and Bake files alone/);
    expect(message("en")).not.toContain("sources");
    expect(message("ko")).toContain("ignore 파일에 `.git`, `docker-bake.hcl`, `.github`, `docs` 외 4개 항목을");
  });
});

describe("plimsoll history", () => {
  const importFirst = (...then: readonly TestCommit[]): void =>
    importHistory(folder, [
      { files: { Dockerfile: dockerfile, "package.json": "{}", "package-lock.json": "{}", "src/index.js": "0" } },
      ...then,
    ]);
  const edit = (text: string): TestCommit => ({ files: { "src/index.js": text } });
  const shown = (...args: readonly string[]): string => plimsoll.run(["history", ".", ...args]).stdout.replace(/\s+/g, " ");

  test("counts the newest hundred commits of more, and says so", () => {
    const code = Array.from({ length: 120 }, (_, at) => edit(`change ${at}`));
    importFirst(...code.slice(0, 100), { files: { Dockerfile: `${dockerfile}# a\n` } }, ...code.slice(100));
    expect(shown()).toContain("121 commits replayed");
    expect(shown()).toContain("cached in 99 of the last 99 commits");
    expect(shown()).toContain(
      "Counted over the newest 100 of 121 commits, without the one that edits the Dockerfile or the ignore file.",
    );
    expect(shown("-n", "15")).toContain("cached in 15 of the last 15 commits");
    expect(shown("-n", "15")).not.toMatch(/Counted over|Not counted/);
    expect(shown("--lang", "ko")).toContain("커밋 121개 중 최신 100개만 세었습니다. 그중 Dockerfile이나");
  });

  test("counts what a broken Dockerfile delays for the commit that builds again", () => {
    importFirst(
      edit("1"),
      { files: { Dockerfile: "FROMM a\n", "package.json": "[]" } },
      { files: { Dockerfile: dockerfile } },
      edit("2"),
    );
    expect(shown()).toContain("3 commits replayed");
    expect(shown()).toContain("cached in 2 of the last 2 commits");
    expect(shown()).toContain("Not counted: 1 commit that edits");
  });

  test("one commit is no number", () => {
    importFirst(edit("1"));
    expect(shown()).toContain("would have kept `RUN npm ci` cached in the last commit");
    expect(shown("--lang", "ko")).toContain("마지막 커밋에서 `RUN npm ci` 단계의 캐시를");
  });

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
      "copy `package*.json` alone before `npm ci`, and the rest behind it; would have kept `RUN npm ci` cached in 8 of the last 9 commits",
    );
    // The first commit has nothing before it and is counted nowhere.
    expect(text).toContain("10 commits replayed of 11");
    expect(text).toContain("Not counted: 1 commit that edits the Dockerfile or the ignore file.");
    expect(plimsoll.run(["history", ".", "--format", "markdown"]).stdout).toContain("Not counted: 1 commit");
    const json = plimsoll.run(["history", ".", "--format", "json"]);
    const { advice } = JSON.parse(json.stdout) as { advice: { effect: { basis: string; keptCached: readonly unknown[] } }[] };
    expect(advice[0]!.effect.basis).toBe("history");
    expect(advice[0]!.effect.keptCached[0]).toMatchObject({ line: 4, instruction: "RUN" });
    const none = plimsoll.run(["history", ".", "--advice", "none"]);
    expect(none.stdout).not.toContain("Advice");
  });
});
