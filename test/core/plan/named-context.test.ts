import { describe, expect, test } from "vitest";
import type { BaseImage, Facts } from "../../../packages/core/src/analysis.ts";
import { analyze } from "../../../packages/core/src/analyze.ts";
import { rebuild } from "../../../packages/core/src/cache/rebuild.ts";
import { whyStep } from "../../../packages/core/src/cache/why-step.ts";
import { defaultLintConfig } from "../../../packages/core/src/config/lint-config.ts";
import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { planDockerfile, type PlannedBuild } from "../../../packages/core/src/plan-dockerfile.ts";
import { baseImageSize } from "../../../packages/core/src/sizes/base-image-size.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { verifyLayers } from "../../../packages/core/src/sizes/measured/verify-layers.ts";
import { namedContextOptions, readContextSource } from "../../../packages/core/src/stages/named-context.ts";

/** Digests by path; a file has as many bytes as its digest has letters. */
function listing(files: Readonly<Record<string, string>>, ignored?: string): ContextListing {
  return {
    entries: Object.entries(files).map(([path, digest]) => ({ path, type: "file", bytes: digest.length, mode: 0o644, digest })),
    ignoreFile: ignored === undefined ? undefined : { path: ".dockerignore", text: ignored },
  };
}

function planned(text: string, sources: Readonly<Record<string, string>>, facts: Facts = {}): PlannedBuild {
  const contexts = Object.entries(sources).map(([name, source]) => ({ name, source }));
  return planDockerfile({ text, build: namedContextOptions(contexts), facts });
}

/** What the first stage stands on. */
function baseOf(image: string, context: string): string {
  return planned(`FROM ${image}\n`, { [context]: "docker-image://x" }).graph.stages[0]!.base.kind;
}

const busybox: BaseImage = {
  platform: "linux/amd64",
  digest: `sha256:${"a".repeat(64)}`,
  config: { Env: ["PATH=/bin", "A=1"], User: "nobody", WorkingDir: "/w", OnBuild: ["RUN triggered"] },
  layers: [{ bytes: 7 }],
};

describe("which FROM a named context is meant for", () => {
  test.each([
    ["alpine", "alpine"],
    ["alpine:latest", "alpine"],
    ["docker.io/library/alpine:latest", "alpine"],
    ["index.docker.io/alpine", "docker.io/library/alpine"],
    ["alpine", "alpine:latest"],
    ["golang:1.25", "golang:1.25"],
    ["golang:1.25", "docker.io/golang:1.25"],
    ["ghcr.io/a/b:1", "ghcr.io/a/b:1"],
    [`a@sha256:${"1".repeat(64)}`, `a@sha256:${"1".repeat(64)}`],
  ])("%s is replaced by %s", (image, context) => {
    expect(baseOf(image, context)).toBe("context");
  });

  test.each([
    ["alpine:3.22", "alpine"],
    ["alpine", "alpine:3.22"],
    ["golang:1.25", "golang:1.24"],
    ["ghcr.io/library/alpine", "alpine"],
    [`a:latest@sha256:${"1".repeat(64)}`, `a@sha256:${"1".repeat(64)}`],
    [`a@sha256:${"1".repeat(64)}`, "a"],
    ["context", "context"],
  ])("%s is not replaced by %s", (image, context) => {
    expect(baseOf(image, context)).toBe("image");
  });

  test("scratch never is, and a stage that is there goes before a context", () => {
    expect(baseOf("scratch", "scratch")).toBe("scratch");
    const { stages } = planned("FROM a AS b\nFROM b\n", { a: "x" }).graph;
    expect(stages.map(({ base }) => base.kind)).toEqual(["context", "stage"]);
  });

  test("COPY --from and mounts are compared in the same way", () => {
    const text =
      "FROM scratch\nCOPY --from=docker.io/library/alpine:latest a /\nRUN --mount=from=alpine:3 x\nCOPY --from=context a /\n";
    const { edges } = planned(text, { alpine: "x", context: "y" }).graph.stages[0]!;
    expect(edges.map(({ target }) => target)).toEqual([
      { kind: "context", name: "alpine" },
      { kind: "image", text: "alpine:3" },
      { kind: "image", text: "context" },
    ]);
  });

  test("what a text says of where it lies", () => {
    const texts = [
      "./a",
      "docker-image://b:1",
      "docker-image:b",
      "docker-image://scratch",
      "https://example.com/a.git",
      "git@example.com:a",
    ];
    expect(texts.map((text) => readContextSource(text)?.kind)).toEqual([
      "folder",
      "image",
      "image",
      "nothing",
      "address",
      "address",
    ]);
    expect(["target:a", "service:a", "oci-layout://a"].map(readContextSource)).toEqual([undefined, undefined, undefined]);
  });
});

describe("an image in place of another", () => {
  test("brings its config, its triggers and its layers", () => {
    const build = planned("FROM golang:1.25\nRUN go\n", { "golang:1.25": "docker-image://busybox" }, { images: { busybox } });
    expect(build.plan.steps.map(({ instruction }) => instruction.keyword)).toEqual(["FROM", "RUN", "RUN"]);
    expect(build.image).toMatchObject({ assumed: [], target: { config: { Env: ["PATH=/bin", "A=1"], User: "nobody" } } });
    expect(baseImageSize(build.plan.steps[0]!.baseImage).bytes.likely).toBe(7);
  });

  test("is the one whose config is missing, not the one that FROM names", () => {
    const { image } = planned("FROM golang:1.25\n", { "golang:1.25": "docker-image://busybox" });
    expect(image.assumed).toEqual(["busybox"]);
    expect(planned("FROM a\n", { a: "target:b" }).image.assumed).toEqual(["a"]);
  });

  test("another image of that name rebuilds what stands on it, the same one nothing", () => {
    const text = "FROM a\nRUN x\n";
    const by = (source: string): PlannedBuild => planned(text, { a: source });
    const states = (before: PlannedBuild, after: PlannedBuild) => rebuild(before, after).steps.map(({ state }) => state);
    expect(states(by("docker-image://b:1"), by("docker-image://b:1"))).toEqual(["cached"]);
    expect(states(by("docker-image://b:1"), by("docker-image://b:2"))).toEqual(["rebuilt"]);
    // To BuildKit it is the same operation, whatever the name that led to it.
    expect(states(planned("FROM b:1\nRUN x\n", {}), by("docker-image://b:1"))).toEqual(["cached"]);
  });
});

describe("a folder in place of an image", () => {
  const text = "FROM alpine\nCOPY --from=alpine sub/b /x\nRUN rm /a\n";
  const files = listing({ a: "123", "sub/b": "12345", no: "1" }, "no\n");
  const build = planned(text, { alpine: "./root" }, { namedContexts: { alpine: files } });

  test("is a base without a config, of the bytes that are sent", () => {
    expect(build.image.assumed).toEqual([]);
    expect(build.image.target?.config).toMatchObject({ WorkingDir: "/" });
    expect(build.graph.stages[0]).toMatchObject({ openEnded: false, os: "linux" });
    const size = baseImageSize(build.plan.steps[0]!.baseImage);
    expect([size.bytes.likely, size.tar.likely, size.files]).toEqual([8, 1024 + 512 + 2 * 1024, 2]);
  });

  test("its files are what the steps find", () => {
    const sizes = layerSizes(build).map((size) => [size?.bytes.likely, size?.hidden.map(({ bytes }) => bytes.likely)]);
    expect(sizes).toEqual([
      [undefined, undefined],
      [5, []],
      [0, [3]],
    ]);
  });

  test("is sent anew: what stands on it always runs again, and a file that changed is told", () => {
    const same = rebuild(build, build).steps;
    expect(same.map(({ state, causes }) => [state, causes[0]])).toEqual([
      ["rebuilt", { kind: "folder-base", context: "alpine" }],
      ["rebuilt", { kind: "upstream-step", index: 1 }],
    ]);
    const edited = listing({ a: "456", "sub/b": "12345", no: "2" }, "no\n");
    const after = planned(text, { alpine: "./root" }, { namedContexts: { alpine: edited } });
    expect(rebuild(build, after).steps[0]?.causes).toEqual([{ kind: "file", context: "alpine", path: "a", change: "changed" }]);
    expect(whyStep(build, 2)?.links[0]?.files).toContainEqual(expect.objectContaining({ context: "alpine", pattern: "/" }));
  });
});

describe("a folder in place of a stage", () => {
  const text =
    "FROM a AS other\nFROM a AS build\nENV A=1\nCOPY --from=other x /\nRUN x\nFROM build\nFROM scratch\nCOPY --from=build f /$A\n";
  const of = (digest: string, more: string): PlannedBuild =>
    planned(text, { build: "./out" }, { namedContexts: { build: listing({ f: digest, g: more }) } });

  test("nothing of the stage runs, and what only it needs is not built", () => {
    const { plan, graph } = of("1234", "1");
    expect(plan.steps.map(({ instruction }) => instruction.keyword)).toEqual(["FROM", "FROM", "FROM", "FROM", "COPY"]);
    expect(graph.stages.map(({ reachable }) => reachable)).toEqual([false, true, false, true]);
    // What is written in the stage is not there for one that stands on it.
    expect(graph.stages[2]!.scope.lookup("A", 0)).toBeUndefined();
  });

  test("COPY --from weighs what lies in the folder, and is found by it", () => {
    expect(layerSizes(of("1234", "1")).at(-1)?.bytes.likely).toBe(4);
    const states = (before: PlannedBuild, after: PlannedBuild) => rebuild(before, after).steps.map(({ state }) => state);
    expect(states(of("1234", "1"), of("1234", "2"))).toEqual(["cached"]);
    expect(states(of("1234", "1"), of("4321", "1"))).toEqual(["rebuilt"]);
  });
});

test("an image that was built on a folder has a layer that its history does not tell of", () => {
  const text = "FROM alpine\nCOPY d /d\nRUN x\n";
  const context = listing({ d: "12" });
  const build = planned(text, { alpine: "./root" }, { context, namedContexts: { alpine: listing({ a: "123" }) } });
  const layers = [3, 2, 0].map((bytes) => ({ bytes }));
  // As BuildKit 0.23 wrote it: two instructions, three layers, and a text of its own for the last one.
  const history = ["COPY d /d # buildkit", "RUN /bin/sh -c x # buildkit", "mount / from exec /bin/sh -c x"].map((createdBy) => ({
    createdBy,
    empty: false,
  }));
  const verified = verifyLayers(build, layerSizes(build), { platform: "linux/amd64", history, layers });
  expect(verified.layers.map(({ match, step, bytes }) => [match, step, bytes.real])).toEqual([
    ["same", 1, 2],
    ["same", 2, 0],
  ]);
  expect(verified.base?.bytes).toMatchObject({ real: 3, error: 0 });
});

test("rules about images say nothing of a FROM that a build replaces", () => {
  const text = "FROM golang AS build\nRUN make\nFROM alpine\nCOPY --from=build a /\nUSER 1\n";
  const told = (contexts: Readonly<Record<string, string>>) => {
    const build = namedContextOptions(Object.entries(contexts).map(([name, source]) => ({ name, source })));
    const { findings } = analyze({ text, config: { ...defaultLintConfig, profile: "strict" }, build });
    return findings.flatMap(({ rule, span }) =>
      /^(?:untagged-image|base-without-digest)$/.test(rule) ? [`${rule} ${span.start}`] : [],
    );
  };
  expect(told({})).toEqual(expect.arrayContaining(["untagged-image 5", "untagged-image 35"]));
  expect(told({ build: "./out", "docker.io/library/alpine": "docker-image://busybox:1" })).toEqual([]);
});
