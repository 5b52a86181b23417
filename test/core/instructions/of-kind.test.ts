import { expect, test } from "vitest";
import { LazyAnalysis, defaultLintConfig } from "@plimsoll/core";
import { ofKind } from "../../../packages/core/src/instructions/of-kind.ts";

const text = "ARG A\nFROM a\nENV X=1\nRUN x\nENV Y=2\nLABEL l=1\nONBUILD ENV Z=3\nNOPE\nFROM b\nENV W=4\n";

test("instructions of a kind, or of several, in the order of the file", () => {
  const { instructions, stages } = new LazyAnalysis({ text, config: defaultLintConfig });
  const lines = (found: readonly { readonly line: { readonly text: string } }[]): readonly string[] =>
    found.map(({ line }) => line.text);
  expect(lines(ofKind(instructions, "env"))).toEqual(["ENV X=1", "ENV Y=2", "ENV W=4"]);
  expect(lines(ofKind(instructions, "label", "env"))).toEqual(["ENV X=1", "ENV Y=2", "LABEL l=1", "ENV W=4"]);
  expect(lines(ofKind(stages.stages[0]?.instructions ?? [], "env", "arg"))).toEqual(["ENV X=1", "ENV Y=2"]);
  expect(ofKind(instructions, "volume")).toEqual([]);
  expect(ofKind(instructions, "volume", "expose")).toEqual([]);
  expect(lines(ofKind(instructions, "invalid"))).toEqual(["NOPE"]);
  expect(ofKind(instructions, "env")).toBe(ofKind(instructions, "env"));
});
