import { describe, expect, test } from "vitest";
import { rebuild } from "../../../packages/core/src/cache/rebuild.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";

/** State and causes of each step after an edit, by keyword. */
function causes(before: string, after: string) {
  const { steps } = rebuild(planDockerfile({ text: before }), planDockerfile({ text: after }));
  return steps.map(({ step, state, causes: all }) => [step.instruction.keyword, state, all]);
}

describe("the order of variables", () => {
  const [ab, ba] = ["ENV A=1 B=2\n", "ENV B=2 A=1\n"];

  test("counts for a RUN, which gets all of them", () => {
    expect(causes(`FROM a\n${ab}RUN make\n`, `FROM a\n${ba}RUN make\n`)).toEqual([
      ["RUN", "rebuilt", [{ kind: "instruction", what: "environment", detail: "B" }]],
    ]);
  });

  test("is no cause for a COPY that is edited besides", () => {
    expect(causes(`FROM a\n${ab}COPY x /x\n`, `FROM a\n${ba}COPY x /y\n`)).toEqual([
      ["COPY", "rebuilt", [{ kind: "instruction", what: "edited", detail: "COPY x /x" }]],
    ]);
  });
});

test("a COPY names the variable that it mentions, and no other", () => {
  const file = (values: string): string => `FROM a\nARG ${values}\nCOPY $DIR /x\n`;
  expect(causes(file("DIR=one OTHER=1"), file("DIR=two OTHER=2"))).toEqual([
    [
      "COPY",
      "rebuilt",
      [
        { kind: "build-arg", name: "DIR", before: "one", after: "two" },
        { kind: "instruction", what: "sources", detail: "one" },
      ],
    ],
  ]);
});
