import { describe, expect, test } from "vitest";
import type { ObservedCase, ObservedEdit } from "../../packages/dev/src/build-cases/observed-case.ts";
import { tarOf } from "../../packages/dev/src/build-cases/write-tar.ts";
import { stepsOfOutput } from "../../packages/dev/src/verify-builds-buildah.ts";
import { compareImage, compareStates } from "../../packages/dev/src/verify-builds-compare.ts";
import { readVerifyOptions } from "../../packages/dev/src/verify-builds-options.ts";
import { readPlainProgress } from "../../packages/dev/src/verify-builds-plain-progress.ts";
import type { PlimsollRebuild } from "../../packages/dev/src/verify-builds-plimsoll.ts";
import { readProgress } from "../../packages/dev/src/verify-builds-progress.ts";
import { countWrong, formatGroups } from "../../packages/dev/src/verify-builds-report.ts";
import { stepsOfNames } from "../../packages/dev/src/verify-builds-stage-steps.ts";
import { observeSteps, readGraph } from "../../packages/dev/src/verify-builds-steps.ts";
import { countTar } from "../../packages/dev/src/verify-builds-tar.ts";

const statesOf = (steps: readonly { readonly line: number; readonly state: string }[]): readonly string[] =>
  steps.map(({ line, state }) => `${line} ${state}`);

describe("raw progress of BuildKit", () => {
  const line = (...vertexes: readonly object[]): string => JSON.stringify({ vertexes });
  const outcomeOf = (...events: readonly object[]): string | undefined =>
    readProgress(events.map((event) => line({ digest: "d", name: "n", ...event })).join("\n"))[0]?.outcome;
  const ran = { started: "1", completed: "2" };

  test("what ran was executed, what was loaded is cached, what only waited is neither", () => {
    expect(outcomeOf({ inputs: ["i"] }, { started: "1" }, ran)).toBe("executed");
    expect(outcomeOf({ inputs: ["i"] }, { ...ran, cached: true })).toBe("cached");
    expect(outcomeOf({ inputs: ["i"] })).toBe("waiting");
    expect(outcomeOf({ inputs: ["i"] }, { ...ran, error: "no" })).toBe("failed");
  });

  test("what ran stays executed when the client says later that it was cached", () =>
    expect(outcomeOf({ inputs: ["i"] }, { started: "1", completed: "1", cached: true }, { started: "2", completed: "3" })).toBe(
      "executed",
    ));

  test("a vertex without inputs that was asked for its key alone would have come from the cache", () => {
    expect(outcomeOf({}, ran)).toBe("cached");
    expect(outcomeOf({}, ran, { started: "3", completed: "4" })).toBe("executed");
  });

  test("lines that are no objects are passed over", () => expect(readProgress("warning\n\n")).toEqual([]));
});

describe("steps of a provenance graph", () => {
  const copy = { Op: { file: { actions: [{ Action: { copy: {} } }] } } };
  const locations = (...lines: readonly number[]) => ({
    locations: lines.map((one) => ({ ranges: [{ start: { line: one } }] })),
  });
  const provenance = {
    predicate: {
      buildDefinition: {
        internalParameters: {
          buildConfig: {
            digestMapping: { copied: "s1", merged: "s2", run: "s3", triggered: "s4" },
            llbDefinition: [
              { id: "s1", op: copy },
              { id: "s2", op: { Op: { merge: {} } } },
              { id: "s3", op: { Op: { exec: {} } } },
              { id: "s4", op: copy },
              { id: "s5", op: { Op: null } },
            ],
          },
        },
      },
      runDetails: {
        metadata: {
          buildkit_metadata: {
            source: { locations: { s1: locations(2, 7), s2: locations(2), s3: locations(4), s4: locations(6) } },
          },
        },
      },
    },
  };
  const dockerfile = "FROM a AS one\nCOPY --link x /\nWORKDIR /\nRUN y\nONBUILD COPY t /\nFROM one\ncopy x /\nRUN unseen\n";
  const report = (digest: string, outcome: "executed" | "cached", name = "") => ({ digest, name, inputs: [], outcome });
  const steps = observeSteps(dockerfile, readGraph(provenance), [
    report("copied", "cached"),
    report("merged", "executed"),
    report("run", "executed"),
    report("triggered", "executed", "[stage-1 1/3] ONBUILD COPY t /"),
  ]);

  test("are found by line, the copy of `COPY --link` without its merge, equal steps by one vertex, triggers at the FROM", () =>
    expect(steps).toEqual([
      { line: 2, stage: 0, instruction: "COPY", state: "cached" },
      { line: 4, stage: 0, instruction: "RUN", state: "executed" },
      { line: 6, stage: 1, instruction: "COPY", state: "executed", trigger: true },
      { line: 7, stage: 1, instruction: "COPY", state: "cached" },
      { line: 8, stage: 1, instruction: "RUN", state: "absent" },
    ]));

  test("something else than provenance is refused", () => expect(() => readGraph({ predicate: {} })).toThrow(/buildDefinition/));
});

describe("plain progress of docker", () => {
  const output = [
    "#4 [build 1/3] FROM docker.io/library/debian",
    "#4 CACHED",
    "#5 [build 2/3] WORKDIR /w",
    "#5 sha256:0123",
    "#5 DONE 0.0s",
    "#6 [build 3/3] RUN make",
    "#6 0.123 text",
    "#6 DONE 0.5s",
    "#7 [stage-1 2/3] COPY --from=build /a /a",
    "#7 CACHED",
    "#8 exporting to image",
    "#8 DONE 0.0s",
  ].join("\n");
  const dockerfile =
    "FROM debian AS build\nWORKDIR /w\nRUN make\nFROM debian\nCOPY --from=build /a /a\nRUN make\nFROM debian AS x\nRUN z\n";

  test("names are found by stage and number, equal texts by text, and the rest is absent", () => {
    const input = { dockerfile, context: [], buildArgs: {}, target: "stage-1" };
    const steps = stepsOfNames(
      { ...input, dockerfile: dockerfile.replace("FROM debian\n", "FROM debian AS stage-1\n") },
      readPlainProgress(output),
    );
    expect(statesOf(steps)).toEqual(["2 executed", "3 executed", "5 cached", "6 executed", "8 absent"]);
  });

  test("a file with one stage has no stage names; scratch is no step", () => {
    const named = readPlainProgress("#5 [1/2] COPY a /\n#5 CACHED\n#6 [2/2] WORKDIR /w\n#6 DONE 0.1s\n");
    const input = { dockerfile: "FROM scratch\nCOPY a /\nWORKDIR /w\n", context: [], buildArgs: {}, target: undefined };
    expect(statesOf(stepsOfNames(input, named))).toEqual(["2 cached", "3 executed"]);
  });
});

test("buildah numbers every instruction of a stage, and passes over stages that nobody needs", () => {
  const output =
    "[1/3] STEP 1/3: FROM a\n[1/3] STEP 2/3: ENV A=1\n--> 12\n[1/3] STEP 3/3: RUN x\n--> Using cache 34\n" +
    "[3/3] STEP 1/2: FROM a\n[3/3] STEP 2/2: RUN z\n";
  const steps = stepsOfOutput("FROM a\nENV A=1\nRUN x\nFROM a\nRUN y\nFROM a\nRUN z\n", output);
  expect(statesOf(steps)).toEqual(["3 cached", "5 absent", "7 executed"]);
});

describe("comparing", () => {
  const step = (line: number, state: PlimsollRebuild["steps"][number]["state"]) => ({
    line,
    stage: 0,
    instruction: "RUN",
    state,
    causes: [{ kind: "file", detail: "a changed" }],
  });
  const edit = (...states: readonly ObservedEdit["steps"][number]["state"][]): ObservedEdit => ({
    name: "e",
    change: {},
    steps: states.map((state, index) => ({ line: index + 2, stage: 0, instruction: "RUN", state })),
  });
  const resultsOf = (observed: ObservedEdit, ...steps: PlimsollRebuild["steps"]): readonly string[] =>
    compareStates(observed, { version: 1, steps }).map(({ result }) => result);

  test("executed is rebuilt, absent is unused", () =>
    expect(resultsOf(edit("executed", "cached", "absent"), step(2, "rebuilt"), step(3, "cached"), step(4, "unused"))).toEqual([
      "right",
      "right",
      "right",
    ]));

  test("`depends` is neither right nor wrong, but for a step that is not needed", () =>
    expect(resultsOf(edit("executed", "cached", "absent"), step(2, "depends"), step(3, "depends"), step(4, "depends"))).toEqual([
      "depends",
      "depends",
      "wrong",
    ]));

  test("another state, or no such step, is wrong, and says what each of the two said", () => {
    const [one, two] = compareStates(edit("cached", "executed"), { version: 1, steps: [step(2, "rebuilt")] });
    expect(one).toEqual({
      about: "state",
      result: "wrong",
      detail: "line 2 RUN: plimsoll rebuilt (file a changed), the engine cached",
    });
    expect(two?.detail).toBe("line 3 RUN: plimsoll has no such step, the engine executed");
  });

  const observed: ObservedCase = {
    name: "c",
    base: "b",
    baseHistory: 1,
    target: null,
    buildArgs: {},
    steps: [],
    edits: [],
    history: [
      { createdBy: "base", empty: false },
      { createdBy: "RUN x", empty: false },
      { createdBy: "CMD y", empty: true },
    ],
    config: { Cmd: ["y"], Env: ["PATH=/bin"], Labels: { b: "2", a: "1" }, Volumes: null },
  };
  const plan = {
    version: 1 as const,
    steps: [
      { kind: "layer" as const, inImage: true },
      { kind: "layer" as const, inImage: false },
      { kind: "metadata" as const, inImage: true },
    ],
    history: observed.history.slice(1),
    config: { Cmd: ["y"], Labels: { a: "1", b: "2" } },
    assumed: ["b"],
  };

  test("images: history behind the base, config but for the base's, layers of the target", () => {
    const verdicts = compareImage(observed, plan, { Env: ["PATH=/bin"] }, true);
    expect(verdicts.map(({ about, result }) => `${about} ${result}`)).toEqual(["history right", "config right", "layers right"]);
  });

  test("images: each difference is named", () => {
    const other = { ...plan, steps: [], history: [], config: { Cmd: ["z"] } };
    expect(compareImage(observed, other, {}, true).map(({ result }) => result)).toEqual(["wrong", "wrong", "wrong"]);
  });

  test("images: variables of the base count for nothing, others do", () => {
    const withEnv = { ...plan, config: { ...plan.config, Env: ["A=1"] } };
    const engine = { ...observed, config: { ...observed.config, Env: ["PATH=/bin", "A=1"] } };
    expect(compareImage(engine, withEnv, { Env: ["PATH=/bin"] }, true)[1]?.result).toBe("right");
    expect(compareImage(engine, plan, { Env: ["PATH=/bin"] }, true)[1]?.result).toBe("wrong");
  });

  test("images: keywords of the history alone, for engines that wrote other texts", () => {
    const other = { ...plan, history: plan.history.map(({ createdBy, empty }) => ({ createdBy: `${createdBy}2`, empty })) };
    expect(compareImage(observed, other, {}, true)[0]?.result).toBe("wrong");
    expect(compareImage(observed, other, {}, false)[0]?.result).toBe("right");
  });

  test("the table counts, and each failure stands below it with its folder", () => {
    const checked = {
      verdicts: [
        { about: "state", result: "right", detail: "" },
        { about: "state", result: "wrong", detail: "line 2" },
        { about: "config", result: "wrong", detail: "config" },
      ],
      edits: 1,
      unsteady: 0,
      failures: [{ case: "c", edit: "1-x", details: ["line 2"], folder: "kept/c" }],
    } as const;
    const groups = [{ title: "generated", checked: [checked], refused: ["no such file"] }];
    const text = formatGroups(groups);
    expect(text).toContain("| generated | 1 | 1 | 1 | 1 | 0 | 1 | 0 | 0/0 | 0/1 | 0/0 |");
    expect(text).toContain("refused by the engine: no such file");
    expect(text).toContain("c, 1-x (kept/c)\n  line 2");
    expect(countWrong(groups)).toBe(2);
  });
});

test("a tar archive is counted by kind", () => {
  const tar = tarOf([
    { path: "a", content: "four" },
    { path: "d/.wh.b", content: "" },
  ]);
  expect(countTar(tar)).toEqual({ tarBytes: 512 * 3 + 1024, contentBytes: 4, files: 1, dirs: 0, links: 0, whiteouts: 1 });
});

describe("the command line", () => {
  test("has defaults", () =>
    expect(readVerifyOptions([])).toMatchObject({ engine: undefined, base: "busybox", cases: 40, seed: 1, editsPerCase: 6 }));

  test.each([
    [["--engine", "kaniko"], "--engine takes buildkit, dockerd, buildah"],
    [["--base", "alpine"], "--base takes busybox, debootstrap"],
    [["--cases", "many"], "--cases, --seed and --edits take whole numbers"],
    [["--engine", "dockerd", "--disposable-daemon", "unix:///x"], "--disposable-daemon is for the engine buildkit"],
  ])("%j is refused", (args, message) => expect(readVerifyOptions(args)).toBe(message));

  test("an unknown option is refused with node's words", () => expect(readVerifyOptions(["--what"])).toContain("--what"));
});
