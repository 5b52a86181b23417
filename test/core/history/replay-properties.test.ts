import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rebuild } from "../../../packages/core/src/cache/rebuild.ts";
import { stepCodes } from "../../../packages/core/src/history/replay-codes.ts";
import { createReplay, replay } from "../../../packages/core/src/history/replay.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { type Files, listingOf, node, planOf, type TestCommit, toCommits } from "./replay-commits.ts";

const paths = ["package.json", "src/a.js", "src/b.md", "docs/x.md", "static/s.css", "main.go"];
const dockerfiles = [
  node,
  node.replace("node:22", "node:24"),
  node.replace("WORKDIR /app", "WORKDIR /app\nENV A=1"),
  node.replace("RUN npm ci", "RUN --mount=type=bind,source=docs,target=/d npm ci"),
  "FROM golang AS b\nCOPY *.go .\nRUN go build\nFROM alpine\nCOPY --from=b /app /app\nCOPY static /static\nCOPY --link src /src\n",
  "FROM golang AS b\nCOPY --exclude=*.md . .\nRUN go build\nFROM alpine\nCOPY static /static\nCOPY --from=b /app /app\nRUN x\n",
  "FROM a\nCOPY missing /x\nRUN broken\nCOPY src/* /y\n",
];
const commit = fc.record(
  {
    files: fc.dictionary(fc.constantFrom(...paths), fc.constantFrom("1", "2", undefined), { maxKeys: 3 }),
    dockerfile: fc.option(fc.constantFrom(...dockerfiles), { freq: 3, nil: undefined }),
    ignore: fc.option(fc.constantFrom("", "*.md", "**/*.md", "src\n!src/a.js"), { freq: 4, nil: undefined }),
  },
  { noNullPrototype: true },
);

describe("the same as comparing each build with the one before it", () => {
  test("for any edits", () => {
    const arbitrary = fc.tuple(fc.constantFrom(...dockerfiles), fc.array(commit, { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(arbitrary, ([dockerfile, commits]) => {
        const start: Files = { "package.json": "1", "src/a.js": "1", "static/s.css": "1", "main.go": "1" };
        const result = replay({ build: planOf(dockerfile), listing: listingOf(start) }, toCommits(start, commits));
        let [text, ignore, files] = [dockerfile, undefined as string | undefined, start];
        let before = planDockerfile({ text, facts: { context: listingOf(files, ignore) } });
        let last: ReturnType<typeof rebuild> | undefined;
        for (const [at, each] of commits.entries()) {
          const merged = { ...files, ...each.files };
          files = Object.fromEntries(
            Object.entries(merged).flatMap(([path, digest]) => (digest === undefined ? [] : [[path, digest]])),
          );
          [text, ignore] = [each.dockerfile ?? text, each.ignore ?? ignore];
          const after = planDockerfile({ text, facts: { context: listingOf(files, ignore) } });
          last = rebuild(before, after);
          const states = last.steps.map(({ state }) => state);
          const changed = states.filter((state) => state === "rebuilt" || state === "depends").length;
          expect(result.rebuiltSteps[at]).toBe(changed);
          before = after;
        }
        const states = last!.steps.flatMap(({ index, state }) => (state === "unused" ? [] : [[index, state]]));
        const codes = ["cached", "rebuilt", "depends", "absent"];
        expect(result.steps.map(({ step, commits: own }) => [step, codes[own.at(-1)!]])).toEqual(states);
        for (const step of result.steps) {
          const counted = (code: number): number => step.commits.filter((each) => each === code).length;
          expect([step.rebuilt, step.depends]).toEqual([counted(stepCodes.rebuilt), counted(stepCodes.depends)]);
          expect(step.rebuiltEver).toBeLessThanOrEqual(step.rebuilt + step.depends);
          expect(step.own).toBeLessThanOrEqual(step.rebuilt + step.depends);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("several Dockerfiles over the same commits", () => {
  test("have the rates that each has by itself", () => {
    const contents = commit.map(({ files, ignore }) => ({ files, ignore }) as TestCommit);
    const arbitrary = fc.tuple(
      fc.shuffledSubarray(dockerfiles, { minLength: 2 }),
      fc.array(contents, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(arbitrary, ([texts, tested]) => {
        const start: Files = { "package.json": "1", "src/a.js": "1", "static/s.css": "1", "main.go": "1" };
        const [listing, commits] = [listingOf(start), toCommits(start, tested)];
        for (const text of texts) {
          const alone = createReplay({ build: planOf(text), listing: listingOf(start) });
          for (const each of commits) alone.add(each);
          const build = planOf(text);
          expect({ ...replay({ build, listing }, commits), build: undefined }).toEqual({ ...alone.result(), build: undefined });
        }
      }),
      { numRuns: 150 },
    );
  });
});
