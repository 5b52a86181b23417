import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path, folder, program } = usePlimsoll();
const windows = process.platform === "win32";

beforeEach(() => {
  clear();
  write("good/Dockerfile", "FROM node\n");
});

/** What is wrong is told with the file's name, exit code 2, and the other file's finding is there all the same. */
function expectTold(args: readonly string[], message: RegExp, options?: Parameters<typeof run>[1]): void {
  for (const paths of [
    [...args, "good/Dockerfile"],
    ["good/Dockerfile", ...args],
  ]) {
    const { exitCode, stdout, stderr } = run(["lint", "--format", "compact", "--no-config", ...paths], options);
    expect(stderr).toMatch(message);
    // What is wrong, and what to do.
    expect(stderr).toMatch(/^plimsoll: .+\n {2}\S.+\n$/);
    expect(stdout.split("\n").filter((line) => line.startsWith("good/Dockerfile:1:6: warning untagged-image"))).toHaveLength(1);
    expect(exitCode).toBe(2);
  }
}

describe("files that cannot be linted", () => {
  test("one that does not exist", () => {
    expectTold(["no/such/file"], /`no\/such\/file` does not exist/);
  });

  test("a mistyped command is recognised", () => {
    expect(run(["lintt"]).stderr).toContain("Did you mean the command `plimsoll lint`?");
  });

  test("a folder named Dockerfile, with nothing in it", () => {
    mkdirSync(path("Dockerfile"));
    expectTold(["Dockerfile"], /no Dockerfile in `Dockerfile`/);
  });

  test("a folder named Dockerfile is no file when folders are searched", () => {
    write("app/Dockerfile/notes.txt", "FROM node\n");
    const { exitCode, stdout, stderr } = run(["lint", "--format", "compact"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(stdout).toMatch(/^good\/Dockerfile:[^\n]+\n$/);
  });

  test.skipIf(windows)("links that lead in a circle", () => {
    symlinkSync("b", path("a"));
    symlinkSync("a", path("b"));
    expectTold(["a"], /`a`.*ELOOP/);
  });

  test.skipIf(windows)("a link that leads nowhere", () => {
    symlinkSync("nothing", path("Dockerfile"));
    expectTold(["Dockerfile"], /`Dockerfile` does not exist|Dockerfile: the symbolic link points to a file that does not exist/);
  });

  test.skipIf(process.getuid?.() !== 0)("one without permission to read", () => {
    write("Dockerfile", "FROM node\n");
    spawnSync("chmod", ["000", path("Dockerfile")]);
    expectTold(["Dockerfile"], /Dockerfile: cannot be read: permission denied \(EACCES\)/, { uid: 65_534 });
  });

  test.skipIf(windows)("a pipe that nobody writes to does not make it wait", () => {
    spawnSync("mkfifo", [path("Dockerfile")]);
    expectTold(["Dockerfile"], /Dockerfile: this is a pipe, a socket or a device/);
  });

  test.skipIf(windows)("a socket", async () => {
    const server = createServer().listen(path("Dockerfile"));
    await new Promise((resolve) => server.once("listening", resolve));
    try {
      expectTold(["Dockerfile"], /Dockerfile: this is a pipe, a socket or a device/);
    } finally {
      server.close();
    }
  });

  test.skipIf(windows)("but what a shell gives for <(command) is read", () => {
    const { stdout, status } = spawnSync(
      "bash",
      ["-c", `"$0" "$1" lint --format compact <(sleep 0.2; echo "FROM node")`, process.execPath, program],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stdout).toContain(":1:6: warning untagged-image");
    expect(status).toBe(1);
  });

  test("a binary file", () => {
    write("Dockerfile", Buffer.from("FROM node\nRUN x\u0000y\n"));
    expectTold(["Dockerfile"], /Dockerfile: line 2 holds a NUL byte/);
  });

  test("a file in UTF-16, as Windows writes it", () => {
    write("Dockerfile", Buffer.from("\ufeffFROM node\r\n", "utf16le"));
    expectTold(["Dockerfile"], /Dockerfile: the text is in UTF-16/);
  });

  test("a file of 100 MB", () => {
    write("Dockerfile", "FROM node\n");
    truncateSync(path("Dockerfile"), 100 * 1024 * 1024);
    expectTold(["Dockerfile"], /Dockerfile: larger than 10 MiB/);
  });

  test("100 MB on standard input are not all read", async () => {
    const child = spawn(process.execPath, [program, "lint", "-"], { stdio: ["pipe", "ignore", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    // Whoever stops reading closes the pipe, and the writer is told.
    child.stdin.on("error", () => undefined);
    child.stdin.end(Buffer.alloc(100 * 1024 * 1024, "# comment\n"));
    const exitCode = await new Promise((resolve) => child.once("close", resolve));
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("larger than 10 MiB") as unknown });
  });
});

describe("files with something wrong inside", () => {
  test("bytes that are not UTF-8: the line is named, and the findings are shown", () => {
    write("Dockerfile", Buffer.concat([Buffer.from("FROM node\n# caf"), Buffer.from([0xe9]), Buffer.from("\nRUN x\n")]));
    const { exitCode, stdout, stderr } = run(["lint", "--format", "compact"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^plimsoll: Dockerfile:2: line 2 holds bytes that are not UTF-8\n/);
    expect(stdout).toContain("Dockerfile:1:6: warning untagged-image");
  });

  test("a line of more than 65,535 bytes", () => {
    write("Dockerfile", `FROM node\nRUN echo ${"a".repeat(65_535)}\n`);
    const { exitCode, stdout } = run(["lint", "--format", "compact"]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Dockerfile:2:1: error syntax .*65,?53\d/);
    expect(stdout).toContain("Dockerfile:1:6: warning untagged-image");
    expect(
      Math.max(
        ...run(["lint"])
          .stdout.split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
  });

  test("signs that would move the cursor are shown and not sent", () => {
    write("Dockerfile", "FROM node\nRUM \u001b[2J\u0007\n");
    for (const format of ["pretty", "compact"]) expect(run(["lint", "--format", format]).stdout).not.toMatch(/[\u0007\u001b]/);
    expect(run(["lint"]).stdout).toContain("RUM ␛[2J␇");
    // Messages name it too.
    write("Dockerfile", 'FROM node AS "\u001b[31mx"\nRUM\u001b[2J\nRUN \u001b]0;title\u0007\n');
    for (const args of [["lint"], ["plan"], ["explain"], ["explain", "--line", "3"], ["explain", "--format", "markdown"]]) {
      const { stdout, stderr } = run(args);
      expect(stdout + stderr).not.toMatch(/[\u0007\u001b]/);
    }
  });
});

describe("wrong settings", () => {
  test("a config with a typo is told with its place, and the files are linted all the same", () => {
    write("plimsoll.yaml", "# mine\nrulse:\n  untagged-image: off\n");
    const { exitCode, stdout, stderr } = run(["lint", "--format", "compact"]);
    expect(stderr).toMatch(/^plimsoll: plimsoll\.yaml:2:1: .*`rulse`[^\n]*\n.*`rules`/);
    expect(stdout).toContain("good/Dockerfile:1:6: warning untagged-image");
    expect(exitCode).toBe(2);
  });

  test("a rule with a typo in a config, once for all files", () => {
    write("more/Dockerfile", "FROM node\n");
    write("plimsoll.yaml", "rules:\n  untaged-image: off\n");
    const { exitCode, stderr } = run(["lint"]);
    expect(stderr).toMatch(/^plimsoll: plimsoll\.yaml:2:3: .*`untaged-image`[^\n]*\n.*`untagged-image`[^\n]*\n$/);
    expect(exitCode).toBe(2);
  });

  test("a config that is a pipe nobody writes to", () => {
    write("Dockerfile", "FROM alpine:3.22\n");
    spawnSync("mkfifo", [path("plimsoll.yaml"), path(".editorconfig")]);
    const { exitCode, stderr } = run(["lint", "Dockerfile"]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("a pipe or a device") });
    expect(run(["fmt", "--no-config", "--check", "Dockerfile"]).exitCode).toBe(0);
  });

  test("a config that is no YAML", () => {
    write("plimsoll.yaml", "rules:\n\tx: off\n");
    expect(run(["lint"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^plimsoll: plimsoll\.yaml:2:1: /) as unknown,
    });
  });

  test("a config elsewhere does not trouble the files of another folder", () => {
    write("broken/plimsoll.yaml", "rulse:\n");
    write("broken/Dockerfile", "FROM debian\n");
    write("good/plimsoll.yaml", "rules:\n  untagged-image: info\n");
    const { exitCode, stdout } = run(["lint", "--format", "compact"]);
    expect(stdout).toContain("broken/Dockerfile:1:6: warning untagged-image");
    expect(stdout).toContain("good/Dockerfile:1:6: info untagged-image");
    expect(exitCode).toBe(2);
  });

  test("a config that does not exist", () => {
    expect(run(["lint", "--config", "no.yaml"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^plimsoll: no\.yaml: .*does not exist/) as unknown,
    });
  });

  test.each(["--select", "--ignore"])("a rule with a typo behind %s: nothing is linted", (option) => {
    const { exitCode, stdout, stderr } = run(["lint", option, "untaged-image"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^plimsoll: ${option}: .*\`untaged-image\`.*\\n.*\`untagged-image\``));
  });

  test("all that is wrong with the arguments is told at once", () => {
    const { stderr } = run([
      "lint",
      "--severity",
      "untagged-image=eror",
      "--profile",
      "strikt",
      "--build-arg",
      "=1",
      "--lang",
      "ko",
    ]);
    expect(stderr).toContain("`error`");
    expect(stderr).toContain("`strict`");
    expect(stderr).toContain("`--build-arg`");
    expect(stderr).toMatch(/[가-힣]/);
  });
});
