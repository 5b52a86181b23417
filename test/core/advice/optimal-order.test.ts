import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOfOrder, maxExactItems, optimalOrder, type OrderItem } from "../../../packages/core/src/advice/optimal-order.ts";

const commits = 40;

/** Steps with masks of 40 commits, and for each pair at random whether the first must stay first. */
function itemsUpTo(most: number, least = 1): fc.Arbitrary<readonly OrderItem[]> {
  const item = fc.record({
    cost: fc.integer({ min: 0, max: 50 }),
    own: fc.array(fc.integer({ min: 0, max: commits - 1 }), { maxLength: 12 }),
    follows: fc.array(fc.boolean(), { minLength: most, maxLength: most }),
    linkCost: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  });
  return fc.array(item, { minLength: least, maxLength: most }).map((drawn) =>
    drawn.map(({ cost, own, follows, linkCost }, index) => ({
      cost,
      linkCost,
      own: maskOf(own),
      after: follows.flatMap((is, earlier) => (is && earlier < index ? [earlier] : [])),
    })),
  );
}

function maskOf(positions: readonly number[]): Uint32Array {
  const mask = new Uint32Array(2);
  for (const at of positions) mask[at >> 5]! |= 1 << (at & 31);
  return mask;
}

function* permutations(items: readonly OrderItem[], chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === items.length) yield chosen;
  for (const [index, { after }] of items.entries()) {
    if (chosen.includes(index) || !after.every((earlier) => chosen.includes(earlier))) continue;
    yield* permutations(items, [...chosen, index]);
  }
}

function isAllowed(items: readonly OrderItem[], order: readonly number[]): boolean {
  const places = new Map(order.map((item, place) => [item, place]));
  const all = order.length === items.length && places.size === items.length;
  return all && items.every(({ after }, item) => after.every((earlier) => places.get(earlier)! < places.get(item)!));
}

describe("the order of steps", () => {
  test("is the cheapest of all that are allowed", () => {
    fc.assert(
      fc.property(itemsUpTo(7), fc.array(fc.integer({ min: 0, max: commits - 1 }), { maxLength: 4 }), (items, base) => {
        const found = optimalOrder(items, maskOf(base));
        const best = Math.min(...[...permutations(items)].map((order) => costOfOrder(items, order, maskOf(base)).cost));
        expect(found.exact).toBe(true);
        expect(isAllowed(items, found.order)).toBe(true);
        expect(found.cost).toBeCloseTo(best, 6);
        expect(costOfOrder(items, found.order, maskOf(base))).toEqual({ cost: found.cost, linked: found.linked });
      }),
      { numRuns: 150 },
    );
  });

  test("stays as it is where nothing is gained", () => {
    const same = (after: readonly number[]): OrderItem => ({ cost: 3, own: maskOf([1, 2]), after });
    expect(optimalOrder([same([]), same([]), same([0]), same([])], maskOf([])).order).toEqual([0, 1, 2, 3]);
  });

  test("puts what seldom changes first, and what is dear before what is cheap", () => {
    const often = maskOf([0, 1, 2, 3, 4, 5, 6, 7]);
    const items = [
      { cost: 2, own: often, after: [] },
      { cost: 40, own: maskOf([0]), after: [] },
      { cost: 2, own: maskOf([]), after: [1] },
    ];
    expect(optimalOrder(items, maskOf([]))).toMatchObject({ order: [1, 2, 0], cost: 40 + 2 + 16 });
  });

  test("says which copies are cheaper as layers of their own", () => {
    const items = [
      { cost: 2, own: maskOf([0, 1, 2, 3]), after: [] },
      { cost: 5, own: maskOf([]), after: [0], linkCost: 5.2 },
      { cost: 5, own: maskOf([0, 1, 2, 3]), after: [1], linkCost: 5.2 },
    ];
    expect(optimalOrder(items, maskOf([])).linked).toEqual([1]);
  });

  test("of more steps than can be tried out is a good one, and says that it is not sure", () => {
    fc.assert(
      fc.property(itemsUpTo(maxExactItems + 8, maxExactItems + 1), (items) => {
        const found = optimalOrder(items, maskOf([]));
        const given = costOfOrder(
          items,
          items.map((_, index) => index),
          maskOf([]),
        );
        expect(isAllowed(items, found.order)).toBe(true);
        expect(found.cost).toBeLessThanOrEqual(given.cost);
      }),
      { numRuns: 30 },
    );
    const free = Array.from({ length: maxExactItems + 1 }, (_, index) => ({ cost: 1, own: maskOf([index]), after: [] }));
    expect(optimalOrder(free, maskOf([])).exact).toBe(false);
    expect(optimalOrder(free.slice(1), maskOf([])).exact).toBe(true);
  });
});
