import { describe, expect, test } from "vitest";
import { type Schedule, scheduleSteps, type StepWeight } from "../../../packages/core/src/plan/schedule.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";

interface Timetable {
  /** `step < what it waits for`, steps by the last word of their line. */
  readonly waits: readonly string[];
  readonly waves: readonly string[];
  readonly criticalPath: string;
}

function timetable(lines: readonly string[], weigh?: StepWeight): Timetable {
  const { graph, plan } = planDockerfile({ text: lines.join("\n") });
  const schedule: Schedule = scheduleSteps(graph, plan, weigh);
  const names = plan.steps.map(({ instruction }) => instruction.line.text.split(/\s+/).at(-1)!);
  const show = (steps: readonly number[]): string => steps.map((step) => names[step]!).join(" ");
  const waits = schedule.waits.flatMap((before, at) => (before === undefined ? [] : [`${names[at]!} < ${show(before)}`.trim()]));
  return { waits, waves: schedule.waves.map(show), criticalPath: show(schedule.criticalPath) };
}

describe("what a step waits for", () => {
  test("is the step before it that makes a layer, or the base image", () => {
    expect(timetable(["FROM a", "RUN b", "ENV C=c", "RUN d"])).toEqual({
      waits: ["a <", "b < a", "d < b"],
      waves: ["b", "d"],
      criticalPath: "b d",
    });
  });

  test("is nothing for the first step on scratch", () => {
    expect(timetable(["FROM scratch", "COPY x /a"]).waits).toEqual(["scratch <", "/a <"]);
  });

  test("is also the end of each stage that it takes from", () => {
    const lines = ["FROM a AS s1", "RUN b", "FROM a AS s2", "RUN c", "RUN d", "FROM scratch AS s3"];
    expect(timetable([...lines, "COPY --from=s1 /x /e", "RUN --mount=from=s2,target=/m --mount=from=s1,target=/n f"])).toEqual({
      waits: ["s1 <", "b < s1", "s2 <", "c < s2", "d < c", "s3 <", "/e < b", "f < /e d b"],
      waves: ["b c", "d /e", "f"],
      criticalPath: "b /e f",
    });
  });

  test("is the end of the stage below", () => {
    expect(timetable(["FROM a AS s1", "RUN b", "FROM s1 AS s2", "LABEL c=d", "RUN e"]).waits).toEqual([
      "s1 <",
      "b < s1",
      "s2 < b",
      "e < b",
    ]);
  });

  test("is not the step before a COPY --link, but what follows waits for both", () => {
    const lines = ["FROM a AS s1", "RUN b", "FROM a AS s2", "RUN c", "COPY --link --from=s1 /x /d", "ADD --link y /e", "RUN f"];
    expect(timetable(lines)).toEqual({
      waits: ["s1 <", "b < s1", "s2 <", "c < s2", "/d < b", "/e <", "f < c /d /e"],
      waves: ["b c /e", "/d", "f"],
      criticalPath: "b /d f",
    });
  });

  test.each(["--link --chmod=644", "--link=false"])("a COPY %s is no such copy", (flags) => {
    expect(timetable(["FROM a", "RUN b", `COPY ${flags} x /c`]).waits.at(-1)).toBe("/c < b");
  });

  test("does not count stages that the target does not need", () => {
    expect(timetable(["FROM a AS s1", "RUN b", "FROM a AS s2", "RUN c"]).waits).toEqual(["s2 <", "c < s2"]);
  });

  test("is known for what the base stage has behind ONBUILD", () => {
    const lines = ["FROM a AS s1", "RUN b", "FROM a AS s2", "ONBUILD COPY --from=s1 /x /c", "FROM s2 AS s3", "RUN d"];
    expect(timetable(lines).waits.slice(-3)).toEqual(["s3 < s2", "/c < s2 b", "d < /c"]);
  });
});

test("the critical path goes by the weights that are given", () => {
  const lines = [
    "FROM a AS s1",
    "RUN slow",
    "FROM b AS s2",
    "RUN c",
    "RUN d",
    "RUN e",
    "FROM scratch",
    "COPY --from=s1 / /e",
    "COPY --from=s2 / /f",
  ];
  expect(timetable(lines).criticalPath).toBe("c d e /f");
  const weigh: StepWeight = ({ kind, instruction }) => (instruction.args[0] === "slow" ? 10 : kind === "base" ? 2 : 1);
  expect(timetable(lines, weigh).criticalPath).toBe("s1 slow /e /f");
});

test("a thousand stages and copies take no longer than they must", () => {
  const stages = Array.from({ length: 1_000 }, (_, at) => [`FROM a AS s${at}`, "RUN x"]);
  const copies = Array.from({ length: 1_000 }, (_, at) => `COPY --link --from=s${at} /x /y${at}`);
  const { waves, criticalPath } = timetable([...stages.flat(), "FROM scratch", ...copies, "RUN z"]);
  expect(waves.map((wave) => wave.split(" ").length)).toEqual([1_000, 1_000, 1]);
  expect(criticalPath.split(" ")).toHaveLength(3);
});
