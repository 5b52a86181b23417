import { type Build, optionsOf } from "@plimsoll/core/builds";
import { createMemoryDisk, openBuilds, type OpenedBuilds } from "@plimsoll/host/builds";
import { describe, expect, test } from "vitest";

describe("Compose", () => {
  test("short and long builds, with the defaults of each", () => {
    const { builds } = open({
      "app/compose.yaml": `services:
  a:
    build: ./api
  b:
    build:
      context: .
      dockerfile: docker/b.Dockerfile
      target: run
      args: [X=1, "Y=a b"]
      additional_contexts:
        shared: ../shared
        base: docker-image://alpine:3.22
      platforms: [linux/arm64]
      tags: ["acme/b:1"]
`,
    });
    expect(builds.map(({ name, dockerfile }) => [name, dockerfile.kind === "file" && dockerfile.path])).toEqual([
      ["a", "app/api/Dockerfile"],
      ["b", "app/docker/b.Dockerfile"],
    ]);
    expect(optionsOf(builds[1]!)).toEqual({
      target: "run",
      buildArgs: { X: "1", Y: "a b" },
      platform: "linux/arm64",
      namedContexts: ["shared", "base"],
      contextSources: { shared: { kind: "folder", text: "shared" }, base: { kind: "image", text: "alpine:3.22" } },
    });
    expect(builds[1]!.contexts.map(({ folder }) => folder?.value)).toEqual(["shared", undefined]);
  });

  test("variables come from the environment, then from .env, then from defaults; what nobody sets is not known", () => {
    const files = {
      "compose.yaml": `services:
  a:
    build:
      context: .
      target: \${TARGET:-last}
      args:
        A: \${A}
        B: \${B-b}
        C: $\${C}
        D: \${UNSET}
        E: "\${A:+set}"
        F: "\${EMPTY:-used}\${EMPTY-unused}"
        FROM_ENV:
`,
      ".env": "A=file # comment\nB='x y'\nEMPTY=\n",
    };
    const { builds } = open(files, { A: "environment", FROM_ENV: "yes" });
    expect(optionsOf(builds[0]!)).toMatchObject({
      target: "last",
      buildArgs: { A: "environment", B: "x y", C: "${C}", E: "set", F: "used", FROM_ENV: "yes" },
    });
    expect(builds[0]!.args.find(({ name }) => name === "D")?.value).toBeUndefined();
  });

  test("anchors and `<<` give shared parts, and a key of one's own goes before them", () => {
    const { builds } = open({
      "compose.yaml": `x-args: &args
  A: "1"
  B: "1"
services:
  a:
    build:
      context: .
      args:
        <<: *args
        B: "2"
`,
    });
    expect(optionsOf(builds[0]!).buildArgs).toEqual({ A: "1", B: "2" });
  });

  test("`extends` takes from the same file and from others, whose paths start there", () => {
    const opened = open({
      "compose.yaml": `services:
  base:
    build: { context: ., args: { A: "1" } }
  a:
    extends: base
    build: { target: a, args: { B: "2" } }
  b:
    extends: { file: common/compose.yaml, service: shared }
  c:
    extends: bse
    build: .
`,
      "common/compose.yaml": "services:\n  shared:\n    build: ./img\n    user: root\n",
    });
    const [, a, b, c] = opened.builds;
    expect(optionsOf(a!)).toMatchObject({ target: "a", buildArgs: { A: "1", B: "2" } });
    expect(b!.dockerfile).toMatchObject({ kind: "file", path: "common/img/Dockerfile" });
    expect(c!.unknownBuilds).toMatchObject([{ name: "bse", suggestion: "base" }]);
    expect(opened.deployments.find(({ name }) => name === "b")?.user?.place.file).toBe("common/compose.yaml");
    expect([...opened.texts.keys()].toSorted()).toEqual(["common/compose.yaml", "compose.yaml"]);
  });

  test("circles of `extends` and `include` end", () => {
    const { builds } = open({
      "compose.yaml": "include: [other.yaml]\nservices:\n  a:\n    extends: b\n    build: .\n  b:\n    extends: a\n",
      "other.yaml": "include: [compose.yaml]\nservices:\n  c:\n    build: .\n",
    });
    expect(builds.map(({ name }) => name)).toEqual(expect.arrayContaining(["a", "c"]));
  });

  test("an override file beside it counts, with `!reset` and `!override`", () => {
    const { builds, deployments } = open({
      "compose.yaml": 'services:\n  a:\n    build: { context: ., target: prod }\n    user: root\n    ports: ["80:80"]\n',
      "compose.override.yaml":
        'services:\n  a:\n    build: { target: dev }\n    user: !reset null\n    ports: !override ["80:3000"]\n',
    });
    expect(builds[0]!.target).toMatchObject({ value: "dev", place: { file: "compose.override.yaml" } });
    expect(deployments[0]).toMatchObject({ user: undefined, ports: [{ port: 3000 }] });
  });

  test("what a container is run with", () => {
    const { deployments } = open({
      "compose.yaml": `services:
  a:
    image: acme/a
    read_only: true
    tmpfs: /run
    volumes: ["data:/data", "./c:/c:ro"]
    command: serve --name "a b"
    entrypoint: []
    ports: ["127.0.0.1:8080-8081:80-81/udp", { target: 443, protocol: tcp }, "\${P}:9000"]
    healthcheck: { disable: true }
    depends_on: { b: { condition: service_healthy } }
`,
    });
    expect(deployments[0]).toMatchObject({
      writable: ["/data", "/run"],
      command: { words: ["serve", "--name", "a b"] },
      entrypoint: undefined,
      healthcheck: { disabled: true },
      waitsFor: [{ value: "b" }],
    });
    expect(deployments[0]!.ports.map(({ port, protocol }) => `${port}/${protocol}`)).toEqual([
      "80/udp",
      "81/udp",
      "443/tcp",
      "9000/tcp",
    ]);
  });

  test("broken YAML is told with its place, and an alias that contains itself is no danger", () => {
    const { unreadable } = open({ "compose.yaml": "services:\n  a: [1\n  b: 2\n" });
    expect(unreadable).toMatchObject([{ format: "YAML", place: { file: "compose.yaml" } }]);
    expect(() => open({ "compose.yaml": "services: &a\n  x: *a\n" })).not.toThrow();
    const bomb = Array.from({ length: 40 }, (_, level) => `x${level + 1}: &x${level + 1} [*x${level}, *x${level}]`).join("\n");
    expect(open({ "compose.yaml": `x0: &x0 1\n${bomb}\nservices:\n  a:\n    build: .\n    ports: *x40\n` }).builds).toHaveLength(
      1,
    );
  });
});

describe("Bake", () => {
  const bake = `variable "TAG" { default = "1" }
variable "ARCHS" { default = ["amd64", "arm64"] }
function "tag" {
  params = [name]
  result = ["acme/\${name}:\${TAG}"]
}
group "default" { targets = ["app", "tools"] }
target "_base" {
  context = "src"
  args = { A = "1", B = null, C = notequal("", TAG) ? upper("c") : "x" }
}
target "app" {
  inherits = ["_base"]
  target = "run"
  args = { A = "2" }
  tags = tag("app")
  platforms = [for a in ARCHS : "linux/\${a}"]
  contexts = { tools = "target:tools", other = "target:toolz" }
}
target "tools" {
  name = "tools-\${v}"
  matrix = { v = ["a", "b"] }
  dockerfile-inline = <<-EOT
    FROM alpine:3.22
    RUN echo \${v}
  EOT
}
`;

  test("inherits, functions, matrices and inline Dockerfiles", () => {
    const { builds, unknownTargets } = open({ "docker-bake.hcl": bake, "src/Dockerfile": "FROM scratch\n" });
    expect(builds.map(({ name }) => name)).toEqual(["app", "tools-a", "tools-b"]);
    const [app, toolsA] = builds;
    expect(optionsOf(app!)).toMatchObject({ target: "run", buildArgs: { A: "2", C: "C" }, namedContexts: ["tools", "other"] });
    expect(app!.args.map(({ name }) => name)).toEqual(["C", "A"]);
    expect(app!.images.map(({ value }) => value)).toEqual(["acme/app:1"]);
    expect(app!.unknownBuilds.map(({ name }) => name)).toEqual(["toolz"]);
    expect(toolsA!.dockerfile).toMatchObject({ kind: "inline", text: "FROM alpine:3.22\nRUN echo a\n" });
    expect(unknownTargets).toEqual([]);
  });

  test("the environment goes before defaults", () => {
    expect(open({ "docker-bake.hcl": bake }, { TAG: "9" }).builds[0]!.images[0]?.value).toBe("acme/app:9");
  });

  test("JSON says the same", () => {
    const json = {
      variable: { TAG: { default: "1" } },
      target: { web: { dockerfile: "web.Dockerfile", tags: ["acme/web:${TAG}"], args: { A: "x", B: null } } },
    };
    const { builds } = open({ "docker-bake.json": JSON.stringify(json) });
    expect(builds).toMatchObject([{ name: "web", dockerfile: { path: "web.Dockerfile" }, images: [{ value: "acme/web:1" }] }]);
    expect(optionsOf(builds[0]!).buildArgs).toEqual({ A: "x" });
  });

  test("paths start from the folder of the file, or from where plimsoll runs when the Dockerfiles lie there", () => {
    const hcl = 'target "a" { dockerfile = "x/Dockerfile" }\n';
    const pathOf = (files: Files): unknown => (open(files).builds[0]!.dockerfile as { path?: string }).path;
    expect(pathOf({ "ci/docker-bake.hcl": hcl, "ci/x/Dockerfile": "FROM scratch" })).toBe("ci/x/Dockerfile");
    expect(pathOf({ "ci/docker-bake.hcl": hcl, "x/Dockerfile": "FROM scratch" })).toBe("x/Dockerfile");
  });

  test("functions that call themselves end", () => {
    expect(() =>
      open({ "docker-bake.hcl": 'function "f" {\n params=[x]\n result = f(x)\n}\ntarget "a" { target = f("x") }\n' }),
    ).not.toThrow();
  });
});

describe("Kubernetes", () => {
  test("containers of every workload, several documents and lists; other YAML is left alone", () => {
    const pod = "spec: { containers: [{ name: c, image: i, ports: [{ containerPort: 80 }] }] }";
    const { deployments, others } = open({
      "a.yaml": `apiVersion: v1\nkind: Pod\nmetadata: { name: p }\n${pod}\n---\napiVersion: batch/v1\nkind: CronJob\nspec: { jobTemplate: { spec: { template: { ${pod} } } } }\n`,
      "l.yaml": `apiVersion: v1\nkind: List\nitems: [{ apiVersion: apps/v1, kind: Deployment, metadata: { name: d }, spec: { template: { ${pod} } } }]\n`,
      "values.yaml": "image: x\n",
    });
    expect(deployments.map(({ name }) => name)).toEqual(["Pod p, c", "CronJob, c", "Deployment d, c"]);
    expect(others).toEqual(["values.yaml"]);
  });

  test("templates are passed over", () => {
    const { skipped, unreadable, deployments } = open({
      "t.yaml": 'apiVersion: v1\nkind: Pod\nmetadata:\n  {{- include "x" . | nindent 4 }}\nspec:\n  a: {{ .Values.a }}\n',
    });
    expect({ skipped, unreadable, deployments }).toEqual({
      skipped: [{ path: "t.yaml", reason: "template" }],
      unreadable: [],
      deployments: [],
    });
  });
});

type Files = Readonly<Record<string, string>>;

/** Opens the files at the top of the list that have names of their own; the rest is there to be found. */
function open(files: Files, environment: Files = {}): OpenedBuilds & { readonly builds: readonly Build[] } {
  const [first = "", ...rest] = Object.keys(files);
  const isNamed = (path: string): boolean => /^(?:a|l|t|values)\.yaml$/.test(path);
  const paths = [first, ...rest.filter(isNamed)];
  return openBuilds(
    paths.map((path) => ({ path, explicit: true })),
    createMemoryDisk(files),
    new Map(Object.entries(environment)),
  );
}
