import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planText, variablesOfRuns } from "./plan-of-text.ts";

describe("the variables of a RUN", () => {
  test.each([
    ["stand in the order of the last assignment", "FROM a\nENV A=1 B=1\nENV A=2\nRUN x", "B=1 A=2"],
    ["count ARGs that have a value", "FROM a\nARG A=1\nARG B\nARG C=\nRUN x", "A=1 C="],
    ["have the values before the instruction", "FROM a\nENV A=1\nENV A=2 B=$A\nRUN x", "A=2 B=1"],
    ["see earlier ones of the same ARG", "FROM a\nARG A=1 B=$A\nRUN x", "A=1 B=1"],
    [
      "are those of the stage below, what the image keeps set anew",
      "FROM a AS b\nENV A=1\nARG A=2 B=3\nFROM b\nRUN x",
      "B=3 A=1",
    ],
    ["have a global value only when the stage asks for it", "ARG A=1\nARG B=2\nFROM a\nARG A\nRUN x", "A=1"],
    ["have the default of the stage rather than the global value", "ARG A=1\nFROM a\nARG A=2\nRUN x", "A=2"],
    [
      "may be BuildKit's own",
      "FROM a AS t\nARG TARGETARCH TARGETVARIANT TARGETSTAGE\nRUN x",
      "TARGETARCH=amd64 TARGETVARIANT= TARGETSTAGE=t",
    ],
    ["name the socket of an SSH agent", "FROM a\nENV A=1\nRUN --mount=type=ssh x", "A=1 SSH_AUTH_SOCK=/run/buildkit/ssh_agent.0"],
    ["name it where the mount has it", "FROM a\nENV A=/b\nRUN --mount=type=ssh,target=$A/c x", "A=/b SSH_AUTH_SOCK=/b/c"],
    ["are no settings of BuildKit", "FROM a\nARG BUILDKIT_SBOM_SCAN_STAGE=true\nRUN x", ""],
  ])("%s", (_, text, expected) => {
    expect(variablesOfRuns(planText(text))).toEqual([expected]);
  });

  test("come from the build last of all", () => {
    const given = { buildArgs: { A: "given", E: "x" } };
    expect(variablesOfRuns(planText("FROM a\nENV E=1\nARG A=1\nRUN x\nENV A=2\nRUN y", given))).toEqual([
      "E=1 A=given",
      "E=1 A=2",
    ]);
  });

  test("say who set them", () => {
    const { image } = planText("FROM a\nARG A=1\nENV B=2\nRUN x", { images: { a: { Env: ["C=3"] } } });
    expect(image.steps.at(-1)!.env.map(({ name, by }) => `${name} ${by}`)).toEqual([
      "C base-image",
      "PATH default",
      "A arg",
      "B env",
    ]);
  });

  test("are found in a long chain of stages without walking it for each", () => {
    const stages = Array.from({ length: 3_000 }, (_, at) => `FROM s${at} AS s${at + 1}\nENV A=${at}`);
    const { image } = planText(["FROM a AS s0", "ARG B=1", ...stages, "RUN x"].join("\n"));
    expect(
      image.steps
        .at(-1)!
        .env.map(({ name, value }) => `${name}=${value}`)
        .sort()
        .slice(0, 2),
    ).toEqual(["A=2999", "B=1"]);
  });

  test("are those of a list that moves what is set again to its end, stage after stage", () => {
    const change = fc.record({ key: fc.constantFrom("A", "B", "C"), keep: fc.boolean(), value: fc.nat(9) });
    const stage = fc.record({ parent: fc.nat(9), changes: fc.array(change, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 5 }), (stages) => {
        const parentOf = (at: number): number | undefined => (at === 0 ? undefined : stages[at]!.parent % at);
        const lines = stages.flatMap(({ changes }, at) => {
          const parent = parentOf(at);
          const set = changes.map(({ key, keep, value }) => `${keep ? "ENV" : "ARG"} ${key}=${value}`);
          return [`FROM ${parent === undefined ? "scratch" : `s${parent}`} AS s${at}`, ...set];
        });
        const target = `s${stages.length - 1}`;
        const expected = listOf(stages, parentOf, stages.length - 1).all.filter((text) => !text.startsWith("PATH="));
        expect(variablesOfRuns(planText([...lines, "RUN x"].join("\n"), { target })).at(-1)).toBe(expected.join(" "));
      }),
    );
  });
});

interface StageChanges {
  readonly changes: readonly { readonly key: string; readonly keep: boolean; readonly value: number }[];
}

/** The same, by copying lists: all variables as `name=value`, and those that the image keeps. */
function listOf(
  stages: readonly StageChanges[],
  parentOf: (at: number) => number | undefined,
  at: number,
): { readonly all: string[]; readonly kept: string[] } {
  const parent = parentOf(at);
  const { all, kept } = parent === undefined ? { all: [], kept: [] } : listOf(stages, parentOf, parent);
  const set = (text: string): void => {
    const name = text.slice(0, text.indexOf("=") + 1);
    const known = all.findIndex((other) => other.startsWith(name));
    if (known !== -1) all.splice(known, 1);
    all.push(text);
  };
  for (const text of kept) set(text);
  for (const { key, keep, value } of stages[at]!.changes) {
    set(`${key}=${value}`);
    const place = kept.findIndex((other) => other.startsWith(`${key}=`));
    if (keep) kept.splice(place === -1 ? kept.length : place, 1, `${key}=${value}`);
  }
  return { all, kept };
}
