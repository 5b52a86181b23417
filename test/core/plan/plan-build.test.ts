import { describe, expect, test } from "vitest";
import type { BuildPlan } from "../../../packages/core/src/plan/build-plan.ts";
import { listing } from "../context/listing.ts";
import { contextSources, planOf } from "./plan-of.ts";

/** `stage keyword kind` and marks: `-` not reachable, `*` in the image, `!` triggered. */
function outline(plan: BuildPlan): string[] {
  return plan.steps.map(
    ({ stage, instruction, kind, reachable, inImage, triggered }) =>
      [stage, instruction.keyword, kind].join(" ") + (reachable ? "" : "-") + (inImage ? "*" : "") + (triggered ? "!" : ""),
  );
}

describe("steps", () => {
  test("RUN, COPY, ADD and any WORKDIR but / make a layer, everything else does not", () => {
    const plan = planOf(`FROM scratch
ARG A=1
ENV B=2
LABEL c=d
RUN e
COPY f /
ADD g /
WORKDIR /h
WORKDIR /
WORKDIR ../..
WORKDIR /h
USER i
EXPOSE 80
VOLUME /j
STOPSIGNAL 9
SHELL ["k"]
HEALTHCHECK NONE
CMD l
ENTRYPOINT m
MAINTAINER n
ONBUILD RUN o
NONSENSE
`);
    const made = plan.steps
      .filter((step) => step.kind === "layer")
      .map(({ instruction }) => `${instruction.keyword} ${instruction.args.at(-1)}`);
    expect(made).toEqual(["RUN e", "COPY /", "ADD /", "WORKDIR /h", "WORKDIR /h"]);
    expect(plan.steps.filter((step) => step.kind === "base")).toHaveLength(1);
    expect(plan.steps).toHaveLength(22);
    expect(plan.steps.map((step) => step.position)).toEqual(Array.from({ length: 22 }, (_, place) => place - 1));
  });

  test("a WORKDIR that may be / for all one knows makes a layer", () => {
    expect(outline(planOf("FROM node\nWORKDIR .\nWORKDIR $PWD\n"))).toEqual([
      "0 FROM base*",
      "0 WORKDIR layer*",
      "0 WORKDIR layer*",
    ]);
  });

  test("belong to the image of the target and of what it is built on, and are reachable when it needs them at all", () => {
    const dockerfile = `FROM node AS base
RUN a
FROM base AS build
RUN b
FROM base AS test
RUN c
FROM base
COPY --from=build /b /b
`;
    expect(outline(planOf(dockerfile))).toEqual([
      "0 FROM base*",
      "0 RUN layer*",
      "1 FROM base",
      "1 RUN layer",
      "2 FROM base-",
      "2 RUN layer-",
      "3 FROM base*",
      "3 COPY layer*",
    ]);
    expect(outline(planOf(dockerfile, undefined, { target: "BUILD" })).filter((line) => line.endsWith("*"))).toEqual([
      "0 FROM base*",
      "0 RUN layer*",
      "1 FROM base*",
      "1 RUN layer*",
    ]);
  });

  test("of a base stage's ONBUILD come right after the FROM, once", () => {
    const plan = planOf(`FROM node AS base
ONBUILD COPY package.json .
ONBUILD RUN npm ci
FROM base AS app
RUN a
FROM app
`);
    expect(outline(plan)).toEqual([
      "0 FROM base*",
      "0 ONBUILD metadata*",
      "0 ONBUILD metadata*",
      "1 FROM base*",
      "1 COPY layer*!",
      "1 RUN layer*!",
      "1 RUN layer*",
      "2 FROM base*",
    ]);
  });

  test("a file without a stage has none, and a target that does not exist makes no image", () => {
    expect(planOf("ARG a\n").steps).toEqual([]);
    expect(outline(planOf("FROM node\nRUN a\n", undefined, { target: "b" }))).toEqual(["0 FROM base-", "0 RUN layer-"]);
  });
});

describe("what COPY and ADD take", () => {
  const context = listing("src/a.js\nsrc/b.js\npackage.json\nconf/x.conf\nempty/\nlink -> src");

  test("is not known without a listing, but its sources are", () => {
    const [source] = contextSources(planOf("FROM scratch\nCOPY ./src /\n").steps[1]);
    expect(source).toMatchObject({ pattern: "./src", selected: undefined, ignoredByName: false });
  });

  test("depends on variables, as they are at that place", () => {
    const plan = planOf(
      `FROM scratch
ARG WHAT=src
COPY $WHAT /1/
ENV WHAT=package.json
COPY \${WHAT} "$NOT_SET" /2/
`,
      context,
    );
    const patterns = plan.steps.map((step) =>
      contextSources(step).map((source) => `${source.pattern}: ${source.selected?.files}`),
    );
    // A variable that is not set leaves nothing, and nothing is the root.
    expect(patterns).toEqual([[], [], ["src: 2"], [], ["package.json: 1", ": 5"]]);
  });

  test("is not known where the base image may set the variable", () => {
    const sources = planOf("FROM node\nCOPY $WHAT src /\nCOPY ${a:} /\n", context).steps.map((step) =>
      step.selection?.sources.map(({ kind }) => kind),
    );
    expect(sources).toEqual([undefined, ["unknown", "context"], ["unknown"]]);
  });

  test("heredocs come last, URLs and repositories are told apart", () => {
    const plan = planOf("FROM scratch\nADD <<a src https://example.com/x.tgz git@example.com:a/b /\nx\na\n", context);
    expect(plan.steps[1]?.selection?.sources.map(({ kind }) => kind)).toEqual(["context", "http", "git", "heredoc"]);
  });

  test("does not concern the context with --from", () => {
    const plan = planOf("FROM scratch AS a\nFROM scratch\nCOPY --from=a /x /\nRUN y\n", context);
    expect(plan.steps.map((step) => step.selection)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("obeys --exclude as it is written, and --parents", () => {
    const plan = planOf("FROM scratch\nARG X=src\nCOPY --exclude=$X --exclude=*.json . /\nCOPY --parents src/a.js /\n", context);
    const paths = plan.steps.map((step) =>
      contextSources(step).flatMap((source) => source.selected?.matches[0]?.entries.map(({ path }) => path)),
    );
    expect(paths[2]).toEqual(["conf", "conf/x.conf", "empty", "link", "src", "src/a.js", "src/b.js"]);
    expect(paths[3]).toEqual(["src", "src/a.js"]);
  });

  test("is worked out once for steps that ask for the same", () => {
    const [first, second, third] = planOf("FROM scratch\nCOPY . /a\nADD . /b\nCOPY --exclude=x . /c\n", context)
      .steps.slice(1)
      .flatMap(contextSources);
    expect(first?.selected).toBe(second?.selected);
    expect(first?.selected).not.toBe(third?.selected);
  });

  test("the context as a whole is counted", () => {
    const ignoring = listing("a\nbb/cc\nd.log", "*.log");
    expect(planOf("FROM scratch\n", ignoring).context).toMatchObject({
      files: 2,
      bytes: 6,
      ignoredFiles: 1,
      ignoredBytes: 5,
      ignoredComplete: true,
    });
    expect(planOf("FROM scratch\n").context).toBeUndefined();
  });
});

describe("what is not sent", () => {
  const context = listing("conf/x.conf\nconf/sub/y\na/f\nb/up -> ../a\nother");
  const outcomes = (dockerfile: string): unknown[] =>
    planOf(dockerfile, context)
      .steps.flatMap(contextSources)
      .map((source) => source.selected?.outcome);
  const unsent = { kind: "missing", path: "conf", because: "not-sent" };

  // Seen with BuildKit: `lstat /conf: no such file or directory`.
  test("a wildcard without a match fails when nothing else needs its directory", () => {
    expect(outcomes("FROM scratch\nCOPY conf/*.none /\n")).toEqual([unsent]);
    expect(outcomes("FROM scratch\nCOPY *.none /\n")).toEqual([{ kind: "no-match", directory: "" }]);
  });

  test.each([
    ["another source", "COPY conf/x.conf /"],
    ["one below", "COPY conf/sub /"],
    ["the whole context", "COPY . /"],
    ["a mount of the context", "RUN --mount=type=bind,source=conf,target=/c x"],
    ["a mount of the whole context", "RUN --mount=target=/c x"],
    ["a tmpfs mount, for no good reason", "RUN --mount=type=tmpfs,target=/c x"],
  ])("and is fine with %s that does", (_, line) => {
    expect(outcomes(`FROM scratch\nCOPY conf/*.none /\n${line}\n`)[0]).toEqual({ kind: "no-match", directory: "conf" });
  });

  test.each([
    ["in a stage that is not reached", "FROM scratch AS unused\nCOPY conf /\nFROM scratch\nCOPY conf/*.none /\n"],
    ["from another stage", "FROM scratch AS a\nFROM scratch\nCOPY --from=a conf /\nCOPY conf/*.none /\n"],
    ["by a mount that is not of the context", "FROM scratch\nRUN --mount=type=cache,target=/c x\nCOPY conf/*.none /\n"],
  ])("what is needed %s does not help", (_, dockerfile) => {
    expect(outcomes(dockerfile).at(-1)).toEqual(unsent);
  });

  test("a link that two wildcards lead to does not bring its target along", () => {
    expect(outcomes("FROM scratch\nCOPY [b]/u* /\n")).toEqual([{ kind: "missing", path: "b/up", because: "not-sent" }]);
    expect(outcomes("FROM scratch\nCOPY [b]/u* /\nCOPY a /\n")[0]).toEqual({ kind: "found" });
    expect(outcomes("FROM scratch\nCOPY b/u* /\n")).toEqual([{ kind: "found" }]);
  });
});

describe("BuildKit's check CopyIgnoredFile", () => {
  const reported = (ignore: string, source: string): boolean[] =>
    planOf(`FROM scratch\nCOPY ${source} /\n`, listing("a\ndist/b", ignore))
      .steps.flatMap(contextSources)
      .map((each) => each.ignoredByName);

  test.each([
    ["dist", "dist", true],
    ["dist", "./dist/b", true],
    // It is told by the text, which begins with a slash.
    ["dist", "/dist", false],
    ["*", "/dist", true],
    ["dist", "a", false],
    ["dist", ".", false],
    ["*", ".", true],
    ["**", "/", true],
    ["**/*", ".", true],
    ["*\n!dist", "a", false],
  ])("%j and %s: %s", (ignore, source, expected) => {
    expect(reported(ignore, source)).toEqual([expected]);
  });
});
