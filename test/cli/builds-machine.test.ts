import { spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, truncateSync } from "node:fs";
import { beforeEach, beforeAll, describe, expect, test } from "vitest";
import { output, simple, twoCommits } from "./builds-told.ts";
import { usePlimsoll } from "./plimsoll.ts";
import { statesOf } from "./rebuild-json.ts";
import { createTinyDisk, mayMount } from "./tiny-disk.ts";

const plimsoll = usePlimsoll();
const { run, write, path, folder, program } = plimsoll;
const repository = (dockerfile: string): void => twoCommits(folder, dockerfile);
const windows = process.platform === "win32";
const isRoot = process.getuid?.() === 0;

beforeEach(() => plimsoll.clear());

describe("the machine", () => {
  /** Two folders that differ in what is in their files, which has to be read. */
  function writeSides(place: string): readonly string[] {
    for (const side of ["old", "new"]) {
      write(`${place}/${side}/Dockerfile`, simple);
      write(`${place}/${side}/a`, side);
    }
    return ["rebuild", path(`${place}/new`), "--against", path(`${place}/old`), "--format", "json"];
  }

  let args: readonly string[] = [];
  beforeAll(async () => {
    args = writeSides("../sides");
    // Of younger files nothing is remembered.
    await new Promise((resolve) => void setTimeout(resolve, 2600));
  });

  test.skipIf(windows).each([
    ["a file", { XDG_CACHE_HOME: "/dev/null" }],
    ["a place that no folder can be made in", { XDG_CACHE_HOME: "/proc/plimsoll" }],
    ["relative", { XDG_CACHE_HOME: "cache" }],
    ["not known, since HOME is not set", { XDG_CACHE_HOME: undefined, HOME: undefined }],
  ])("the cache folder is %s", (_, env) => {
    // Both caches: that of contents and that of compiled code.
    const { exitCode, stdout, stderr } = run(args, { env: { ...env, PLIMSOLL_CODE_CACHE: undefined } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(statesOf(JSON.parse(stdout))).toEqual(["2 rebuilt"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.skipIf(!isRoot)("the cache folder is read-only", () => {
    mkdirSync(path("cache"));
    chmodSync(path("cache"), 0o555);
    const { exitCode, stderr } = run(args, {
      uid: 65_534,
      env: { XDG_CACHE_HOME: path("cache"), PLIMSOLL_CODE_CACHE: undefined },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(readdirSync(path("cache"))).toEqual([]);
  });

  test.skipIf(!mayMount)("the disk of the cache is full, and so is that of the output", ({ skip }) => {
    const disk = createTinyDisk() ?? skip("this container may not mount");
    disk.fill();
    const { exitCode, stderr } = run(args, { env: { XDG_CACHE_HOME: disk.folder } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const left = readdirSync(disk.folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([]);
    const script = `"${process.execPath}" "${program}" plan new > /dev/full`;
    const full = spawnSync("sh", ["-c", script], { cwd: path("../sides"), encoding: "utf8" });
    expect(full.stderr).toMatch(/^plimsoll: standard output cannot be written: the disk is full \(ENOSPC\)\n {2}\S.*\n$/);
    expect(full.status).toBe(2);
  });

  test("two runs at once, with one cache", async () => {
    const env = { ...process.env, XDG_CACHE_HOME: path("cache") };
    const outputs = await Promise.all(Array.from({ length: 4 }, () => output([program, ...args], { cwd: folder, env })));
    expect(new Set(outputs.map(({ code, stdout, stderr }) => JSON.stringify([code, stdout, stderr]))).size).toBe(1);
    expect(outputs[0]).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(path("cache/plimsoll/contents")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test.skipIf(windows)("Ctrl-C while contents are read ends it, and leaves nothing half written", async () => {
    const own = writeSides(".");
    // Sparse: no room on the disk, and long to read.
    for (const side of ["old", "new"]) {
      write(`${side}/large`, "");
      truncateSync(path(`${side}/large`), 64 * 1024 ** 3);
    }
    const env = { ...process.env, XDG_CACHE_HOME: path("cache") };
    const child = spawn(process.execPath, [program, ...own], { cwd: folder, env, detached: true, stdio: "ignore" });
    const ended = new Promise((resolve) => void child.once("exit", (code, signal) => resolve(signal ?? code)));
    const isReading = (): boolean => {
      const open = spawnSync("ls", ["-l", `/proc/${child.pid}/fd`], { encoding: "utf8" }).stdout;
      return open.includes("/large") || process.platform !== "linux";
    };
    await expect.poll(isReading, { timeout: 20_000 }).toBe(true);
    process.kill(-child.pid!, "SIGINT");
    expect(await ended).toBe("SIGINT");
    // Nobody of the group is left.
    expect(() => process.kill(-child.pid!, 0)).toThrow("ESRCH");
    const left = existsSync(path("cache")) ? readdirSync(path("cache"), { recursive: true, encoding: "utf8" }) : [];
    expect(left.filter((name) => /\.tmp$|\.\d+$/.test(name))).toEqual([]);
  });

  test.skipIf(windows)("nobody reads on", () => {
    repository(simple);
    for (const command of ["plan", "plan --format json", "rebuild --format json", "history", "history --format json"]) {
      const script = `"${process.execPath}" "${program}" ${command} | head -1`;
      const { stdout, stderr, status } = spawnSync("bash", ["-o", "pipefail", "-c", script], { cwd: folder, encoding: "utf8" });
      expect({ lines: stdout.split("\n").length, stderr, status }, command).toEqual({ lines: 2, stderr: "", status: 0 });
    }
  });
});
