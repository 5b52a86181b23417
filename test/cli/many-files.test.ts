import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, path, folder, program } = usePlimsoll();
const files = 300;

beforeAll(() => {
  for (let index = 0; index < files; index++) {
    write(
      `many/${String(index).padStart(3, "0")}.Dockerfile`,
      `FROM node AS s${index}\nRUN apt-get install curl\nRUN apt-get update\n`,
    );
  }
  write("many/broken.Dockerfile", "FROM node:22\nRUM\n");
  write("many/zero.Dockerfile", Buffer.from("FROM node\u0000"));
});

describe("threads", () => {
  test.each([["pretty"], ["json"], ["compact"]])("make no difference to %s", (format) => {
    const args = ["lint", "many", "--format", format, "--statistics"];
    const one = run([...args, "--jobs", "1"]);
    expect(one.exitCode).toBe(2);
    expect(one.stdout.length).toBeGreaterThan(10_000);
    expect(one.stderr).toContain("zero.Dockerfile");
    expect(run([...args, "--jobs", "4"])).toEqual(one);
    // As many files as these get threads unasked.
    expect(run(args)).toEqual(one);
  });

  test("fix as one thread does", () => {
    for (const jobs of ["1", "3"]) {
      for (let index = 0; index < 40; index++)
        write(
          `fix${jobs}/${index}.Dockerfile`,
          "FROM debian:13\nRUN apt-get update && apt-get install curl && rm -rf /var/lib/apt/lists/*\n",
        );
    }
    const [one, three] = ["1", "3"].map((jobs) => run(["lint", "--fix", "--jobs", jobs], { cwd: `fix${jobs}` }));
    expect(three).toEqual(one);
    expect(one?.stdout).toContain("Fixed 40 findings in 40 files");
    expect(readdirSync(path("fix3")).map((name) => readFileSync(path(`fix3/${name}`), "utf8"))).toEqual(
      Array.from(
        { length: 40 },
        () => "FROM debian:13\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n",
      ),
    );
  });
});

describe.skipIf(process.platform === "win32")("when somebody stops it", () => {
  test("a reader that has seen enough gets no error", () => {
    const { stdout, stderr, status } = spawnSync(
      "bash",
      ["-c", 'set -o pipefail; "$0" "$1" lint many --jobs 1 --format compact | head -n 1', process.execPath, program],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stdout.split("\n")).toHaveLength(2);
    expect(stderr).not.toMatch(/EPIPE|Error/);
    expect(status).not.toBe(null);
  });

  test("Ctrl-C while fixing leaves whole files and no others", async () => {
    const name = "interrupted";
    const before = `FROM debian:13\n${"RUN apt-get install curl\n".repeat(200)}`;
    for (let index = 0; index < 100; index++) write(`${name}/${index}.Dockerfile`, before);
    const child = spawn(process.execPath, [program, "lint", "--fix", "--quiet", "--select", "apt-without-yes", name], {
      cwd: folder,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
    while (!readFileSync(path(`${name}/0.Dockerfile`), "utf8").includes("-y"))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    const texts = readdirSync(path(name)).map((entry) => readFileSync(path(`${name}/${entry}`), "utf8"));
    expect(texts).toHaveLength(100);
    const after = before.replaceAll("install curl", "install -y curl");
    expect(texts.every((text) => text === before || text === after)).toBe(true);
    expect(texts.filter((text) => text === before).length).toBeGreaterThan(0);
  });
});

describe.skipIf(process.platform !== "linux")("progress", () => {
  test("is shown on a terminal only, and taken away again", () => {
    // A clock that runs a thousand times as fast: nothing is shown in the first second.
    const hook = write(
      "fast.cjs",
      "const start = Date.now(); const now = Date.now; Date.now = () => start + (now() - start) * 1000;",
    );
    const args = "lint --quiet --fail-on never --select DL3007 --jobs 1 many/0*";
    const command = `${process.execPath} --require ${hook} ${program} ${args}`;
    const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toMatch(/\r\u001b\[K\d+ of 100 files/);
    expect(stdout.endsWith("\r\u001b[K")).toBe(true);
    expect(run(args.split(" "), { node: ["--require", hook] })).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});
