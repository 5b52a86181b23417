import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cacheFolder } from "../../packages/dev/src/runtime/run-with-code-cache.ts";
import { bundleForNode } from "../../packages/dev/src/bundle.ts";
import { runNode } from "../support/run-program.ts";

describe("the folder", () => {
  test.each([
    ["linux", { HOME: "/home/me" }, "/home/me/.cache/plimsoll"],
    ["linux", { HOME: "/home/me", XDG_CACHE_HOME: "/var/me" }, "/var/me/plimsoll"],
    ["linux", { HOME: "/home/me", XDG_CACHE_HOME: "relative" }, "/home/me/.cache/plimsoll"],
    ["darwin", { HOME: "/Users/me" }, "/Users/me/Library/Caches/plimsoll"],
    ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Local/plimsoll/cache"],
    ["linux", {}, undefined],
    ["win32", {}, undefined],
    ["linux", { HOME: "/home/me", PLIMSOLL_CODE_CACHE: "0" }, undefined],
    ["linux", { HOME: "/home/me", NODE_DISABLE_COMPILE_CACHE: "1" }, undefined],
  ])("on %s with %j", (platform, environment, folder) => {
    expect(cacheFolder(environment, platform)).toBe(folder);
  });
});

describe("a bundle", () => {
  let home = "";
  let program = "";
  const cache = (): string => join(home, "plimsoll");
  const run = (...args: readonly string[]) =>
    runNode([program, ...args], { env: { XDG_CACHE_HOME: home, PLIMSOLL_CODE_CACHE: "" } });
  const build = async (source: string): Promise<void> => {
    writeFileSync(join(home, "main.ts"), source);
    await bundleForNode({ entry: join(home, "main.ts"), outfile: program, cacheAfter: ["lint", "plan"] });
  };

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), "plimsoll-code-"));
    program = join(home, "program.js");
    await build('process.exitCode = Number(process.argv[3]); console.log("one */", /a*/.test("b"));');
  });
  afterEach(() => rmSync(home, { recursive: true }));

  test("says the same with and without a cache, and writes one only after the named command", () => {
    expect(run("other", "0").stdout).toBe("one */ true\n");
    expect(existsSync(cache())).toBe(false);
    for (let round = 0; round < 3; round++) expect(run("lint", "0").stdout).toBe("one */ true\n");
    expect(readdirSync(cache())).toHaveLength(1);
    expect(statSync(cache()).mode & 0o077).toBe(0);
  });

  test("prefers the cache of a run with findings, and writes none after a failure", () => {
    run("lint", "2");
    expect(existsSync(cache())).toBe(false);
    run("lint", "0");
    run("lint", "1");
    expect(
      readdirSync(cache())
        .map((name) => name.slice(-6))
        .toSorted(),
    ).toEqual(["-0.bin", "-1.bin"]);
    const times = (): readonly number[] => readdirSync(cache()).map((name) => statSync(join(cache(), name)).mtimeMs);
    const before = times();
    run("lint", "1");
    run("lint", "0");
    expect(times()).toEqual(before);
  });

  test("keeps one of its own for another command, which takes the first one's until then", () => {
    run("lint", "0");
    run("plan", "0");
    run("plan", "1");
    expect(readdirSync(cache())).toHaveLength(2);
    expect(readdirSync(cache()).some((name) => name.endsWith("-plan.bin"))).toBe(true);
    expect(run("plan", "0").stdout).toBe("one */ true\n");
  });

  test("that has changed by a letter does not run the old code", async () => {
    run("lint", "1");
    await build('process.exitCode = Number(process.argv[3]); console.log("two */", /a*/.test("b"));');
    expect(run("lint", "1").stdout).toBe("two */ true\n");
  });

  test("takes no harm from a broken cache, and mends it", () => {
    run("lint", "1");
    const path = join(cache(), readdirSync(cache())[0]!);
    const size = statSync(path).size;
    writeFileSync(path, "nonsense");
    expect(run("lint", "1").stdout).toBe("one */ true\n");
    expect(statSync(path).size).toBe(size);
  });

  test("takes no cache that others may write", () => {
    run("lint", "1");
    const path = join(cache(), readdirSync(cache())[0]!);
    chmodSync(path, 0o666);
    const before = statSync(path).ino;
    expect(run("lint", "1").stdout).toBe("one */ true\n");
    expect(statSync(path).ino).not.toBe(before);
  });

  test("runs where no cache can be written", () => {
    writeFileSync(cache(), "a file where the folder should be");
    const { stdout, stderr, exitCode } = run("lint", "1");
    expect({ stdout, stderr, exitCode }).toEqual({ stdout: "one */ true\n", stderr: "", exitCode: 1 });
  });

  test("keeps few caches", () => {
    mkdirSync(cache());
    for (const name of "abcdefghij") writeFileSync(join(cache(), name), "");
    run("lint", "1");
    expect(readdirSync(cache())).toHaveLength(8);
    expect(readdirSync(cache()).filter((name) => name.endsWith("-1.bin"))).toHaveLength(1);
  });
});
