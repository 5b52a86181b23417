import { describe, expect, test } from "vitest";
import { commitCodes } from "../../../packages/core/src/history/replay-codes.ts";
import { createReplay, replay } from "../../../packages/core/src/history/replay.ts";
import type { ReplayCause, ReplayResult } from "../../../packages/core/src/history/replay-result.ts";
import { type Files, listingOf, node, planOf, type TestCommit, toCommits } from "./replay-commits.ts";

function run(dockerfile: string, start: Files, commits: readonly TestCommit[]): ReplayResult {
  return replay({ build: planOf(dockerfile), listing: listingOf(start) }, toCommits(start, commits));
}

/** Steps by the line that they stand in, 1-based, each with its codes as digits. */
function codesOf(result: ReplayResult): Readonly<Record<string, string>> {
  return Object.fromEntries(result.steps.map(({ step, commits }) => [keywordOf(result, step), [...commits].join("")]));
}

function keywordOf({ build }: ReplayResult, step: number): string {
  const { instruction } = build!.plan.steps[step]!;
  return [
    instruction.keyword,
    ...instruction.flags.map(({ name, value }) => `--${name}=${value ?? ""}`),
    ...instruction.args,
  ].join(" ");
}

function causesOf(result: ReplayResult, text: string): readonly ReplayCause[] {
  return result.steps.find(({ step }) => keywordOf(result, step) === text)!.causes;
}

const nodeFiles: Files = {
  "package.json": "1",
  "package-lock.json": "1",
  "src/a.js": "1",
  "src/lib/b.js": "1",
  "README.md": "1",
};

describe("how often a step is rebuilt", () => {
  test("is counted against the commit before", () => {
    const result = run(node, nodeFiles, [
      { files: { "src/a.js": "2" } },
      { files: { "package-lock.json": "2" } },
      { files: { "src/a.js": "3", "src/lib/b.js": "2" } },
      { files: {} },
    ]);
    expect(codesOf(result)).toEqual({
      "WORKDIR /app": "0000",
      "COPY package.json package-lock.json ./": "0100",
      "RUN npm ci": "0100",
      "COPY . .": "1110",
      "RUN npm run build": "1110",
    });
    expect(result).toMatchObject({ compared: 4 });
    expect([...result.rebuiltSteps]).toEqual([2, 4, 2, 0]);
    expect(result.steps.map(({ present, rebuilt, own, depends }) => ({ present, rebuilt, own, depends }))).toEqual([
      { present: 4, rebuilt: 0, own: 0, depends: 0 },
      { present: 4, rebuilt: 1, own: 1, depends: 0 },
      { present: 4, rebuilt: 1, own: 0, depends: 0 },
      { present: 4, rebuilt: 3, own: 3, depends: 0 },
      { present: 4, rebuilt: 3, own: 0, depends: 0 },
    ]);
  });

  test("and for a builder that never forgets: what is taken back is cached there", () => {
    const result = run(node, nodeFiles, [
      { files: { "src/a.js": "2" } },
      { files: { "src/a.js": "1" } },
      { files: { "src/a.js": "2" } },
    ]);
    const copy = result.steps.find(({ step }) => keywordOf(result, step) === "COPY . .")!;
    expect([copy.rebuilt, copy.rebuiltEver]).toEqual([3, 1]);
  });

  test("a step behind the output of another stage depends on it", () => {
    const result = run(
      "FROM golang AS b\nCOPY . .\nRUN go build\nFROM alpine\nCOPY --from=b /app /app\nCOPY static /static\n",
      { "main.go": "1", "static/x.css": "1" },
      [{ files: { "main.go": "2" } }, { files: { "main.go": "3" } }, { files: { "static/x.css": "2" } }],
    );
    expect(codesOf(result)["COPY static /static"]).toBe("221");
    expect(result.steps.at(-1)).toMatchObject({ rebuilt: 1, depends: 2, own: 1 });
    expect([...result.steps.at(-1)!.ownChange]).toEqual([0, 0, 1]);
  });

  test("steps of a stage that the target does not need are left out", () => {
    const result = run("FROM a AS unused\nRUN x\nFROM b\nRUN y\n", {}, [{}]);
    expect(codesOf(result)).toEqual({ "RUN y": "0" });
  });
});

describe("why", () => {
  test("files and the folders that hold them, once for each commit", () => {
    const result = run(node, nodeFiles, [
      { files: { "src/a.js": "2", "src/lib/b.js": "2" } },
      { files: { "src/lib/b.js": "3" } },
      { files: { "README.md": "2" } },
    ]);
    expect(causesOf(result, "COPY . .")).toEqual([
      { kind: "file", path: "src/", commits: 2 },
      { kind: "file", path: "src/lib/", commits: 2 },
      { kind: "file", path: "src/lib/b.js", commits: 2 },
      { kind: "file", path: "README.md", commits: 1 },
      { kind: "file", path: "src/a.js", commits: 1 },
    ]);
  });

  test("the step that set it off", () => {
    const result = run(node, nodeFiles, [{ files: { "package.json": "2" } }, { files: { "src/a.js": "2" } }]);
    const stepOf = (text: string): number => result.steps.find(({ step }) => keywordOf(result, step) === text)!.step;
    expect(causesOf(result, "RUN npm run build")).toEqual([
      // In the first commit COPY . . has a changed file of its own: package.json.
      { kind: "step", step: stepOf("COPY . ."), commits: 2 },
    ]);
    expect(causesOf(result, "RUN npm ci")).toEqual([
      { kind: "step", step: stepOf("COPY package.json package-lock.json ./"), commits: 1 },
    ]);
  });

  test("another base image, an edited instruction, another environment, a new step", () => {
    const first = "FROM a:1\nRUN one\nRUN two\n";
    const edits = [
      "FROM a:2\nRUN one\nRUN two\n",
      "FROM a:2\nRUN one --really\nRUN two\n",
      "FROM a:2\nENV X=1\nRUN one --really\nRUN two\n",
      "FROM a:2\nENV X=1\nRUN one --really\nRUN two\nRUN three\n",
    ];
    const result = run(
      first,
      {},
      edits.map((dockerfile) => ({ dockerfile })),
    );
    expect(codesOf(result)).toEqual({ "RUN one --really": "1110", "RUN two": "1110", "RUN three": "3331" });
    expect(causesOf(result, "RUN one --really")).toEqual([
      { kind: "base-image", commits: 1 },
      { kind: "instruction", what: "edited", commits: 1 },
      { kind: "instruction", what: "environment", commits: 1 },
    ]);
    expect(causesOf(result, "RUN three")).toEqual([{ kind: "instruction", what: "new", commits: 1 }]);
  });

  test("the ignore file", () => {
    const result = run(node, nodeFiles, [{ ignore: "*.md" }, { files: { "README.md": "2" } }]);
    expect(codesOf(result)["COPY . ."]).toBe("10");
    expect(causesOf(result, "COPY . .")).toEqual([{ kind: "ignore-file", commits: 1 }]);
  });

  test("a step that is gone", () => {
    const result = run("FROM a\nRUN one\nRUN two\n", {}, [{ dockerfile: "FROM a\nRUN two\n" }]);
    expect(causesOf(result, "RUN two")).toEqual([{ kind: "instruction", what: "moved", commits: 1 }]);
  });
});

describe("commits that cannot be built", () => {
  test("count as such, and what they change counts for the next one", () => {
    const result = run(node, nodeFiles, [
      { dockerfile: `${node}RUNN oops\n`, files: { "src/a.js": "2" } },
      { files: { "package.json": "2" } },
      { dockerfile: node },
      { files: { "src/a.js": "3" } },
    ]);
    expect([...result.commits]).toEqual([commitCodes.broken, commitCodes.broken, commitCodes.compared, commitCodes.compared]);
    expect(codesOf(result)).toMatchObject({ "RUN npm ci": "3310", "COPY . .": "3311", "WORKDIR /app": "3300" });
    expect(causesOf(result, "COPY . .")).toContainEqual({ kind: "file", path: "package.json", commits: 1 });
    expect(causesOf(result, "COPY . .")).toContainEqual({ kind: "file", path: "src/a.js", commits: 2 });
  });

  test("the first that can is the start when there was no Dockerfile before", () => {
    const commits = toCommits({}, [
      { files: { x: "1" } },
      { dockerfile: node, files: nodeFiles },
      { files: { "src/a.js": "2" } },
    ]);
    const result = replay({ build: undefined, listing: listingOf({}) }, commits);
    expect([...result.commits]).toEqual([commitCodes.broken, commitCodes.first, commitCodes.compared]);
    expect(codesOf(result)).toMatchObject({ "COPY . .": "331", "RUN npm ci": "330" });
    expect(result.compared).toBe(1);
  });

  test("none at all", () => {
    const result = replay({ build: undefined, listing: listingOf({}) }, []);
    expect(result).toMatchObject({ build: undefined, compared: 0, steps: [] });
  });
});

test("a Dockerfile that no commit has yet gets the rates of the steps that it keeps", () => {
  const running = createReplay({ build: planOf(node), listing: listingOf(nodeFiles) });
  for (const commit of toCommits(nodeFiles, [{ files: { "src/a.js": "2" } }])) running.add(commit);
  const result = running.result(planOf(`${node}RUN npm test\n`));
  expect(codesOf(result)).toMatchObject({ "COPY . .": "1", "RUN npm test": "3" });
});
