import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactSize, rangeSize, type Size, unknownSize } from "../../packages/core/src/sizes/layers/size.ts";
import { editText } from "../../packages/cli/src/diff/edit-text.ts";
import { addGrowths, growthOf, knownGrowth } from "../../packages/cli/src/diff/growth.ts";
import { readGrowthLimit } from "../../packages/cli/src/diff/growth-limit.ts";
import { growthRange, growthText } from "../../packages/cli/src/diff/growth-text.ts";
import { type PairedStep, pairLayers } from "../../packages/cli/src/diff/pair-layers.ts";

describe("growth", () => {
  test("of what is not there, not known, or the same", () => {
    expect(growthOf(undefined, exactSize(5, ""))).toEqual({ low: 5, likely: 5, high: 5 });
    expect(growthOf(exactSize(5, ""), undefined)).toEqual({ low: -5, likely: -5, high: -5 });
    expect(growthOf(unknownSize("", 3), exactSize(9, ""))).toEqual({ low: null, likely: null, high: 6 });
    expect(growthOf(exactSize(9, ""), unknownSize("", 20))).toEqual({ low: 11, likely: null, high: null });
    expect(growthOf(unknownSize(""), unknownSize(""))).toEqual({ low: null, likely: null, high: null });
    const about = rangeSize(90, 100, 110, "index", "");
    expect(growthOf(about, about)).toEqual({ low: 0, likely: 0, high: 0 });
    expect(growthOf(about, rangeSize(180, 200, 220, "index", ""))).toEqual({ low: 70, likely: 100, high: 130 });
  });

  test("holds whatever lies in both ranges, and so do sums", () => {
    const size = fc
      .array(fc.nat(1_000_000), { minLength: 3, maxLength: 3 })
      .map((numbers) => numbers.toSorted((a, b) => a - b))
      .map(([low, likely, high]): Size => rangeSize(low!, likely!, high!, "index", "x"));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const within = ({ low, high }: Size, at: number): number => low + (high! - low) * at;
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size, share, share), { maxLength: 6 }), (pairs) => {
        const different = pairs.filter(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
        const sum = addGrowths(different.map(([one, other]) => growthOf(one, other)));
        const real = different.reduce((total, [one, other, a, b]) => total + within(other, b) - within(one, a), 0);
        expect(sum.low).toBeLessThanOrEqual(real + 1e-6);
        expect(sum.high).toBeGreaterThanOrEqual(real - 1e-6);
      }),
    );
  });

  test("what is known of it", () => {
    expect(knownGrowth({ low: 1, likely: 5, high: 9 })).toBe(5);
    expect(knownGrowth({ low: 3, likely: null, high: null })).toBe(3);
    expect(knownGrowth({ low: null, likely: null, high: -3 })).toBe(-3);
    expect(knownGrowth({ low: -3, likely: null, high: 8 })).toBe(0);
  });

  test("as text", () => {
    expect(growthText({ low: 1, likely: 25_100_000, high: 1 })).toBe("+25.1 MB");
    expect(growthText({ low: -3, likely: -3, high: -3 })).toBe("-3 B");
    expect(growthText({ low: 0, likely: 0, high: 0 })).toBe("0");
    expect(growthText({ low: 5, likely: null, high: null })).toBe("≥ +5 B");
    expect(growthText({ low: null, likely: null, high: -5 })).toBe("≤ -5 B");
    expect(growthText({ low: -5, likely: null, high: null })).toBe("?");
    expect(growthRange({ low: -1_000_000, likely: 2_000_000, high: 4_000_000 })).toBe("-1 MB…+4 MB");
    expect(growthRange({ low: 2_000_001, likely: 2_000_000, high: 2_000_002 })).toBeUndefined();
  });
});

test("limits of growth", () => {
  expect(readGrowthLimit("+5MB")).toEqual({ kind: "bytes", bytes: 5_000_000, text: "+5MB" });
  expect(readGrowthLimit(" 250 kB ")).toEqual({ kind: "bytes", bytes: 250_000, text: "250 kB" });
  expect(readGrowthLimit("+1.5 %")).toEqual({ kind: "percent", percent: 1.5, text: "+1.5 %" });
  for (const bad of ["", "5", "+", "-5MB", "++5MB", "%", "1e3%", "five"]) expect(readGrowthLimit(bad), bad).toBeUndefined();
});

test("where two instructions differ", () => {
  expect(editText("RUN apt-get install -y curl", "RUN apt-get install -y curl git")).toBe("… curl → … curl git");
  expect(editText("COPY src /src", "COPY src /source")).toBe("… src /src → … src /source");
  expect(editText("COPY a /x", "ADD a /x")).toBe("COPY … → ADD …");
  expect(editText("RUN a b c d", "RUN a x c d")).toBe("… a b … → … a x …");
  expect(editText("RUN a a", "RUN a a a")).toBe("… a → … a a");
});

describe("pairs of layers", () => {
  const steps = (...texts: readonly string[]): readonly PairedStep[] =>
    texts.map((text, index) => ({ index, text, keyword: text.split(" ")[0]! }));
  const pairsOf = (before: readonly PairedStep[], after: readonly PairedStep[], known = new Map<number, number>()) =>
    Array.from(pairLayers(before, after, known), ([to, from]) => `${from}-${to}`).toSorted();

  test("what is alike belongs together, and what is not does not", () => {
    const before = steps("RUN apt-get install curl", "COPY docs /docs", "COPY src /src");
    expect(pairsOf(before, steps("RUN apt-get install curl git", "COPY src /source"))).toEqual(["0-0", "2-1"]);
    expect(pairsOf(steps("COPY docs /docs"), steps("COPY src /src"))).toEqual([]);
    expect(pairsOf(steps("COPY --from=b /a /a"), steps("COPY --from=b /c /c"))).toEqual([]);
    expect(pairsOf(steps("WORKDIR /a", "COPY a b"), steps("COPY a b", "WORKDIR /b"))).toEqual(["1-0"]);
  });

  test("are in order, each step once, and the same text is found at once", () => {
    const step = fc.constantFrom("RUN a", "RUN a b", "COPY a /a", "COPY b /b", "COPY a b /c", "WORKDIR /a", "WORKDIR /b");
    const file = fc.array(step, { maxLength: 12 }).map((texts) => steps(...texts));
    fc.assert(
      fc.property(file, file, (before, after) => {
        const pairs = [...pairLayers(before, after, new Map())].toSorted(([a], [b]) => a - b);
        for (const [to, from] of pairs) expect(before[from]!.keyword).toBe(after[to]!.keyword);
        const olds = pairs.map(([, from]) => from);
        expect(olds).toEqual([...new Set(olds)].toSorted((a, b) => a - b));
        const same = new Map(before.map(({ index }) => [index, index]));
        expect(pairLayers(before, before, same)).toEqual(same);
      }),
    );
  });

  test("files that were written anew take no time", () => {
    const many = (word: string): readonly PairedStep[] => steps(...Array.from({ length: 20_000 }, (_, at) => `RUN ${word}${at}`));
    const start = performance.now();
    expect(pairLayers(many("a"), many("b"), new Map()).size).toBe(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
