import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { parseReport, usePlimsoll } from "./plimsoll.ts";

const { run, write, clear, path } = usePlimsoll();

beforeEach(() => clear());

/** `path:line:column: severity rule` of each finding. */
function compact(args: readonly string[], env: Readonly<Record<string, string>> = {}): readonly string[] {
  const { stdout } = run(["lint", ...args, "--format", "compact"], { env });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" ").slice(0, 3).join(" "));
}

describe("a Compose file as entry", () => {
  test("its Dockerfiles are linted as it builds them, and it is a file of the report itself", () => {
    write("web/Dockerfile", "FROM node:22 AS base\nEXPOSE 3000\nUSER node\nFROM base AS dev\nUSER root\n");
    write(
      "compose.yaml",
      'services:\n  web:\n    build:\n      context: web\n      target: base\n      args:\n        X: "1"\n    ports: ["80:8080"]\n    user: root\n',
    );
    const { exitCode, stdout } = run(["lint", "compose.yaml", "--format", "json"]);
    const { files } = parseReport({ exitCode, stdout, stderr: "" });
    expect(exitCode).toBe(1);
    expect(files.map((file) => file.path)).toEqual(["web/Dockerfile", "compose.yaml"]);
    const own = files[1]!.findings.map(({ rule, line, column, endColumn }) => ({ rule, line, column, endColumn }));
    expect(own).toEqual([
      { rule: "undeclared-build-arg", line: 7, column: 9, endColumn: 10 },
      { rule: "unexposed-port", line: 8, column: 13, endColumn: 22 },
      { rule: "root-user-override", line: 9, column: 11, endColumn: 15 },
    ]);
    expect(Object.keys(files[1]!).toSorted()).toEqual(Object.keys(files[0]!).toSorted());
  });

  test("what several builds have is told once, and what one of them has with its name", () => {
    write("Dockerfile", "ARG BASE=debian:13\nFROM ${BASE}\nRUN apt-get install curl\n");
    write(
      "compose.yaml",
      "services:\n  a:\n    build: .\n  b:\n    build: { context: ., args: { BASE: 'debian' } }\n  c:\n    build: { context: . }\n",
    );
    const [dockerfile] = parseReport(run(["lint", "compose.yaml", "--format", "json"])).files;
    const found = dockerfile!.findings as readonly {
      readonly rule: string;
      readonly builds?: readonly string[];
      readonly message: string;
    }[];
    expect(found.filter(({ rule }) => rule === "apt-without-yes")).toHaveLength(1);
    expect(found.find(({ rule }) => rule === "apt-without-yes")?.builds).toBeUndefined();
    const untagged = found.find(({ rule }) => rule === "untagged-image");
    expect(untagged?.builds).toEqual(["b"]);
    expect(untagged?.message).toMatch(/ \(only the build `b`\)$/);
  });

  test("--fix mends what all builds have, and leaves the rest", () => {
    write("Dockerfile", "ARG BASE=debian:13\nFROM ${BASE}\nRUN apt-get update && apt-get install curl\n");
    write("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    build: { context: ., args: { BASE: 'debian' } }\n");
    run(["lint", "compose.yaml", "--fix", "--select", "apt-without-yes"]);
    expect(readFileSync(path("Dockerfile"), "utf8")).toContain("apt-get install -y curl");
  });

  test("an inline Dockerfile has its findings at their places in the file, and no fixes", () => {
    const text =
      "services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM debian\n        RUN apt-get update && apt-get install curl\n";
    write("compose.yaml", text);
    const [file] = parseReport(
      run(["lint", "compose.yaml", "--format", "json", "--select", "untagged-image,apt-without-yes"]),
    ).files;
    expect(file!.findings.map(({ rule, line, column, fix }) => ({ rule, line, column, fix }))).toEqual([
      { rule: "untagged-image", line: 5, column: 14, fix: null },
      { rule: "apt-without-yes", line: 6, column: text.split("\n")[5]!.indexOf("install curl") + 1, fix: null },
    ]);
    expect(run(["lint", "compose.yaml", "--fix"]).exitCode).toBe(1);
    expect(readFileSync(path("compose.yaml"), "utf8")).toBe(text);
  });

  test("the context that it names is read", () => {
    write("web/Dockerfile", "FROM node:22\nCOPY missing.txt /\nUSER node\n");
    write("compose.yaml", "services:\n  web:\n    build: web\n");
    expect(compact(["compose.yaml"])).toEqual(["web/Dockerfile:2:6: warning missing-copy-source"]);
  });

  test("comments, --ignore, the config and --select leave findings out", () => {
    write("Dockerfile", "FROM node:22\nUSER node\n");
    const service = "services:\n  web:\n    build: .\n";
    write("compose.yaml", `${service}    user: root\n`);
    expect(compact(["compose.yaml"])).toEqual(["compose.yaml:4:11: warning root-user-override"]);
    expect(compact(["compose.yaml", "--ignore", "root-user-override"])).toEqual([]);
    expect(compact(["compose.yaml", "--select", "untagged-image"])).toEqual([]);
    write("plimsoll.yaml", "rules:\n  root-user-override: error\n");
    expect(compact(["compose.yaml"])).toEqual(["compose.yaml:4:11: error root-user-override"]);
    for (const comment of [
      "    # plimsoll ignore=root-user-override\n    user: root\n",
      "    user: root # plimsoll ignore=root-user-override — a test\n",
    ]) {
      write("compose.yaml", service + comment);
      expect(run(["lint", "compose.yaml"])).toMatchObject({
        exitCode: 0,
        stdout: expect.stringContaining("1 ignored by comments") as string,
      });
    }
    write("compose.yaml", `# plimsoll global ignore=root-user-override, root-user-overide\n${service}    user: root\n`);
    expect(compact(["compose.yaml"])).toEqual(["compose.yaml:1:46: warning unknown-suppression"]);
  });

  test("what is broken is a finding, and the other files go on", () => {
    write("Dockerfile", "FROM node\n");
    write("compose.yaml", "services:\n  a: [\n");
    expect(compact(["compose.yaml", "Dockerfile"])).toEqual([
      "Dockerfile:1:6: warning untagged-image",
      expect.stringMatching(/^compose\.yaml:\d+:\d+: error invalid-build-file$/) as string,
    ]);
    expect(run(["lint", "compose.yaml", "--lang", "ko"]).stdout).toContain("올바른 YAML 형식이 아닙니다");
  });

  test("a build whose Dockerfile or context is not there", () => {
    write("compose.yaml", "services:\n  a:\n    build: nowhere\n  b:\n    build: { context: ., dockerfile: x }\n");
    expect(compact(["compose.yaml"])).toEqual([
      "compose.yaml:3:12: error missing-build-context",
      "compose.yaml:5:38: error missing-dockerfile",
    ]);
  });

  test("a baseline knows its findings", () => {
    write("Dockerfile", "FROM node:22\nUSER node\n");
    write("compose.yaml", "services:\n  web:\n    build: .\n    user: root\n");
    expect(run(["lint", "compose.yaml", "--write-baseline"]).exitCode).toBe(0);
    expect(run(["lint", "compose.yaml", "--only-new"]).exitCode).toBe(0);
  });
});

describe("folders", () => {
  const compose = "services:\n  web:\n    build: .\n    user: root\n";

  test("Compose files in a searched folder are read only where that is asked for", () => {
    write("Dockerfile", "FROM node:22\nUSER node\n");
    write("compose.yaml", compose);
    expect(compact(["."])).toEqual([]);
    expect(compact([".", "--builds"])).toEqual(["compose.yaml:4:11: warning root-user-override"]);
    write("plimsoll.yaml", "builds: true\n");
    expect(compact([])).toEqual(["compose.yaml:4:11: warning root-user-override"]);
  });

  test("Compose, Bake and a folder of manifests together", () => {
    write("Dockerfile", "FROM node:22\nEXPOSE 3000\nUSER node\n");
    write("compose.yaml", "services:\n  web:\n    image: web\n    build: .\n");
    write("docker-bake.hcl", 'target "web" {\n  target = "x"\n}\n');
    write("k8s/deploy.yaml", manifest("registry.example.com/web:1", "runAsNonRoot: true"));
    write("k8s/chart/t.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  {{- .x }}\n");
    write("k8s/values.yaml", "a: 1\n");
    const args = ["compose.yaml", "docker-bake.hcl", "k8s/"];
    expect(compact(args)).toEqual([
      "docker-bake.hcl:2:12: error unknown-build-target",
      "k8s/deploy.yaml:9:40: error non-root-contradiction",
    ]);
    expect(run(["lint", ...args]).stderr).toBe("");
    expect(run(["lint", ...args], { env: { PLIMSOLL_DEBUG: "1" } }).stderr).toContain("k8s/chart/t.yaml");
  });

  test("a Dockerfile beside a folder of manifests with one image", () => {
    write("Dockerfile", "FROM node:22\nUSER node\n");
    write("k8s/a.yaml", manifest("acme/app:1", "runAsUser: 0"));
    expect(compact(["Dockerfile", "k8s"])).toEqual(["k8s/a.yaml:9:37: warning root-user-override"]);
  });

  test("a folder without any of these is still told", () => {
    write("k8s/values.yaml", "a: 1\n");
    expect(run(["lint", "k8s"])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("no Dockerfile in `k8s`") as string,
    });
  });
});

describe("Bake", () => {
  test("the environment and undeclared variables", () => {
    write("Dockerfile", "ARG V=1\nFROM node:${V}\n");
    write("docker-bake.hcl", 'variable "V" { default = "22" }\ntarget "a" {\n  args = { V = V }\n  tags = ["x:${NO}"]\n}\n');
    expect(compact(["docker-bake.hcl", "--select", "undeclared-bake-variable,latest-tag"])).toEqual([
      "docker-bake.hcl:4:16: error undeclared-bake-variable",
    ]);
    expect(compact(["docker-bake.hcl", "--select", "latest-tag"], { V: "latest" })).toEqual([
      "Dockerfile:2:6: warning latest-tag",
    ]);
  });

  test("a function that is not evaluated is told only where something goes unchecked for it", () => {
    write("Dockerfile", "FROM node:22\nUSER node\n");
    write("docker-bake.hcl", 'target "a" {\n  tags = ["x:${timestamp()}"]\n}\n');
    expect(compact(["docker-bake.hcl"])).toEqual([]);
    write("docker-bake.hcl", 'target "a" {\n  target = basename("x")\n}\n');
    expect(compact(["docker-bake.hcl"])).toEqual(["docker-bake.hcl:2:12: info unevaluated-bake-expression"]);
  });
});

function manifest(image: string, security: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: ${image}
      securityContext: { ${security} }
`;
}
