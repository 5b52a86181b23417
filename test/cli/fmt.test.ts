import { chmodSync, chownSync, lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path } = usePlimsoll();
const before = "from a\nrun b && \\\n  c\n";
const after = "FROM a\nRUN b \\\n    && c\n";

beforeEach(() => clear());

function read(name: string): string {
  return readFileSync(path(name), "utf8");
}

describe("plimsoll fmt", () => {
  test("formats what it finds, and says so", () => {
    write("Dockerfile", before);
    write("sub/api.Dockerfile", before);
    write("ok/Dockerfile", after);
    const { exitCode, stdout, stderr } = run(["fmt"]);
    expect(exitCode).toBe(0);
    expect([read("Dockerfile"), read("sub/api.Dockerfile")]).toEqual([after, after]);
    expect(stdout.split("\n").toSorted()).toEqual(["", "formatted Dockerfile", "formatted sub/api.Dockerfile"]);
    expect(stderr).toBe("2 files formatted, 1 file unchanged\n");
  });

  test("leaves a formatted file alone, down to its time, and keeps the mode of others", () => {
    write("Dockerfile", after);
    chmodSync(write("b.Dockerfile", before), 0o640);
    const { mtimeMs, ino } = statSync(path("Dockerfile"));
    run(["fmt"]);
    expect(statSync(path("Dockerfile"))).toMatchObject({ mtimeMs, ino });
    expect(statSync(path("b.Dockerfile")).mode & 0o777).toBe(0o640);
  });

  test("--check changes nothing", () => {
    write("Dockerfile", before);
    const checked = run(["fmt", "--check"]);
    expect(checked).toMatchObject({ exitCode: 1, stdout: "would format Dockerfile\n", stderr: "1 file would change\n" });
    expect(read("Dockerfile")).toBe(before);
    write("Dockerfile", after);
    expect(run(["fmt", "--check"])).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: "0 files would change, 1 file unchanged\n",
    });
  });

  test("--diff shows a patch and changes nothing", () => {
    write("Dockerfile", before);
    const { exitCode, stdout } = run(["fmt", "--diff"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("--- a/Dockerfile\n+++ b/Dockerfile\n");
    expect(stdout).toContain("-run b && \\\n-  c\n+FROM a\n+RUN b \\\n+    && c\n");
    expect(read("Dockerfile")).toBe(before);
  });

  test("- reads standard input and prints the result", () => {
    expect(run(["fmt", "-"], { input: before })).toMatchObject({ exitCode: 0, stdout: after, stderr: "" });
    expect(run(["fmt", "-"], { input: after })).toMatchObject({ exitCode: 0, stdout: after, stderr: "" });
    const { exitCode, stdout } = run(["fmt", "--check", "--stdin-filename", "x/Dockerfile", "-"], { input: before });
    expect([exitCode, stdout]).toEqual([1, "would format x/Dockerfile\n"]);
  });

  test("one file that cannot be formatted does not keep others from it", () => {
    write("a.Dockerfile", "FROM a\nRUM b\n");
    write("b.Dockerfile", before);
    const { exitCode, stderr } = run(["fmt"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("plimsoll: a.Dockerfile:2: not formatted, because it does not build: ");
    expect(stderr).toContain("1 file formatted, 1 file left alone\n");
    expect(read("b.Dockerfile")).toBe(after);
    expect(read("a.Dockerfile")).toBe("FROM a\nRUM b\n");
  });

  test("a symbolic link stays one", () => {
    write("real/api.Dockerfile", before);
    symlinkSync("real/api.Dockerfile", path("Dockerfile"));
    symlinkSync("nowhere", path("broken.Dockerfile"));
    expect(run(["fmt"])).toMatchObject({ exitCode: 0 });
    expect([lstatSync(path("Dockerfile")).isSymbolicLink(), read("real/api.Dockerfile")]).toEqual([true, after]);
  });

  test.skipIf(process.getuid?.() !== 0)("a file that may not be written is left alone, and others are not", () => {
    chmodSync(write("a.Dockerfile", before), 0o444);
    write("b.Dockerfile", before);
    for (const name of ["", "a.Dockerfile", "b.Dockerfile"]) chownSync(path(name), 65_534, 65_534);
    const { exitCode, stdout, stderr } = run(["fmt"], { uid: 65_534 });
    expect([exitCode, stdout, read("a.Dockerfile"), read("b.Dockerfile")]).toEqual([
      2,
      "formatted b.Dockerfile\n",
      before,
      after,
    ]);
    expect(stderr).toContain("a.Dockerfile: ");
    expect(stderr).toContain("EACCES");
    expect(stderr).toContain("1 file formatted, 1 file left alone\n");
  });

  test("keeps what a whole file has: byte order mark and line ends", () => {
    write("Dockerfile", `\ufeff${before.replaceAll("\n", "\r\n")}`);
    run(["fmt"]);
    expect(read("Dockerfile")).toBe(`\ufeff${after.replaceAll("\n", "\r\n")}`);
  });

  test("indents as the file does", () => {
    const own = `FROM a\nRUN b${" \\\n  && c".repeat(5)}\n`;
    expect(run(["fmt", "-"], { input: own }).stdout).toBe(own);
    expect(run(["fmt", "--indent", "4", "-"], { input: own }).stdout).toContain("\n    && c");
  });

  test("bytes that are no UTF-8 are not written back", () => {
    write("Dockerfile", Buffer.from("from a\n# \xe9\n", "latin1"));
    const { exitCode, stderr } = run(["fmt"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("then format again");
    expect(readFileSync(path("Dockerfile")).includes(0xe9)).toBe(true);
  });

  test.each([
    [["--indent", "3"], "--indent"],
    [["--operator-position", "begin"], "start"],
    [["--no-such"], "--no-such"],
    [["nowhere"], "nowhere"],
    [["-", "."], "-"],
  ])("%j is refused", (args, told) => {
    write("Dockerfile", before);
    const { exitCode, stderr } = run(["fmt", ...args], { input: before });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
    expect(read("Dockerfile")).toBe(before);
  });

  test("command line before config file before .editorconfig", () => {
    write("Dockerfile", before);
    const indent = (args: readonly string[] = []): string =>
      /\n(\s*)&&/.exec(run(["fmt", ...args, "-"], { input: before }).stdout)?.[1] ?? "";
    expect(indent()).toBe("    ");
    write(".editorconfig", "root = true\n[*]\nindent_style = tab\n");
    expect(indent()).toBe("\t");
    write("plimsoll.yaml", "format:\n  indent: 8\n  keywordCase: lower\n");
    expect(indent()).toBe("        ");
    expect(run(["fmt", "-"], { input: before }).stdout).toContain("from a\nrun b");
    expect(indent(["--indent", "2"])).toBe("  ");
    expect(indent(["--no-config"])).toBe("    ");
  });

  test("a config that is broken is told, and nothing is written", () => {
    write("Dockerfile", before);
    write("plimsoll.yaml", "format:\n  indent: 5\n");
    const { exitCode, stderr } = run(["fmt"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("plimsoll.yaml:2");
    expect(read("Dockerfile")).toBe(before);
  });

  test("files that the config excludes are formatted only when they are named", () => {
    write("gen/Dockerfile", before);
    write("Dockerfile", before);
    write("plimsoll.yaml", "exclude: [gen/**]\n");
    run(["fmt"]);
    expect([read("Dockerfile"), read("gen/Dockerfile")]).toEqual([after, before]);
    run(["fmt", "gen/Dockerfile"]);
    expect(read("gen/Dockerfile")).toBe(after);
  });

  test("speaks Korean", () => {
    write("Dockerfile", before);
    write("b.Dockerfile", "RUM");
    const { stdout, stderr } = run(["fmt", "--lang", "ko", "--check"]);
    expect(stdout).toBe("서식이 맞지 않음: Dockerfile\n");
    expect(stderr).toContain("서식을 적용하지 않았습니다");
    expect(run(["fmt", "--help", "--lang", "ko"]).stdout).toContain("서식:");
  });
});
