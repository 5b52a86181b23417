import { mkdirSync, rmSync, truncateSync } from "node:fs";
import { basename } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { describeWithCorpus } from "../support/shared.ts";
import { output, simple, tellsAll, twoCommits } from "./builds-told.ts";
import { parsePlan } from "./plan-json.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
const { run, write, path, folder, program } = plimsoll;
const expectTold = tellsAll(plimsoll);
const repository = (dockerfile: string): void => twoCommits(folder, dockerfile);

beforeEach(() => plimsoll.clear());

describe("the Dockerfile", () => {
  test.each([
    [
      "stages that take from each other",
      "FROM scratch AS a\nCOPY --from=b /x /\nFROM scratch AS b\nCOPY --from=a /x /\n",
      /^plimsoll: Dockerfile:2: the stage `b` comes only later in the file\n {2}\S/m,
    ],
    ["an index that is none", "FROM scratch\nCOPY --from=3 a /\n", /^plimsoll: Dockerfile:2: there is no stage 3\n {2}\S/m],
    [
      "a name that no image can have",
      "FROM scratch\nCOPY --from=A:B:c a /\n",
      /^plimsoll: Dockerfile:2: `A:B:c` is no name that a stage or an image can have\n {2}\S/m,
    ],
    [
      "a base that comes out empty",
      "ARG V\nFROM $V\nCOPY a /\n",
      /^plimsoll: Dockerfile:2: the name of the base image comes out empty\n {2}.*--build-arg V=/m,
    ],
    ["a line that is none", "FROM scratch\nCPOY a /\n", /^plimsoll: Dockerfile:2:1: refused by BuildKit: `CPOY`/m],
    ["nothing", "", /^plimsoll: Dockerfile:1:1: refused by BuildKit: The file holds no instruction/m],
    ["a comment alone", "# a\n", /^plimsoll: Dockerfile:\d:1: refused by BuildKit: The file holds no instruction/m],
    ["a NUL byte", "FROM a\nRUN x\0y\n", /^plimsoll: Dockerfile: line 2 holds a NUL byte/m],
  ])("has %s", (_, text, message) => {
    repository(simple);
    write("Dockerfile", text);
    expectTold(message, []);
  });

  test("is a folder, or 100 MB, or is not UTF-8", () => {
    repository(simple);
    rmSync(path("Dockerfile"));
    mkdirSync(path("Dockerfile"));
    expectTold(/^plimsoll: Dockerfile: this is a directory, not a file/m, []);
    write("large", "");
    truncateSync(path("large"), 100 * 1024 * 1024);
    expectTold(/^plimsoll: large: larger than 10 MiB/m, ["-f", "large", "."]);
    write("latin", Buffer.concat([Buffer.from("FROM scratch\nLABEL a="), Buffer.from([0xe9, 0x0a])]));
    expectTold(/^plimsoll: latin:2: line 2 holds bytes that are not UTF-8/m, ["-f", "latin", "."]);
    write("good", simple);
    const old = run(["rebuild", "-f", "good", ".", "--against-file", "latin"]);
    expect(old.stderr).toContain("plimsoll: latin:2: line 2 holds bytes");
  });

  test("comes from standard input, with and without a context, or does not come", () => {
    repository(simple);
    const input = "FROM scratch\nCOPY a /\n";
    expect(run(["plan", "-"], { input }).stdout).toContain("no folder is given");
    expect(parsePlan(run(["plan", "-", "--context", ".", "--format", "json"], { input })).context).toMatchObject({ root: "." });
    expect(run(["rebuild", "-", "--changed", "a"], { input })).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run(["rebuild", "-", "--context", ".", "--changed", "a"], { input }).stdout).toContain("a changed");
    expect(run(["history", "-"], { input })).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run(["history", "-", "--context", "."], { input })).toMatchObject({ exitCode: 0 });
    expectTold(/^plimsoll: -:1:1: refused by BuildKit: The file holds no instruction/m, ["-f", "-", "."], { input: "" });
  });
});

describe("options and files that describe builds", () => {
  test.each([
    [["--target", "biuld"], /target stage "biuld" could not be found \(did you mean build\?\)/],
    [["--build-arg", "=x"], /`--build-arg` takes a name and a value, not `=x`/],
    [["--build-context", "x=nope"], /^plimsoll: nope: the directory of the build context does not exist/m],
    [["--build-context", "x=a"], /^plimsoll: a: a build context must be a directory/m],
    [["--build-context", "=b"], /`--build-context` takes a name and where it lies, not `=b`/],
    [["--platform", "nonsense"], /`--platform` takes an operating system and an architecture, not `nonsense`/],
  ])("%j", (args, message) => {
    repository("FROM scratch AS build\nCOPY a /\nFROM build\n");
    expectTold(message, args);
  });

  test.each([
    ["is broken", "services:\n  a:\n   build: [\n", /^plimsoll: compose\.yaml:3: not valid YAML/m],
    ["builds nothing", "services:\n  a:\n    image: x\n", /^plimsoll: compose\.yaml: nothing in this file is built/m],
    [
      "names a Dockerfile that is not there",
      "services:\n  a:\n    build:\n      context: .\n      dockerfile: Nope\n",
      /^plimsoll: Nope: no such file or folder\n {2}Check the path\. `a` in compose\.yaml:5 names it\./m,
    ],
  ])("a Compose file that %s", (_, text, message) => {
    repository(simple);
    write("compose.yaml", text);
    expectTold(message, ["-f", "compose.yaml"]);
  });

  test("a target that the Bake file has not, and a broken Bake file", () => {
    repository(simple);
    write("docker-bake.hcl", 'target "app" {\n  context = "."\n}\n');
    expectTold(/there is no build `ap` in this file\n {2}Did you mean `app`\?/, ["-f", "docker-bake.hcl", "--target", "ap"]);
    write("docker-bake.hcl", 'target "app" {\n  context = "."\n');
    expectTold(/^plimsoll: docker-bake\.hcl:\d: not valid HCL/m, ["-f", "docker-bake.hcl"]);
  });
});

describeWithCorpus("real Dockerfiles, refused ones among them", ({ files, refusedFiles }) => {
  test("never end in a crash", { timeout: 600_000 }, async () => {
    mkdirSync(path("empty"));
    const chosen = [
      ...refusedFiles.slice(0, 30),
      ...Array.from({ length: 70 }, (_, at) => files[(at * 67 + 11) % files.length]!),
    ];
    expect(chosen).toHaveLength(100);
    const left = [...chosen.entries()];
    const crashes: string[] = [];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [at, file] = next;
        const old = chosen[(at * 7 + 3) % chosen.length]!;
        for (const args of [
          ["plan", file, "--context", "."],
          ["rebuild", "--no-context", "-f", file, ".", "--against-file", old],
        ]) {
          const { code, stdout, stderr } = await output([program, ...args, "--format", "json"], { cwd: path("empty") });
          const isSound = code === 0 ? isJson(stdout) : code === 2 && stderr !== "" && (stdout === "" || isJson(stdout));
          if (!isSound || /error in plimsoll|\n\s+at /.test(stderr))
            crashes.push(`${args[0]} ${basename(file)}: ${code} ${stderr}`);
        }
      }
    };
    await Promise.all([work(), work()]);
    expect(crashes).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}
