import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budgetOf } from "../../../packages/core/src/budget/budget.ts";
import { type BudgetState, isOver, judgeBudget } from "../../../packages/core/src/budget/judge-budget.ts";
import { exactSize, rangeSize, type Size, unknownSize } from "../../../packages/core/src/sizes/layers/size.ts";

function stateOf(image: Size, limit: number): BudgetState {
  return judgeBudget({ image: limit }, { image })[0]!.state;
}

describe("a limit", () => {
  test("is passed for sure, most likely, perhaps or not", () => {
    const size = rangeSize(80, 100, 130, "index", "");
    expect([79, 80, 99, 100, 129, 130].map((limit) => stateOf(size, limit))).toEqual([
      "over",
      "likely-over",
      "likely-over",
      "maybe-over",
      "maybe-over",
      "within",
    ]);
    expect(stateOf(exactSize(100, ""), 100)).toBe("within");
  });

  test("of something unknown is passed by what is known alone", () => {
    expect(stateOf(unknownSize("", 10), 10)).toBe("unknown");
    expect(stateOf(unknownSize("", 11), 10)).toBe("over");
    expect(stateOf({ ...exactSize(5, ""), high: null }, 10)).toBe("unknown");
  });

  test("that is higher is never passed when a lower one is not", () => {
    const numbers = fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(numbers, fc.nat(1200), fc.nat(1200), ([low, likely, high], one, other) => {
        const size = rangeSize(low!, likely!, high!, "index", "");
        const over = (limit: number): boolean => judgeBudget({ image: limit }, { image: size }).some(isOver);
        expect(over(Math.max(one, other)) && !over(Math.min(one, other))).toBe(false);
      }),
    );
  });

  test("of what was not looked at is left out; the order is fixed", () => {
    const size = exactSize(1, "");
    const budget = { rebuiltPerCommit: 3, context: 2, image: 1, layers: 4 };
    expect(judgeBudget(budget, { context: size, image: size }).map(({ key }) => key)).toEqual(["image", "context"]);
  });
});

describe("limits of targets", () => {
  const budget = { image: 1, layers: 2, targets: { web: { image: 5 }, test: { image: undefined, layers: 9 } } };

  test("go before those of all, as far as they are given", () => {
    expect(budgetOf(budget, [])).toEqual({ image: 1, layers: 2 });
    expect(budgetOf(budget, ["web"])).toEqual({ image: 5, layers: 2 });
    expect(budgetOf(budget, ["test"])).toEqual({ image: 1, layers: 9 });
    expect(budgetOf(budget, ["web", "test"])).toEqual({ image: 5, layers: 9 });
  });

  test("are no names that every object has", () => {
    expect(budgetOf(budget, ["constructor", "toString", "__proto__"])).toEqual({ image: 1, layers: 2 });
  });
});
