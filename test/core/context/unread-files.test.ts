import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexContext } from "../../../packages/core/src/context/context-index.ts";
import { unreadPaths } from "../../../packages/core/src/context/unread-files.ts";
import { inWalkOrder } from "../../../packages/core/src/context/walk-order.ts";
import type { ContextListing } from "../../../packages/core/src/context/context-listing.ts";
import { type ContextUse, contextUse } from "../../../packages/core/src/plan/context-use.ts";
import { planBuild } from "../../../packages/core/src/plan/plan-build.ts";
import { readInstructions } from "../../../packages/core/src/instructions/read-instructions.ts";
import { buildStageGraph } from "../../../packages/core/src/stages/build-stage-graph.ts";
import type { BuildOptions } from "../../../packages/core/src/stages/stage-graph.ts";
import { parseSyntax } from "../../../packages/core/src/syntax/parse-syntax.ts";
import { listing } from "./listing.ts";

function useOf(dockerfile: string, context: ContextListing, options: BuildOptions = {}): ContextUse {
  const syntax = parseSyntax(dockerfile);
  const graph = buildStageGraph(readInstructions(syntax).instructions, options, syntax.directives.escape);
  return contextUse(graph, planBuild(graph, { context }), context);
}

/** Unread paths with the number of files; directories with a "/" behind them. */
function unread({ unread }: ContextUse): string[] {
  return unread.map(({ path, directory, files }) => (directory ? `${path}/ ${files}` : path)).sort();
}

const project = listing(`
  Dockerfile
  package.json
  docs/a.md
  docs/deep/b.md
  src/index.js
  src/test/x.js
  src/test/y.js
  empty/
  link -> src/index.js
`);

describe("what nothing reads", () => {
  test("is what no COPY or ADD takes; a directory stands for all that is in it", () => {
    const use = useOf("FROM a\nCOPY package.json src/index.js /app/\nADD docs/*.md /d/\n", project);
    expect(unread(use)).toEqual(["Dockerfile", "docs/deep/ 1", "link", "src/test/ 2"]);
    expect(use.unread.find(({ path }) => path === "src/test")).toEqual({
      path: "src/test",
      directory: true,
      files: 2,
      bytes: 26,
    });
    expect(use.read).toEqual(["docs/a.md", "package.json", "src/index.js"]);
  });

  test("is nothing once a step takes the whole context", () => {
    expect(useOf("FROM a\nCOPY . .\n", project)).toMatchObject({ unread: [], complete: true, sent: { files: 8 } });
    expect(useOf("FROM a\nRUN --mount=target=/src make\n", project).unread).toEqual([]);
  });

  test("is everything when no step takes anything, and then nothing is sent", () => {
    const use = useOf("FROM a\nRUN make\n", project);
    expect(unread(use)).toEqual(["Dockerfile", "docs/ 2", "link", "package.json", "src/ 3"]);
    expect(use).toMatchObject({ read: [], sent: { files: 0, bytes: 0 } });
  });

  test("counts the stages that the target needs alone", () => {
    const file = "FROM a AS docs\nCOPY docs /d\nFROM b AS app\nCOPY src /app\n";
    expect(unread(useOf(file, project))).toEqual(["Dockerfile", "docs/ 2", "link", "package.json"]);
    expect(unread(useOf(file, project, { target: "docs" }))).toEqual(["Dockerfile", "link", "package.json", "src/ 3"]);
  });

  test("knows bind mounts, links and exclusions", () => {
    const file = "FROM a\nRUN --mount=type=bind,source=docs/deep,target=/d make\nCOPY link /x\nCOPY --exclude=test src /s\n";
    expect(unread(useOf(file, project))).toEqual(["Dockerfile", "docs/a.md", "package.json", "src/test/ 2"]);
  });

  test("leaves out what the ignore file does", () => {
    const ignoring = { ...project, ignoreFile: { path: ".dockerignore", text: "docs\nsrc/test/x.js\n" } };
    expect(unread(useOf("FROM a\nCOPY package.json .\n", ignoring))).toEqual(["Dockerfile", "link", "src/ 2"]);
  });

  test("is uncertain when a source is", () => {
    expect(useOf("FROM a\nARG what\nCOPY $what /x/\nCOPY docs /d\n", project).complete).toBe(true);
    expect(useOf("FROM a\nCOPY ${FROM_IMAGE} /x/\nCOPY docs /d\n", project).complete).toBe(false);
  });

  test("adds up with what is read, however the tree looks", () => {
    const path = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join("/")}.f`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), (paths, coins) => {
        const index = indexContext(listing(paths.join("\n")));
        const read = Uint8Array.from(index.entries, ({ type }) => Number(type === "file" && coins.next().value === true));
        const found = unreadPaths(index, read);
        const covered = index.entries.filter(({ path, type }) => {
          const inside = found.some((one) => one.path === path || (one.directory && path.startsWith(`${one.path}/`)));
          return type === "file" && inside;
        });
        const expected = index.entries.filter(({ type }, at) => type === "file" && read[at] === 0);
        expect(covered).toEqual(expected);
        expect(found.reduce((sum, { files }) => sum + files, 0)).toBe(expected.length);
        expect(found.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(expected.reduce((sum, { bytes }) => sum + bytes, 0));
        // No directory stands beside one that it lies in.
        for (const one of found)
          expect(found.some((other) => other.directory && one.path.startsWith(`${other.path}/`))).toBe(false);
      }),
    );
  });
});

describe("what is sent", () => {
  test("is what steps need, less what is ignored", () => {
    expect(useOf("FROM a\nCOPY src/test /t\n", project).sent).toEqual({ files: 2, bytes: 26 });
    const ignoring = { ...project, ignoreFile: { path: ".dockerignore", text: "**/x.js\n" } };
    expect(useOf("FROM a\nCOPY src/test /t\n", ignoring).sent.files).toBe(1);
  });

  test("is everything for a tmpfs mount, though that reads nothing", () => {
    const use = useOf("FROM a\nRUN --mount=type=tmpfs,target=/t make\n", project);
    expect([use.sent.files, use.read.length]).toEqual([8, 0]);
  });
});

describe("the order of a walk", () => {
  const name = fc.constantFrom("a", "b", "b.c", "\u{1f600}", "\uff5e", "é", "B");
  const paths = fc.uniqueArray(
    fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/")),
    { maxLength: 25 },
  );

  test("is found again as it is, and given to any other", () => {
    fc.assert(
      fc.property(paths, fc.infiniteStream(fc.nat()), (files, random) => {
        // A name cannot be that of a file and of a directory.
        const distinct = files.filter((path) => !files.some((other) => other.startsWith(`${path}/`)));
        const { entries } = listing(distinct.join("\n"));
        const ordered = inWalkOrder(entries);
        const again = inWalkOrder(ordered.entries);
        expect(again.entries).toBe(ordered.entries);
        expect(again.ends).toEqual(ordered.ends);
        const keys = new Map(ordered.entries.map((entry) => [entry, random.next().value]));
        const shuffled = ordered.entries.toSorted((a, b) => keys.get(a)! - keys.get(b)!);
        expect(inWalkOrder(shuffled)).toEqual(ordered);
      }),
    );
  });
});

describe("the summary", () => {
  test("names the ten largest files that are not ignored", () => {
    const files = Array.from(
      { length: 30 },
      (_, at) => ({ path: `f${at}`, type: "file", bytes: (at * 7) % 30, mode: 0o644 }) as const,
    );
    const { summary } = indexContext({ entries: files, ignoreFile: { path: ".dockerignore", text: "f17\n" } });
    expect(summary.largest.map(({ bytes }) => bytes)).toEqual([28, 27, 26, 25, 24, 23, 22, 21, 20, 19]);
    expect(summary.largest.every(({ path, bytes }) => files.find((file) => file.path === path)?.bytes === bytes)).toBe(true);
  });

  test("has what BuildKit refuses in the ignore file, with the line", () => {
    const { summary } = indexContext(listing("a", "# comment\nok\n\na[\n!\n"));
    expect(summary.ignoreProblems).toEqual([
      { line: 3, span: { start: 14, end: 16 }, buildkit: "syntax error in pattern" },
      { line: 4, span: { start: 17, end: 18 }, buildkit: 'illegal exclusion pattern: "!"' },
    ]);
  });
});
