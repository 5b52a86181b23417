import type * as Core from "@plimsoll/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StepCounter } from "./count-steps.ts";
import { shapes } from "./dockerfile-shapes.ts";

/**
 * Work grows as the text does, up to 50,000 lines: twice the lines take twice the steps. A search by halves, which costs the
 * logarithm, adds less than a tenth at this size; anything of the kind n × n gives 4.
 */
const most = 2.25;
const half = 25_000;

const counter = new StepCounter(/packages\/core\/src\/|\/unbash\//);
let core: typeof Core;

beforeAll(async () => {
  counter.start();
  core = await import("@plimsoll/core");
});
afterAll(() => counter.stop());

function growth(work: (lines: number) => () => void): number {
  const [small, large] = [work(half), work(2 * half)];
  forget();
  const before = counter.count(small);
  forget();
  const after = counter.count(large);
  // A counter that sees nothing would find any growth small.
  expect(before).toBeGreaterThan(half);
  return after / before;
}

/** Of a text that is like the last one, some searches look at no more than what differs. */
function forget(): void {
  core.analyze({ text: "", config: core.defaultLintConfig });
}

test("the counter sees a loop in a loop", () => {
  const quadratic = (lines: number) => () => {
    for (let times = 0; times < lines / 100; times++) core.parseSyntax("\n".repeat(lines / 100));
  };
  expect(growth(quadratic)).toBeGreaterThan(3.8);
});

test("the counter sees a built-in function in a loop", () => {
  const text = "#".repeat(2 * half);
  const quadratic = (lines: number) => () => {
    for (let end = 1; end <= lines; end++) text.slice(0, end);
  };
  expect(growth(quadratic)).toBeGreaterThan(3.8);
});

describe("steps for twice the lines", () => {
  test.each(shapes)("syntax and instructions: $name", ({ text }) => {
    expect(
      growth((lines) => {
        const source = text(lines);
        return () => core.readInstructions(core.parseSyntax(source));
      }),
    ).toBeLessThan(most);
  });

  test.each(shapes)("the whole analysis: $name", { timeout: 120_000 }, ({ text }) => {
    expect(
      growth((lines) => {
        const source = text(lines);
        return () => core.analyze({ text: source, config: core.defaultLintConfig });
      }),
    ).toBeLessThan(most);
  });
});
