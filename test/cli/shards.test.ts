import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { readShard, shardOf } from "../../packages/cli/src/shards/shard.ts";
import { reportFormats } from "../../packages/cli/src/reporters/reporter.ts";
import { describeWithCorpus } from "../support/shared.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, path, folder, program } = usePlimsoll();
const shards = 3;

/** Lints the project in parts; gives the blobs in the order of the parts. */
function lintInParts(args: readonly string[], cwd = "project", count = shards): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const blob = path(`${cwd.replaceAll("/", "-")}-${index + 1}.blob`);
    const part = run(["lint", ...args, "--shard", `${index + 1}/${count}`, "--format", "blob", "-o", blob], { cwd });
    expect(part.exitCode).toBe(0);
    expect(part.stdout).toBe("");
    return blob;
  });
}

beforeAll(() => {
  for (let index = 0; index < 24; index++) {
    write(
      `project/app${index}/Dockerfile`,
      `FROM node AS s${index}\nRUN apt-get install curl\n# plimsoll ignore=latest-tag\nCOPY . .\n`,
    );
  }
  write("project/clean/Dockerfile", "FROM debian:13-slim\nUSER 1000\n");
  write("project/refused/Dockerfile", "FROM node:22\nRUM\n");
  write("project/zero/Dockerfile", Buffer.from("FROM node\u0000"));
});

describe("the shard of a file", () => {
  test("follows from its path alone, and all shards have about as many", () => {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 4000; index++) {
      const shard = shardOf(`services/app-${index}/Dockerfile`, 4);
      counts[shard - 1] = (counts[shard - 1] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    // Workers of one run may not be started at the same time: the assignment is a contract between versions too.
    expect(["Dockerfile", "app/Dockerfile", "한글/Dockerfile"].map((file) => shardOf(file, 8))).toEqual([1, 4, 2]);
  });

  test.each(["0/4", "5/4", "1", "a/b", "1/0", "-1/2", "1/4/2", ""])("%j is none", (text) => {
    expect(readShard(text)).toBeUndefined();
  });
});

describe("parts put together", () => {
  let blobs: readonly string[] = [];
  beforeAll(() => {
    blobs = lintInParts(["missing", "."]);
  });

  test.each(reportFormats)("are one run in %s", (format) => {
    const one = run(["lint", "missing", ".", "--format", format, "--statistics"], { cwd: "project" });
    expect(one.exitCode).toBe(2);
    // In any order, and one of them twice.
    const merged = run(["merge", ...[...blobs].reverse(), blobs[0] ?? "", "--format", format, "--statistics"]);
    expect(merged).toEqual(one);
  });

  test("may have different numbers of threads, and be streamed", () => {
    const one = run(["lint", ".", "--quiet"], { cwd: "project" });
    const parts = [1, 2].map((index) => {
      const jobs = ["--jobs", String(index)];
      const part = spawnSync(process.execPath, [program, "lint", ".", ...jobs, "--shard", `${index}/2`, "--format", "blob"], {
        cwd: path("project"),
      });
      writeFileSync(path(`streamed-${index}.blob`), part.stdout);
      return path(`streamed-${index}.blob`);
    });
    expect(run(["merge", ...parts, "--quiet"])).toEqual(one);
  });

  test("are the same bytes when a part is run again", () => {
    const before = blobs.map((blob) => readFileSync(blob));
    expect(lintInParts(["missing", "."]).map((blob) => readFileSync(blob))).toEqual(before);
  });

  test("are shown in the language that is asked for", () => {
    const one = run(["lint", ".", "--lang", "ko"], { cwd: "project" });
    const merged = run(["merge", ...lintInParts(["--fail-on", "warning"], "project"), "--lang", "ko"]);
    expect(merged.stdout).toBe(one.stdout);
  });

  test("have the exit code that --fail-on says", () => {
    rmSync(path("ok"), { recursive: true, force: true });
    for (const name of ["a", "b", "c"]) write(`ok/${name}/Dockerfile`, "FROM debian:latest\nUSER 1000\n");
    for (const limit of ["never", "style"]) {
      const one = run(["lint", ".", "--fail-on", limit], { cwd: "ok" });
      expect(run(["merge", ...lintInParts(["--fail-on", limit], "ok", 5)])).toEqual(one);
    }
  });
});

describe("options of a run in parts", () => {
  test("--diff, --fix", () => {
    const one = run(["lint", ".", "--diff"], { cwd: "project" });
    expect(one.stdout).toContain("+RUN apt-get update && apt-get install -y curl");
    expect(run(["merge", ...lintInParts(["--diff"])])).toEqual(one);
    for (const name of ["fix-one", "fix-parts"]) {
      for (let index = 0; index < 8; index++) write(`${name}/${index}/Dockerfile`, "FROM debian:13\nRUN apt-get install curl\n");
    }
    const fixed = run(["lint", ".", "--fix"], { cwd: "fix-one" });
    expect(run(["merge", ...lintInParts(["--fix"], "fix-parts")])).toEqual(fixed);
    expect(readFileSync(path("fix-parts/3/Dockerfile"), "utf8")).toBe(readFileSync(path("fix-one/3/Dockerfile"), "utf8"));
  });

  test("a baseline that is written, and one that is read", () => {
    for (const name of ["base-one", "base-parts"]) {
      for (let index = 0; index < 6; index++) write(`${name}/${index}/Dockerfile`, "FROM node\nRUN apt-get install curl\n");
    }
    const written = run(["lint", ".", "--write-baseline"], { cwd: "base-one" });
    const parts = lintInParts(["--write-baseline"], "base-parts");
    expect(run(["merge", ...parts], { cwd: "base-parts" })).toEqual(written);
    const baseline = readFileSync(path("base-one/.plimsoll-baseline.json"), "utf8");
    expect(readFileSync(path("base-parts/.plimsoll-baseline.json"), "utf8")).toBe(baseline);
    // One finding more, some that are gone, and a file that is.
    for (const name of ["base-one", "base-parts"]) {
      write(`${name}/1/Dockerfile`, "FROM node\nRUN apt-get install curl\nRUN sudo ls\n");
      write(`${name}/2/Dockerfile`, "FROM node:22.1\n");
      rmSync(path(`${name}/3`), { recursive: true });
    }
    for (const format of ["pretty", "json", "gnu"]) {
      const one = run(["lint", ".", "--only-new", "--format", format], { cwd: "base-one" });
      expect(`${one.stdout}${one.stderr}`).toContain("3/Dockerfile");
      // Whoever puts the parts together need not have the files.
      expect(run(["merge", ...lintInParts(["--only-new"], "base-parts"), "--format", format])).toEqual(one);
    }
  });

  test("files that describe builds are in the first part", () => {
    write(
      "compose/compose.yaml",
      "services:\n  web:\n    build: ./web\n    ports: ['80:8080']\n  api:\n    build: {context: ./api, target: gone}\n",
    );
    write("compose/web/Dockerfile", "FROM node\nEXPOSE 3000\n");
    write("compose/api/Dockerfile", "FROM node:22 AS run\n");
    const one = run(["lint", ".", "--builds", "--format", "json"], { cwd: "compose" });
    expect(one.stdout).toContain("compose.yaml");
    const parts = lintInParts(["--builds"], "compose");
    expect(run(["merge", ...parts, "--format", "json"])).toEqual(one);
    const fix = run(["lint", ".", "--builds", "--fix", "--shard", "1/2", "--format", "blob", "-o", "x.blob"], { cwd: "compose" });
    expect(fix.exitCode).toBe(2);
    expect(fix.stderr).toContain("`--fix` with `--shard`");
  });

  test("lists of files, each with NUL or line ends", () => {
    const names = Array.from({ length: 24 }, (_, index) => `app${index}/Dockerfile`);
    const one = run(["lint", "--files-from", "-", "--format", "json"], { cwd: "project", input: names.join("\n") });
    expect(one.stdout.match(/"path"/g)).toHaveLength(24);
    const lists = [names.slice(0, 9), [], names.slice(9)];
    const blobs = lists.map((list, index) => {
      const args = ["lint", "--files-from", "-", "--format", "blob", "-o", path(`list-${index}.blob`)];
      expect(run(args, { cwd: "project", input: list.join("\0") }).exitCode).toBe(0);
      return path(`list-${index}.blob`);
    });
    write("all.txt", `${names.join("\n")}\n`);
    expect(run(["merge", ...blobs, "--files-from", "all.txt", "--format", "json"])).toEqual(one);
    const incomplete = run(["merge", ...blobs.slice(0, 2), "--files-from", "all.txt"]);
    expect(incomplete.exitCode).toBe(2);
    expect(incomplete.stderr).toContain("no blob has a result for `app9/Dockerfile`");
    expect(run(["lint", "--files-from", "nowhere"]).stderr).toContain("list of files cannot be read");
  });
});

describe("what is not one run is refused", () => {
  let blobs: readonly string[] = [];
  beforeAll(() => {
    blobs = lintInParts(["."]);
  });

  function refused(args: readonly string[]): string {
    const { exitCode, stdout, stderr } = run(["merge", ...args]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    return stderr;
  }

  test("a name that is mistyped is no broken part", () => {
    const { exitCode, stderr } = run(["merge", "nowhere.blob"]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: "plimsoll: nowhere.blob: no such file or folder\n  Check the path.\n",
    });
  });

  test("a part that is missing, and which to run again", () => {
    const [one = "", , three = ""] = blobs;
    expect(refused([one, three])).toContain("a part is missing: 2/3\n  Run it again: `--shard 2/3`");
  });

  test("a part that is cut off or damaged", { timeout: 90_000 }, () => {
    const [one = "", two = "", three = ""] = blobs;
    const bytes = readFileSync(two);
    for (const length of [0, 20, bytes.length - 60]) {
      writeFileSync(path("cut.blob"), bytes.subarray(0, length));
      expect(refused([one, path("cut.blob"), three])).toMatch(/cut off|no blob|missing: 2\/3/);
    }
    const lines = gunzipSync(bytes).toString().split("\n");
    writeFileSync(path("cut.blob"), gzipSync(lines.slice(0, 3).join("\n")));
    expect(refused([one, path("cut.blob"), three])).toContain("Run `--shard 2/3` again");
    writeFileSync(path("cut.blob"), gzipSync(lines.join("\n").replace("apt-get", "apt-got")));
    expect(refused([one, path("cut.blob"), three])).toContain("damaged");
    writeFileSync(path("cut.blob"), "FROM node\n");
    expect(refused([path("cut.blob")])).toContain("no blob");
    expect(refused([path("nowhere.blob")])).toContain("nowhere.blob");
  });

  test("another version, other settings, another number of parts, other files", () => {
    const [one = "", two = "", three = ""] = blobs;
    const text = gunzipSync(readFileSync(two)).toString();
    writeFileSync(path("other.blob"), gzipSync(text.replace(/"version":"[^"]*"/, '"version":"99.0.0"')));
    expect(refused([one, path("other.blob"), three])).toContain("made by plimsoll 99.0.0");
    const other = (args: readonly string[]): string => {
      expect(run(["lint", ...args, "--format", "blob", "-o", path("other.blob")], { cwd: "project" }).exitCode).toBe(0);
      return refused([one, path("other.blob"), three]);
    };
    expect(other([".", "--shard", "2/3", "--profile", "strict"])).toContain("other settings");
    expect(other([".", "--shard", "2/4"])).toContain("part 2/4");
    expect(other(["."])).toContain("without `--shard`");
    expect(other(["app1", "--shard", "2/3"])).toContain("its run saw 1 files");
  });

  test("a part that is there twice and says something else", () => {
    const [one = "", two = "", three = ""] = blobs;
    copyFileSync(two, path("before.blob"));
    const name = Array.from({ length: 24 }, (_, index) => `app${index}/Dockerfile`).find((file) => shardOf(file, shards) === 2);
    const before = readFileSync(path(`project/${name}`));
    write(`project/${name}`, "FROM node:22\n");
    const [, changed = ""] = lintInParts(["."]);
    write(`project/${name}`, before);
    expect(refused([one, path("before.blob"), changed, three])).toContain("part 2/3 is there twice");
  });

  test("a blob on a shard without its format, and of standard input", () => {
    expect(run(["lint", "--shard", "1/2"]).stderr).toContain("`--shard` needs `--format blob`");
    expect(run(["lint", "--shard", "3/2", "--format", "blob"]).stderr).toContain("not `3/2`");
    expect(run(["lint", "-", "--format", "blob"], { input: "FROM node\n" }).stderr).toContain("standard input");
    expect(run(["merge", folder, "--format", "blob"]).exitCode).toBe(2);
  });
});

describeWithCorpus("real Dockerfiles in parts", ({ files, refusedFiles }) => {
  test("give the reports of one run, with a shard that was killed and run again", { timeout: 120_000 }, () => {
    mkdirSync(path("corpus"), { recursive: true });
    for (const file of [...files.slice(0, 1500), ...refusedFiles]) copyFileSync(file, path(`corpus/${basename(file)}`));
    const blobs = lintInParts(["."], "corpus");
    const command = [program, "lint", ".", "--shard", "2/3", "--format", "blob", "-o", blobs[1] ?? ""];
    rmSync(blobs[1] ?? "");
    spawnSync(process.execPath, command, { cwd: path("corpus"), timeout: 150, killSignal: "SIGKILL" });
    expect(run(["merge", ...blobs]).stderr).toContain("2/3");
    expect(run(command.slice(1), { cwd: "corpus" }).exitCode).toBe(0);
    for (const format of ["json", "sarif"]) {
      const one = run(["lint", ".", "--format", format, "--statistics"], { cwd: "corpus" });
      const merged = run(["merge", ...blobs, "--format", format, "--statistics"]);
      expect(merged.stdout === one.stdout).toBe(true);
      expect([merged.exitCode, merged.stderr]).toEqual([one.exitCode, one.stderr]);
    }
  });
});
