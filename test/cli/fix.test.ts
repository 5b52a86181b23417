import { chmodSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";
import { createTinyDisk, mayMount } from "./tiny-disk.ts";

const { run, write, clear, path, folder } = usePlimsoll();
const before = "FROM debian:13\nRUN apt-get install curl\n";
const after = "FROM debian:13\nRUN apt-get install -y curl\n";
const only = ["--select", "apt-without-yes"];

beforeEach(() => clear());

function read(name: string): string {
  return readFileSync(path(name), "utf8");
}

describe("--fix", () => {
  test("applies what is safe, and says what is left", () => {
    write("Dockerfile", `${before}RUN apt-get install\n`);
    const { exitCode, stdout } = run(["lint", "--fix", "--select", "apt-without-yes,untagged-image"]);
    expect(read("Dockerfile")).toBe(`${after}RUN apt-get install -y\n`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Fixed 2 findings in 1 file");
  });

  test("leaves a file alone that has nothing to fix, down to its time", () => {
    write("Dockerfile", after);
    const { mtimeMs, ino } = statSync(path("Dockerfile"));
    run(["lint", "--fix", ...only]);
    expect(statSync(path("Dockerfile"))).toMatchObject({ mtimeMs, ino });
  });

  test("does not do what is unsafe; --fix-unsafe does", () => {
    write("Dockerfile", after);
    run(["lint", "--fix", "--select", "apt-recommended-packages"]);
    expect(read("Dockerfile")).toBe(after);
    run(["lint", "--fix-unsafe", "--select", "apt-recommended-packages"]);
    expect(read("Dockerfile")).toContain("--no-install-recommends");
  });

  test("keeps CRLF, the byte order mark and a missing last line break", () => {
    write("Dockerfile", "\ufeffFROM debian:13\r\nRUN apt-get install curl\r\nRUN apt-get install git");
    run(["lint", "--fix", ...only]);
    expect(read("Dockerfile")).toBe("\ufeffFROM debian:13\r\nRUN apt-get install -y curl\r\nRUN apt-get install -y git");
  });

  test.skipIf(process.platform === "win32")("keeps the mode of the file", () => {
    write("Dockerfile", before);
    chmodSync(path("Dockerfile"), 0o750);
    run(["lint", "--fix", ...only]);
    expect(read("Dockerfile")).toBe(after);
    expect(statSync(path("Dockerfile")).mode & 0o7777).toBe(0o750);
  });

  test.skipIf(process.platform === "win32")("keeps a symbolic link and changes what it points to", () => {
    write("real/app.txt", before);
    symlinkSync("real/app.txt", path("Dockerfile"));
    run(["lint", "--fix", "Dockerfile", ...only]);
    expect(readlinkSync(path("Dockerfile"))).toBe("real/app.txt");
    expect(lstatSync(path("real/app.txt")).isFile()).toBe(true);
    expect(read("real/app.txt")).toBe(after);
  });

  test("of standard input prints the fixed text, and the report elsewhere", () => {
    const { stdout, stderr, exitCode } = run(["lint", "--fix", "-", ...only], { input: before });
    expect({ stdout, exitCode }).toEqual({ stdout: after, exitCode: 0 });
    expect(stderr).toContain("Fixed 1 finding");
  });

  test("of standard input passes on what it cannot fix", () => {
    const unfixable = "FROM node\n";
    expect(run(["lint", "--fix", "-"], { input: unfixable })).toMatchObject({ stdout: unfixable, exitCode: 1 });
  });

  test("leaves a file with wrong bytes alone", () => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x23, 0xff, 0x0a])]);
    write("Dockerfile", bytes);
    const { exitCode, stdout, stderr } = run(["lint", "--fix", ...only]);
    expect(readFileSync(path("Dockerfile")).equals(bytes)).toBe(true);
    expect(exitCode).toBe(2);
    expect(stdout).toContain("apt-without-yes");
    expect(stderr).toContain("Dockerfile:3:");
  });
});

describe("--diff", () => {
  test("shows what would change, as a patch that can be applied, and writes nothing", () => {
    write("app/Dockerfile", before);
    const { stdout, stderr, exitCode } = run(["lint", "--diff", ...only]);
    expect(stdout).toBe(
      "--- a/app/Dockerfile\n+++ b/app/Dockerfile\n@@ -1,2 +1,2 @@\n" +
        " FROM debian:13\n-RUN apt-get install curl\n+RUN apt-get install -y curl\n",
    );
    expect(stderr).toContain("1 finding in 1 file");
    expect(exitCode).toBe(1);
    expect(read("app/Dockerfile")).toBe(before);
  });

  test("is empty when nothing would change", () => {
    write("Dockerfile", after);
    expect(run(["lint", "--diff", "--quiet", ...only])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

describe("when a file cannot be written", () => {
  /** The file as it was, its finding told, no other file in its folder, exit code 2; the next file fixed all the same. */
  function expectUntouched(result: ReturnType<typeof run>, dir: string, name: string): void {
    expect(result.exitCode).toBe(2);
    expect(readFileSync(name, "utf8")).toBe(before);
    expect(result.stdout).toContain("apt-without-yes");
    expect(result.stdout).not.toContain("Fixed 2 findings");
    expect(readdirSync(dir).filter((entry) => entry.includes("tmp"))).toEqual([]);
    expect(read("z/Dockerfile")).toBe(after);
  }

  test.skipIf(!mayMount)("because the disk is full", ({ skip }) => {
    const disk = createTinyDisk() ?? skip("this container may not mount");
    const name = disk.write("Dockerfile", before);
    disk.fill();
    write("z/Dockerfile", before);
    const result = run(["lint", "--fix", name, "z/Dockerfile", ...only]);
    expect(result.stderr).toContain("the disk is full (ENOSPC)");
    expectUntouched(result, disk.folder, name);
  });

  test("because writing fails half-way", () => {
    write("Dockerfile", before);
    write("z/Dockerfile", before);
    // Half of the first new text is written, then the disk is full.
    const hook = write(
      "hook.cjs",
      `const fs = require("node:fs");
       const { writeSync } = fs;
       let failed = false;
       fs.writeSync = (file, bytes, at) => {
         if (file <= 2 || failed) return writeSync(file, bytes, at);
         if (at === 0) return writeSync(file, bytes, 0, 10);
         failed = true;
         throw Object.assign(new Error("no space"), { code: "ENOSPC" });
       };`,
    );
    const result = run(["lint", "--fix", "Dockerfile", "z/Dockerfile", ...only], { node: ["--require", hook] });
    expect(result.stderr).toContain("Dockerfile: not fixed, and left as it was: the disk is full (ENOSPC)");
    expectUntouched(result, folder, path("Dockerfile"));
  });

  test.skipIf(process.getuid?.() !== 0)("because the folder is read-only", () => {
    write("locked/Dockerfile", before);
    write("z/Dockerfile", before);
    chmodSync(path("locked"), 0o555);
    // For root nothing is read-only, so somebody else runs it, who may write into the other folder.
    const nobody = 65_534;
    chmodSync(path("z"), 0o777);
    chmodSync(path("z/Dockerfile"), 0o666);
    const result = run(["lint", "--fix", "locked/Dockerfile", "z/Dockerfile", ...only], { uid: nobody });
    expect(result.stderr).toContain("locked/Dockerfile: not fixed, and left as it was: permission denied (EACCES)");
    expectUntouched(result, path("locked"), path("locked/Dockerfile"));
  });

  test("because somebody else has changed it in the meantime", () => {
    write("Dockerfile", before);
    write("z/Dockerfile", before);
    const changed = "FROM debian:13\n# mine\nRUN apt-get install curl\n";
    // Changes the file as soon as it was read for the first time.
    const hook = write(
      "hook.cjs",
      `const fs = require("node:fs");
       const { openSync, closeSync } = fs;
       let opened;
       fs.openSync = (name, ...rest) => {
         const file = openSync(name, ...rest);
         if (name === "Dockerfile") opened ??= file;
         return file;
       };
       fs.closeSync = (file) => {
         closeSync(file);
         if (file !== opened) return;
         opened = -1;
         fs.writeFileSync("Dockerfile", ${JSON.stringify(changed)});
       };`,
    );
    const result = run(["lint", "--fix", "Dockerfile", "z/Dockerfile", ...only], { node: ["--require", hook] });
    expect(result.stderr).toContain("Dockerfile: not fixed: the file was changed by another program");
    expect(result.exitCode).toBe(2);
    expect(read("Dockerfile")).toBe(changed);
    expect(read("z/Dockerfile")).toBe(after);
  });
});

test("the temporary file does not outlive a failing rename", () => {
  write("Dockerfile", before);
  const hook = write(
    "hook.cjs",
    'require("node:fs").renameSync = () => { throw Object.assign(new Error("busy"), { code: "EBUSY" }); };',
  );
  const { exitCode } = run(["lint", "--fix", "Dockerfile", ...only], { node: ["--require", hook] });
  expect(exitCode).toBe(2);
  expect(readdirSync(folder).toSorted()).toEqual(["Dockerfile", "hook.cjs"]);
  writeFileSync(hook, "");
  run(["lint", "--fix", "Dockerfile", ...only], { node: ["--require", hook] });
  expect(read("Dockerfile")).toBe(after);
});
