import { chmodSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parsePlan } from "./plan-json.ts";
import { type RunOptions, usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path } = usePlimsoll();

beforeEach(() => clear());

function planOf(args: readonly string[], options?: RunOptions) {
  return parsePlan(run(["plan", ...args, "--format", "json"], options));
}

/** Exit code, and the first line of what standard error says. */
function refusal(args: readonly string[], options?: RunOptions): readonly [number | null, string] {
  const { exitCode, stderr } = run(["plan", ...args], options);
  return [exitCode, stderr.split("\n")[0] ?? ""];
}

describe("what is built", () => {
  test("without a path, the folder one is in", () => {
    write("Dockerfile", "FROM scratch\nCOPY a /\n");
    write("a", "123");
    expect(planOf([])).toMatchObject({ dockerfile: "Dockerfile", context: { root: "." } });
  });

  test("a Dockerfile has its folder as context; --context names another one", () => {
    write("docker/Dockerfile", "FROM scratch\nCOPY . /\n");
    write("a", "123");
    expect(planOf(["docker/Dockerfile"])).toMatchObject({ context: { root: "docker", files: 1 } });
    expect(planOf(["docker/Dockerfile", "--context", "."])).toMatchObject({ context: { root: ".", files: 2 } });
    expect(planOf(["-f", "docker/Dockerfile", "."])).toMatchObject({ dockerfile: "docker/Dockerfile", context: { root: "." } });
  });

  test("standard input has no context unless one is named", () => {
    write("a", "123");
    const input = "FROM scratch\nCOPY . /\n";
    expect(planOf(["-"], { input })).toMatchObject({ dockerfile: "-", context: null });
    expect(planOf(["-f", "-", "."], { input })).toMatchObject({ dockerfile: "-", context: { root: ".", files: 1 } });
    expect(planOf(["-", "--context", "."], { input })).toMatchObject({ context: { files: 1 } });
  });

  test("a file that has YAML's or JSON's name and is a Dockerfile all the same", () => {
    write("docker.yml", "FROM scratch\nCOPY docker.yml /\n");
    expect(planOf(["docker.yml"]).steps.map(({ instruction }) => instruction)).toEqual(["FROM", "COPY"]);
  });

  test("podman takes the Containerfile first, and its own ignore file", () => {
    write("Dockerfile", "FROM scratch\nENV A=docker\nCOPY . /\n");
    write("Containerfile", "FROM scratch\nENV A=podman\nCOPY . /\n");
    write(".dockerignore", "a\n");
    write(".containerignore", "b\n");
    write("a", "1");
    write("b", "22");
    expect(planOf([])).toMatchObject({ dockerfile: "Dockerfile", context: { ignored: { files: 1, bytes: 1 } } });
    expect(planOf(["--engine", "podman"])).toMatchObject({ dockerfile: "Containerfile", context: { ignored: { bytes: 2 } } });
    write("plimsoll.yaml", "engine: podman\n");
    expect(planOf([])).toMatchObject({ dockerfile: "Containerfile" });
    expect(planOf(["--engine", "docker"])).toMatchObject({ dockerfile: "Dockerfile" });
  });

  test("an ignore file of the Dockerfile's own goes first", () => {
    write("a.Dockerfile", "FROM scratch\nCOPY . /\n");
    write("a.Dockerfile.dockerignore", "*\n!x\n");
    write("x", "1");
    expect(planOf(["a.Dockerfile"]).context).toMatchObject({ files: 1, ignoreFile: "a.Dockerfile.dockerignore" });
  });
});

describe("options of the build", () => {
  test("args from the command line, the environment and the config; the command line goes first", () => {
    write("Dockerfile", "ARG A=0\nARG B=0\nARG C=0\nFROM img:$A-$B-$C AS one\nFROM scratch AS two\n");
    write("plimsoll.yaml", "build: { target: one, platform: linux/arm64, args: { A: cfg, C: cfg } }\n");
    const { stages, target, platform } = planOf(["--build-arg", "A=1", "--build-arg", "B"], { env: { B: "env" } });
    expect(stages[0]?.base).toBe("img:1-env-cfg");
    expect([target, platform]).toEqual(["one", "linux/arm64"]);
    expect(planOf(["--target", "two"])).toMatchObject({ target: "two" });
  });

  test("a platform decides the automatic args, and a named context replaces an image", () => {
    write("Dockerfile", "ARG TARGETARCH\nFROM base-$TARGETARCH\nCOPY --from=files . /\n");
    write("named/a.txt", "1234");
    const args = [
      "--platform",
      "linux/arm64",
      "--build-context",
      "files=named",
      "--build-context",
      "base-arm64=docker-image://alpine",
    ];
    const { platform, stages, steps } = planOf(args);
    expect(platform).toBe("linux/arm64");
    expect(stages[0]?.base).toBe("alpine");
    expect(steps[1]?.layer).toMatchObject({ bytes: { likely: 4 }, files: 1 });
  });

  test("a named context replaces a whole stage, and an image with its tag, by a folder or by another image", () => {
    write(
      "Dockerfile",
      "FROM golang:1.25 AS build\nRUN make\nFROM alpine:latest\nCOPY --from=build out/x /x\nCOPY --from=golang:1.25 y /\n",
    );
    write("made/out/x", "12345");
    write("made/.dockerignore", "left\n");
    write("made/left", "123456789");
    const folders = planOf(["--build-context", "build=made", "--build-context", "docker.io/library/alpine=made"]);
    expect(folders.steps.map(({ instruction }) => instruction)).toEqual(["FROM", "FROM", "COPY", "COPY"]);
    expect(folders.stages.map(({ base }) => base)).toEqual(["made", "made"]);
    expect(folders.steps[1]?.layer).toMatchObject({ bytes: { likely: 10 }, files: 2 });
    expect(folders.steps[2]?.layer).toMatchObject({ bytes: { likely: 5 }, files: 1 });
    expect(folders.assumed).toEqual([]);
    const images = planOf(["--build-context", "golang:1.25=docker-image://example.com/a:1", "--build-context", "alpine:3=made"]);
    expect(images.stages.map(({ base }) => base)).toEqual(["example.com/a:1", "alpine:latest"]);
    expect(images.assumed).toContain("example.com/a:1");
    const { stdout } = run(["plan", "--build-context", "alpine=made", "--target", "build"]);
    expect(stdout).toContain("2/2");
    // BuildKit gives the first number to a FROM that pulls an image, and none to a context.
    expect(run(["plan", "--build-context", "alpine=made"]).stdout).toMatch(/^ 1\/3 +4 {2}COPY/m);
  });

  test("Compose and Bake files say so too", () => {
    write("Dockerfile", "FROM golang AS build\nFROM alpine\n");
    write("root/a", "1");
    write(
      "compose.yaml",
      "services:\n  a:\n    build:\n      context: .\n      additional_contexts: { alpine: ./root, build: 'docker-image://busybox:1' }\n",
    );
    write(
      "docker-bake.hcl",
      'target "default" {\n  contexts = { alpine = "docker-image://busybox:1", build = "target:other" }\n}\n',
    );
    const basesOf = (file: string) => planOf([file]).builds?.[0]?.stages.map(({ base }) => base);
    expect(basesOf("compose.yaml")).toEqual(["busybox:1", "root"]);
    expect(basesOf("docker-bake.hcl")).toEqual(["build", "busybox:1"]);
  });

  test("an arg that no ARG declares is only told", () => {
    write("Dockerfile", "ARG VERSION\nFROM scratch\n");
    const args = [
      "--build-arg",
      "VERSON=1",
      "--build-arg",
      "VERSION=1",
      "--build-arg",
      "TARGETARCH=x",
      "--build-arg",
      "http_proxy=x",
    ];
    const { exitCode, stderr } = run(["plan", ...args]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe(
      "plimsoll: no `ARG` declares `VERSON`, so `--build-arg VERSON` has no effect\n  Did you mean `VERSION`?\n",
    );
  });

  test("a target, whatever its letters", () => {
    write("Dockerfile", "FROM scratch AS One\nFROM scratch\n");
    expect(planOf(["--target", "ONE"])).toMatchObject({ target: "one" });
  });
});

describe("what is wrong is told with what to do, and gives exit code 2", () => {
  test.each([
    [["nope"], "plimsoll: nope: no such file or folder"],
    [["empty"], "plimsoll: empty: no `Dockerfile` or `Containerfile` in this folder"],
    [["https://example.com/a.git"], "plimsoll: https://example.com/a.git: a context that lies elsewhere is not read"],
    [["-f", "nope"], "plimsoll: nope: no such file"],
    [["--context", "nope"], "plimsoll: nope: the directory of the build context does not exist"],
    [["--build-context", "x=nope"], "plimsoll: nope: the directory of the build context does not exist"],
    [["--build-arg", "=x"], "plimsoll: `--build-arg` takes a name and a value, not `=x`"],
    [["--build-context", "x"], "plimsoll: `--build-context` takes a name and where it lies, not `x`"],
    [["--platform", "linux/"], "plimsoll: `--platform` takes an operating system and an architecture, not `linux/`"],
    [["--engine", "dokcer"], "plimsoll: `--engine` cannot be `dokcer`"],
    [["--format", "jsn"], "plimsoll: `--format` cannot be `jsn`"],
    [["--graph", "circle"], "plimsoll: `--graph` takes `tree`, `mermaid` or `dot`, not `circle`"],
    [["--target", "bild"], 'plimsoll: Dockerfile: target stage "bild" could not be found (did you mean build?)'],
  ])("%j", (args, message) => {
    write("Dockerfile", "FROM scratch AS build\nFROM scratch\n");
    write("empty/a.txt", "");
    expect(refusal(args)).toEqual([2, message]);
  });

  test("a pattern of the ignore file that BuildKit refuses, with its line; the plan is shown all the same", () => {
    write("Dockerfile", "FROM scratch\nCOPY . /\n");
    write(".dockerignore", "# a comment\nfine\na[\n");
    const { exitCode, stdout, stderr } = run(["plan"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(".dockerignore:3: BuildKit refuses this pattern: syntax error in pattern");
    expect(stdout).toContain("COPY . /");
  });

  test("a Dockerfile with problems: each is told, and the sound part is planned", () => {
    write("Dockerfile", "FROM scratch\nCPOY a /\nCOPY b /\nENV\n");
    const { exitCode, stdout, stderr } = run(["plan"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Dockerfile:2:1: refused by BuildKit: `CPOY` is not a Dockerfile instruction");
    expect(stderr).toContain("Dockerfile:4:1: refused by BuildKit");
    expect(stdout).toContain("COPY b /");
    write("Dockerfile", "# nothing\n");
    expect(run(["plan"])).toMatchObject({ exitCode: 2, stdout: "" });
  });

  test("a base that is empty without a build arg, and stages that cannot be taken from", () => {
    write(
      "Dockerfile",
      "ARG TAG\nFROM ${TAG} AS a\nCOPY --from=b / /\nCOPY --from=9 / /\nCOPY --from=a / /\nFROM scratch AS b\n",
    );
    const { exitCode, stderr } = run(["plan"]);
    expect(exitCode).toBe(2);
    expect(stderr.split("\n").filter((line) => line.startsWith("plimsoll:"))).toEqual([
      "plimsoll: Dockerfile:2: the name of the base image comes out empty",
      "plimsoll: Dockerfile:3: the stage `b` comes only later in the file",
      "plimsoll: Dockerfile:4: there is no stage 9",
      "plimsoll: Dockerfile:5: a stage cannot take from itself: `a`",
    ]);
    expect(stderr).toContain("`--build-arg TAG=…`");
  });

  test("builds of a Compose file that cannot be read, besides those that can", () => {
    write("compose.yaml", "services:\n  a:\n    build: a\n  b:\n    build: b\n  c:\n    build: https://example.com/c.git\n");
    write("b/Dockerfile", "FROM scratch\nCOPY . /\n");
    const { exitCode, stdout, stderr } = run(["plan", "compose.yaml"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("plimsoll: a/Dockerfile: no such file or folder");
    expect(stderr).toContain("plimsoll: compose.yaml:7: the Dockerfile of `c` is not on this disk");
    expect(stdout).toContain("b/Dockerfile (b)");
    expect(refusal(["compose.yaml", "--target", "d"])).toEqual([2, "plimsoll: compose.yaml: there is no build `d` in this file"]);
    write("other.yaml", "services:\n  a:\n    image: x\n");
    expect(refusal(["other.yaml"])).toEqual([2, "plimsoll: other.yaml: nothing in this file is built"]);
  });

  // Root reads everything, and somebody else may not become another user.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  test.skipIf(process.platform === "win32")("what the ignore file leaves out may be unreadable, and nothing else", () => {
    write("Dockerfile", "FROM scratch\nCOPY . /\n");
    write("data/a", "1");
    chmodSync(path("data"), 0);
    const options = uid === undefined ? {} : { uid };
    const told = refusal(["--format", "json"], options);
    write(".dockerignore", "data\n");
    const ignored = run(["plan", "--format", "json"], options);
    chmodSync(path("data"), 0o755);
    expect(told).toEqual([2, expect.stringContaining("`data` cannot be read")]);
    expect(ignored).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("a broken config is told, and Korean is spoken where it is asked for", () => {
    write("Dockerfile", "FROM scratch\n");
    write("plimsoll.yaml", "engine: dokcer\n");
    expect(refusal([])[0]).toBe(2);
    write("rule.js", "export const rules = [];\n");
    write("plimsoll.yaml", "plugins: [./rule.js]\n");
    expect(run(["plan"], { env: { HOME: path("home"), XDG_CONFIG_HOME: path("home") } })).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("plimsoll trust"),
    });
    write("plimsoll.yaml", "language: ko\n");
    expect(refusal(["--target", "x"])[1]).toContain('target stage "x" could not be found');
    expect(run(["plan"]).stdout).toContain("타깃");
  });

  test("the help is in the reader's language and names every option", () => {
    for (const language of ["en", "ko"]) {
      const { exitCode, stdout } = run(["plan", "--help", "--lang", language]);
      expect(exitCode).toBe(0);
      for (const option of [
        "--file",
        "--context",
        "--target",
        "--build-arg",
        "--build-context",
        "--platform",
        "--engine",
        "--graph",
      ]) {
        expect(stdout).toContain(option);
      }
    }
    expect(run(["help", "plan"]).stdout).toBe(run(["plan", "--help"]).stdout);
    expect(refusal(["--traget", "x"])).toEqual([2, "plimsoll: there is no option `--traget`"]);
  });
});
