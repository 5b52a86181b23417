import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";
import { causesOf, rebuildJson, statesOf } from "./rebuild-json.ts";
import { cached, dockerfile, writeProject } from "./rebuild-project.ts";

const plimsoll = usePlimsoll();

const sourceChanged = ["3 cached", "4 cached", "5 cached", "6 rebuilt", "7 rebuilt", "10 unused", "14 depends", "15 depends"];

beforeEach(() => writeProject(plimsoll));

describe("--changed", () => {
  test("a file rebuilds the steps that take it and what stands on them", () => {
    const report = rebuildJson(plimsoll, [".", "--changed", "src/api/user.ts"]);
    expect(Object.keys(report)).toEqual(["version", "steps", "rebuilt", "bytes"]);
    expect(report.version).toBe(1);
    expect(statesOf(report)).toEqual(sourceChanged);
    expect(causesOf(report)).toEqual([
      "6 file: src/api/user.ts changed",
      "7 upstream-step: line 6",
      "14 output-differs?: line 7",
      "15 upstream-step: line 14",
    ]);
    expect(report.steps[6]).toMatchObject({ line: 14, stage: 2, instruction: "COPY" });
    expect(report.rebuilt).toBe(2);
    expect(report.bytes).toMatchObject({ likely: null, basis: "unknown" });
    expect(report.bytes.low).toBeGreaterThan(dockerfile.length);
  });

  test("folders, globs, a path from the working directory and several words", () => {
    expect(causesOf(rebuildJson(plimsoll, [".", "--changed", "src"])).slice(0, 2)).toEqual([
      "6 file: src/a.ts changed",
      "6 file: src/api/user.ts changed",
    ]);
    expect(causesOf(rebuildJson(plimsoll, [".", "--changed", "src/**/u*.ts"]))[0]).toBe("6 file: src/api/user.ts changed");
    expect(statesOf(rebuildJson(plimsoll, ["..", "--changed", "a.ts"], { cwd: "src" }))).toEqual(sourceChanged);
    const several = rebuildJson(plimsoll, [".", "--changed", "package-lock.json", "src/a.ts"]);
    expect(causesOf(several)).toContain("4 file: package-lock.json changed");
    expect(causesOf(several)).toContain("6 file: src/a.ts changed");
    expect(statesOf(several)[1]).toBe("4 rebuilt");
  });

  test("the path may stand behind the changed files when it has a Dockerfile", () => {
    expect(statesOf(rebuildJson(plimsoll, ["--changed", "src/a.ts", "."]))).toEqual(sourceChanged);
    expect(statesOf(rebuildJson(plimsoll, ["--changed", "src/a.ts", "src/api"]))).toEqual(sourceChanged);
  });

  test("a file of a named context that lies within the main one changes in both", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY --from=api user.ts /\nCOPY src/a.ts /\nCOPY src/api /api\n");
    const options = ["--build-context", "api=src/api", "--changed"];
    expect(statesOf(rebuildJson(plimsoll, [".", ...options, "src/api/user.ts"]))).toEqual([
      "2 rebuilt",
      "3 rebuilt",
      "4 rebuilt",
    ]);
    expect(plimsoll.run(["rebuild", ".", ...options, "src/api"]).stdout).toContain("Dockerfile  1 file changed\n");
    plimsoll.write(".dockerignore", "src/api\n");
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY src/a.ts /\nCOPY --from=api user.ts /\n");
    const left = plimsoll.run(["rebuild", ".", ...options, "src/api/user.ts", "--format", "json"]);
    expect(left.stderr).toBe("");
    expect(statesOf(JSON.parse(left.stdout))).toEqual(["2 cached", "3 rebuilt"]);
  });

  test("what no step takes rebuilds nothing, and says why", () => {
    const ignored = plimsoll.run(["rebuild", ".", "--changed", "README.md"]);
    expect(ignored.stderr).toBe("plimsoll: `README.md` is left out by .dockerignore: no step sees it\n");
    expect(ignored.stdout).toContain("reuses all 7 steps: nothing is rebuilt");
    expect(ignored.exitCode).toBe(0);
    const glob = plimsoll.run(["rebuild", ".", "--changed", "*.go"]);
    expect(glob.stderr).toContain("`*.go` matches no file of the context");
    expect(glob.exitCode).toBe(0);
    expect(plimsoll.run(["rebuild", ".", "--changed", "[a"]).stderr).toContain("`[a` matches no file");
    expect(plimsoll.run(["rebuild", ".", "--changed", "../elsewhere.ts"]).stderr).toContain("is not in the context");
  });

  test("a file that is not there yet is a new one", () => {
    const result = plimsoll.run(["rebuild", ".", "--changed", "src/new.ts"]);
    expect(result.stderr).toContain("`src/new.ts` is not in the context: it is taken for a new file");
    expect(result.stdout).toContain("src/new.ts added");
  });

  test("the Dockerfile counts as a file of the context, and it is said that its lines are not compared", () => {
    const result = plimsoll.run(["rebuild", ".", "--changed", "Dockerfile", "--format", "json"]);
    expect(result.stderr).toContain("which lines of the Dockerfile change is not known");
    expect(statesOf(JSON.parse(result.stdout))).toEqual(sourceChanged);
  });

  test("a symbolic link means what is behind it", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY src /src\nCOPY nginx.conf /\n");
    symlinkSync("nginx.conf", plimsoll.path("conf"));
    symlinkSync("src/api", plimsoll.path("api"));
    expect(statesOf(rebuildJson(plimsoll, [".", "--changed", "conf"]))).toEqual(["2 cached", "3 rebuilt"]);
    expect(causesOf(rebuildJson(plimsoll, [".", "--changed", "api"]))).toContain("2 file: src/api/user.ts changed");
  });

  test("named contexts, by their paths from the working directory", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY --from=assets logo.svg /logo\nCOPY src /src\n");
    plimsoll.write("shared/logo.svg", "logo");
    const args = ["-f", "Dockerfile", "src", "--build-context", "assets=shared", "--changed", "shared/logo.svg"];
    mkdirSync(plimsoll.path("src/src"));
    const report = rebuildJson(plimsoll, args);
    expect(statesOf(report)).toEqual(["2 rebuilt", "3 rebuilt"]);
    expect(causesOf(report)[0]).toBe("2 file: logo.svg in assets changed");
  });

  test("a folder as base is sent anew; what is copied from one is found by what it is", () => {
    plimsoll.write(
      "Dockerfile",
      "FROM golang AS made\nRUN make\nFROM alpine\nCOPY --from=made a /a\nFROM scratch\nCOPY --from=made a /a\nCOPY --from=1 /a /b\n",
    );
    plimsoll.write("root/a", "a");
    plimsoll.write("root/b", "b");
    const contexts = ["--build-context", "made=root", "--build-context", "alpine=root"];
    const report = rebuildJson(plimsoll, [".", ...contexts, "--changed", "src/api"]);
    expect(statesOf(report)).toEqual(["4 rebuilt", "6 cached", "7 depends"]);
    expect(causesOf(report)[0]).toBe("4 folder-base: stands on the folder of alpine, which each build sends anew");
    const changed = rebuildJson(plimsoll, [".", ...contexts, "--changed", "root/a"]);
    expect(statesOf(changed)).toEqual(["4 rebuilt", "6 rebuilt", "7 rebuilt"]);
    expect(causesOf(changed)).toContain("4 file: a in alpine changed");
  });
});

describe("--against and --against-file", () => {
  function makeCopy(): void {
    for (const [name, text] of Object.entries({ "src/a.ts": "a", "src/api/user.ts": "user", "nginx.conf": "events {}" })) {
      plimsoll.write(`old/${name}`, text);
      plimsoll.write(`new/${name}`, text);
    }
    plimsoll.write("old/Dockerfile", "FROM alpine\nCOPY nginx.conf /etc/\nCOPY src /src\nRUN make\n");
    plimsoll.write("new/Dockerfile", "FROM alpine\nCOPY nginx.conf /etc/\nCOPY src /src\nRUN make\n");
  }

  test("an equal copy changes nothing, whatever its times", () => {
    makeCopy();
    expect(statesOf(rebuildJson(plimsoll, ["new", "--against", "old"]))).toEqual(["2 cached", "3 cached", "4 cached"]);
  });

  test("other bytes of the same size, another size, a new file, other permissions", () => {
    makeCopy();
    plimsoll.write("new/src/a.ts", "b");
    plimsoll.write("new/src/api/user.ts", "longer");
    plimsoll.write("new/src/c.ts", "c");
    chmodSync(plimsoll.path("new/nginx.conf"), 0o600);
    expect(causesOf(rebuildJson(plimsoll, ["new", "--against", "old"]))).toEqual([
      "2 file: nginx.conf has other permissions",
      "3 file: src/a.ts changed",
      "3 file: src/api/user.ts changed",
      "3 file: src/c.ts added",
      "3 upstream-step: line 2",
      "4 upstream-step: line 3",
    ]);
  });

  test("the copy's own Dockerfile and ignore file count", () => {
    makeCopy();
    plimsoll.write("new/.dockerignore", "src/api\n");
    plimsoll.write("new/Dockerfile", "FROM alpine\nCOPY nginx.conf /etc/\nCOPY src /src\nRUN make all\n");
    expect(causesOf(rebuildJson(plimsoll, ["new", "--against", "old"]))).toEqual([
      "3 file: src/api/user.ts removed",
      "4 instruction: instruction edited",
      "4 upstream-step: line 3",
    ]);
    const same = rebuildJson(plimsoll, ["new", "--against", "old", "--against-file", "new/Dockerfile"]);
    expect(causesOf(same)).toEqual(["3 file: src/api/user.ts removed", "4 upstream-step: line 3"]);
  });

  test("another Dockerfile with the same files", () => {
    plimsoll.write("old.Dockerfile", dockerfile.replace("ENV MODE=prod", "ENV MODE=dev").replace("WORKDIR /app\n", ""));
    const report = rebuildJson(plimsoll, [".", "--against-file", "old.Dockerfile"]);
    expect(causesOf(report)[0]).toBe("3 instruction: new instruction");
    expect(report.rebuilt).toBe(5);
    plimsoll.write("same.Dockerfile", `# a comment\n${dockerfile.replace("COPY . .", "COPY .  .")}`);
    expect(statesOf(rebuildJson(plimsoll, [".", "--against-file", "same.Dockerfile"]))).toEqual(cached);
  });

  test("a moved source counts by what is in it", () => {
    plimsoll.write("dev/app.conf", "same");
    plimsoll.write("prod/app.conf", "same");
    plimsoll.write("Dockerfile", "FROM alpine\nARG STAGE=dev\nCOPY ${STAGE}/app.conf /etc/\n");
    const args = [".", "--build-arg", "STAGE=prod", "--against-build-arg", "STAGE=dev"];
    expect(statesOf(rebuildJson(plimsoll, args))).toEqual(["3 cached"]);
    plimsoll.write("prod/app.conf", "else");
    expect(statesOf(rebuildJson(plimsoll, args))).toEqual(["3 rebuilt"]);
  });
});

describe("build args and base images", () => {
  test("a build arg rebuilds what stands behind its ARG", () => {
    const report = rebuildJson(plimsoll, [".", "--against-build-arg", "VERSION=1", "--build-arg", "VERSION=2"]);
    expect(statesOf(report).slice(0, 5)).toEqual(["3 cached", "4 cached", "5 rebuilt", "6 rebuilt", "7 rebuilt"]);
    expect(causesOf(report)[0]).toBe("5 build-arg: build arg VERSION is 2, was 1");
    expect(statesOf(rebuildJson(plimsoll, [".", "--against-build-arg", "VERSION=1"]))).toEqual(cached);
    expect(rebuildJson(plimsoll, [".", "--against-build-arg", "VERSION", "--build-arg", "VERSION=3"]).rebuilt).toBe(3);
  });

  test("a build arg that is given once holds on both sides", () => {
    const args = ["--build-arg", "VERSION=9", "--against-build-arg", "OTHER=1"];
    expect(statesOf(rebuildJson(plimsoll, [".", ...args]))).toEqual(cached);
  });

  test("another base image rebuilds what stands on it, and perhaps what takes something from there", () => {
    const report = rebuildJson(plimsoll, [".", "--base-changed", "node:22"]);
    expect(causesOf(report)[0]).toBe("3 base-image: node:22 is another image");
    expect(report.rebuilt).toBe(5);
    expect(statesOf(report).slice(6)).toEqual(["14 depends", "15 depends"]);
    expect(statesOf(rebuildJson(plimsoll, [".", "--base-changed", "docker.io/library/node"]))).toEqual(statesOf(report));
    expect(rebuildJson(plimsoll, [".", "--base-changed", "all"]).rebuilt).toBe(7);
    expect(rebuildJson(plimsoll, [".", "--base-changed", "nginx", "--base-changed", "alpine"]).rebuilt).toBe(2);
  });

  test("a build arg that no ARG of either side declares is told", () => {
    const args = ["--build-arg", "VERSION=9", "--against-build-arg", "VERSOIN=1", "--against-build-arg", "VERSION=1"];
    const { stderr, exitCode } = plimsoll.run(["rebuild", ".", ...args]);
    expect(stderr).toBe(
      "plimsoll: no `ARG` declares `VERSOIN`, so `--against-build-arg VERSOIN` has no effect\n  Did you mean `VERSION`?\n",
    );
    expect(exitCode).toBe(0);
  });

  test("a source that is gone: the build fails there, whatever the cache key says", () => {
    const without = ["rebuild", ".", "--against-file", "Dockerfile"];
    expect(plimsoll.run(without).stderr).toBe("");
    rmSync(plimsoll.path("nginx.conf"));
    const { stderr, exitCode } = plimsoll.run(without);
    expect(stderr).toBe("plimsoll: Dockerfile:15: `nginx.conf` is not in the context: the build fails here\n");
    expect(exitCode).toBe(0);
    expect(plimsoll.run([...without, "--no-context"]).stderr).toBe("");
  });

  test("a trigger of ONBUILD stands on the line of the FROM that pulls it", () => {
    plimsoll.write("Dockerfile", "FROM alpine AS base\nONBUILD COPY src /src\n\nFROM base\nRUN make\n");
    expect(statesOf(rebuildJson(plimsoll, [".", "--changed", "src/a.ts"]))).toEqual(["4 rebuilt", "5 rebuilt"]);
  });
});

describe("Compose", () => {
  test("each build has a report, and paths start at the working directory", () => {
    plimsoll.write("compose.yaml", "services:\n  api:\n    build: ./api\n  web:\n    build: ./web\n");
    plimsoll.write("api/Dockerfile", "FROM alpine\nCOPY . /app\n");
    plimsoll.write("web/Dockerfile", "FROM alpine\nCOPY . /app\n");
    plimsoll.write("api/package.json", "{}");
    const { builds } = rebuildJson(plimsoll, ["compose.yaml", "--changed", "api/package.json"]);
    expect(builds?.map(({ names, steps }) => [names, statesOf({ steps })])).toEqual([
      [["api"], ["2 rebuilt"]],
      [["web"], ["2 cached"]],
    ]);
    const { builds: elsewhere } = rebuildJson(plimsoll, ["../compose.yaml", "--changed", "web/Dockerfile"], { cwd: "api" });
    expect(elsewhere?.map((build) => statesOf(build))).toEqual([["2 cached"], ["2 rebuilt"]]);
    // A file at the top is none of theirs, though one of the same name is.
    const top = plimsoll.run(["rebuild", "compose.yaml", "--changed", "package.json"]);
    expect(top.stderr).toContain("`package.json` is not in the context");
    expect(top.stdout).toContain("(api)");
  });
});
