import { buildStageGraph, parseSyntax, readInstructions, type StageGraph } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function graphOf(text: string, options: Parameters<typeof buildStageGraph>[1] = {}): StageGraph {
  const syntax = parseSyntax(text);
  return buildStageGraph(readInstructions(syntax).instructions, options, syntax.directives.escape);
}

/** The variable at the end of the last stage: its value, or its state. */
function atEnd(text: string, name: string, options: Parameters<typeof buildStageGraph>[1] = {}): string | undefined {
  const variable = graphOf(text, options).stages.at(-1)?.scope.lookup(name, Number.POSITIVE_INFINITY);
  return variable?.state === "set" ? variable.value : variable?.state;
}

describe("which stage or image FROM means", () => {
  test.each([
    ["FROM a AS b\nFROM b", "stage 0"],
    ["FROM a AS Base\nFROM base", "stage 0"],
    ["FROM a AS base\nFROM Base", "invalid Base"],
    ["FROM a\nFROM 0", "image 0"],
    ["FROM a AS a", "image a"],
    ["FROM scratch", "scratch"],
    ["FROM a AS x\nFROM b AS x\nFROM x", "stage 1"],
    ["ARG I=node\nFROM ${I}:22", "image node:22"],
    ["ARG I\nFROM $I", "invalid "],
    ["ARG I\nFROM ${I:-alpine}", "image alpine"],
    ["FROM localhost:5000/x", "image localhost:5000/x"],
  ])("%j", (text, expected) => {
    const base = graphOf(text).stages.at(-1)!.base;
    const shown = base.kind === "stage" ? ` ${base.index}` : "text" in base ? ` ${base.text}` : "";
    expect(base.kind + shown).toBe(expected);
  });

  test("the registry keeps its port, and the tag is what follows the last colon of the path", () => {
    const base = graphOf("FROM localhost:5000/team/app:1@sha256:" + "a".repeat(64)).stages[0]!.base;
    expect(base).toMatchObject({ reference: { registry: "localhost:5000", repository: "team/app", tag: "1" } });
  });
});

describe("what COPY --from and mounts mean", () => {
  test.each([
    ["FROM a AS b\nFROM c\nCOPY --from=0 /x /y", "stage 0"],
    ["FROM a AS b\nFROM c\nCOPY --from=B /x /y", "stage 0"],
    ["FROM a\nFROM c\nCOPY --from=9 /x /y", "invalid bad-index"],
    ["FROM c AS own\nCOPY --from=own /x /y", "invalid own-stage"],
    ["FROM c\nCOPY --from=late /x /y\nFROM a AS late", "invalid later-stage"],
    ["FROM c\nCOPY --from=$X /x /y", "invalid variable"],
    ["FROM c\nCOPY --from=busybox /x /y", "image busybox"],
    ["FROM a\nFROM c\nRUN --mount=from=0,target=/x true", "image 0"],
    ["FROM a AS B\nFROM c\nRUN --mount=type=bind,from=b,target=/x true", "stage 0"],
  ])("%j", (text, expected) => {
    const edges = graphOf(text).stages.flatMap((stage) => stage.edges.filter(({ via }) => via !== "from"));
    const target = edges[0]!.target;
    const shown = { stage: "index", image: "text", context: "name", invalid: "reason" }[target.kind];
    expect(`${target.kind} ${String(Object.entries(target).find(([key]) => key === shown)?.[1])}`).toBe(expected);
  });

  test("ONBUILD triggers of a base stage add their edges to the child", () => {
    const graph = graphOf("FROM a AS tools\nFROM b AS base\nONBUILD COPY --from=tools /t /t\nFROM base");
    expect(graph.stages[2]!.edges.map(({ target }) => target)).toContainEqual({ kind: "stage", index: 0 });
    expect(graph.stages.every(({ reachable }) => reachable)).toBe(true);
  });
});

describe("which stages a target needs", () => {
  const text = "FROM a AS one\nFROM b AS two\nFROM one AS three\nCOPY --from=two /x /y\nFROM c AS four\n";
  test.each([
    [undefined, [false, false, false, true]],
    ["three", [true, true, true, false]],
    ["THREE", [true, true, true, false]],
    ["0", [false, false, false, false]],
  ])("target %s", (target, expected) => {
    expect(graphOf(text, { target }).stages.map(({ reachable }) => reachable)).toEqual(expected);
  });
});

describe("the scopes of ARG and ENV", () => {
  test.each([
    ["a global ARG is not seen in a stage", "ARG V=1\nFROM a\n", undefined],
    ["a bare ARG takes the global value", "ARG V=1\nFROM a\nARG V\n", "1"],
    ["a default in the stage beats the global value", "ARG V=1\nFROM a\nARG V=2\n", "2"],
    ["ENV after ARG wins", "FROM a\nARG V=1\nENV V=2\n", "2"],
    ["ARG with a value after ENV wins", "FROM a\nENV V=2\nARG V=1\n", "1"],
    ["ARG without a value leaves ENV alone", "FROM a\nENV V=2\nARG V\n", "2"],
    ["ARG with nothing to give is unset", "FROM a\nARG V\n", "unset"],
    ["ARG TARGETARCH is automatic", "FROM a\nARG V\nARG TARGETARCH\nENV V=$TARGETARCH\n", "amd64"],
    ["a stage inherits what its base stage set", "FROM a AS b\nENV V=1\nFROM b\n", "1"],
    ["all pairs of an ENV see the state before it", "FROM scratch\nENV W=1 V=$W\n", ""],
    ["the definitions of an ARG see each other", "FROM scratch\nARG W=1 V=$W\n", "1"],
    ["a name that only the base image may know makes the value unknown", "FROM a\nENV V=$OTHER\n", "unknown"],
    ["on scratch there is no such name", "FROM scratch\nENV V=x$OTHER\n", "x"],
    ["quotes and modifiers", 'FROM scratch\nENV A=b.tar.gz\nENV V="${A%.*}-${B:-c}"\n', "b.tar-c"],
  ])("%s", (_title, text, expected) => {
    expect(atEnd(text, "V")).toBe(expected);
  });

  test("--build-arg beats every default, but only where ARG declares the name", () => {
    expect(atEnd("ARG V=1\nFROM a\nARG V=2\n", "V", { buildArgs: { V: "3" } })).toBe("3");
    expect(atEnd("FROM a\n", "V", { buildArgs: { V: "3" } })).toBeUndefined();
  });

  test("an instruction sees the state before itself", () => {
    const scope = graphOf("FROM scratch\nENV V=1\nENV V=2\n").stages[0]!.scope;
    expect([0, 1, 2].map((position) => scope.lookup("V", position))).toMatchObject([undefined, { value: "1" }, { value: "2" }]);
  });
});

test("a stage begins with what the image of the stage below keeps, whatever its ARGs said", () => {
  expect(atEnd("FROM a AS b\nENV A=1\nARG A=2 B=3\nFROM b AS c\nFROM c", "A")).toBe("1");
  expect(atEnd("FROM a AS b\nENV A=1\nARG A=2 B=3\nFROM b AS c\nARG A=4\nFROM c", "A")).toBe("1");
  expect(atEnd("FROM a AS b\nENV A=1\nARG A=2 B=3\nFROM b AS c\nFROM c", "B")).toBe("3");
  expect(atEnd("FROM a AS b\nENV A=1\nARG A=2", "A")).toBe("2");
});

test("what the base stage has behind ONBUILD sets variables before the first instruction", () => {
  expect(atEnd("FROM a AS b\nONBUILD ARG A=1\nONBUILD ENV B=$A\nFROM b", "B")).toBe("1");
  expect(atEnd("FROM a AS b\nONBUILD ARG A=1\nFROM b AS c\nARG A=2\nFROM c", "A")).toBe("2");
});

describe("platforms", () => {
  test.each([
    ["FROM a", undefined, "linux/amd64"],
    ["FROM --platform=linux/arm64/v8 a", undefined, "linux/arm64"],
    ["FROM --platform=$BUILDPLATFORM a", "linux/arm/v7", "linux/amd64"],
    ["FROM --platform=$TARGETPLATFORM a", "linux/arm/v7", "linux/arm/v7"],
    ["FROM --platform=linux/arm64 a AS b\nFROM --platform=linux/386 b", undefined, "linux/arm64"],
    ["FROM --platform=linux/386 scratch", undefined, "linux/amd64"],
    ["FROM --platform=arm64 a", "windows/amd64", "linux/arm64"],
    ["FROM --platform=windows a", "linux/arm64", "windows/amd64"],
  ])("%j for %s", (text, platform, expected) => {
    const { os, architecture, variant } = graphOf(text, { platform }).stages.at(-1)!.platform!;
    expect([os, architecture, variant].filter((part) => part !== "").join("/")).toBe(expected);
  });
});
