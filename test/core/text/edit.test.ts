import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, editsConflict, sortEdits, type TextEdit } from "../../../packages/core/src/text/edit.ts";
import { contains, overlaps, span } from "../../../packages/core/src/text/span.ts";

function edit(start: number, end: number, text = ""): TextEdit {
  return { span: span(start, end), text };
}

describe("spans", () => {
  test.each([
    [0, 3, 1, 2, true, true],
    [0, 3, 0, 3, true, true],
    [0, 3, 3, 4, false, false],
    [0, 3, 2, 4, false, true],
    [0, 3, 3, 3, true, false],
  ])("[%i, %i) and [%i, %i): contains %s, overlaps %s", (a, b, c, d, inside, common) => {
    expect(contains(span(a, b), span(c, d))).toBe(inside);
    expect(overlaps(span(a, b), span(c, d))).toBe(common);
  });
});

describe("edits", () => {
  test.each([
    ["replaces", "RUN a", [edit(4, 5, "b")], "RUN b"],
    ["inserts", "RUN a", [edit(4, 4, "x ")], "RUN x a"],
    ["removes", "RUN a", [edit(3, 5)], "RUN"],
    ["applies in the order of the places", "abc", [edit(2, 3, "C"), edit(0, 1, "A")], "AbC"],
    ["keeps the order at one place", "ac", [edit(1, 1, "x"), edit(1, 1, "y")], "axyc"],
    ["touches nothing without edits", "abc", [], "abc"],
  ])("%s", (_, text, edits, result) => {
    expect(applyEdits(text, edits)).toBe(result);
  });

  test("that overlap are a bug of the caller", () => {
    expect(() => applyEdits("abc", [edit(0, 2), edit(1, 3)])).toThrow("conflicting edits at offset 1");
  });

  test("sorting changes nothing of what was given", () => {
    const edits = [edit(2, 3), edit(0, 1)];
    expect(sortEdits(edits)).toEqual([edits[1], edits[0]]);
    expect(edits[0]!.span.start).toBe(2);
  });

  test.each([
    ["side by side", edit(0, 1), edit(1, 2), false],
    ["apart", edit(0, 1), edit(3, 4), false],
    ["overlapping", edit(0, 2), edit(1, 3), true],
    ["one in the other", edit(0, 5), edit(2, 3), true],
    ["the same place", edit(1, 2), edit(1, 2), true],
    ["two insertions at one place", edit(1, 1), edit(1, 1), true],
    ["an insertion at the start of a replacement", edit(1, 1), edit(1, 2), true],
    ["an insertion at the end of a replacement", edit(3, 3), edit(1, 3), false],
    ["an insertion inside a replacement", edit(2, 2), edit(1, 3), true],
  ])("%s: conflict %s", (_, a, b, conflict) => {
    expect(editsConflict(a, b)).toBe(conflict);
    expect(editsConflict(b, a)).toBe(conflict);
  });

  test("that do not conflict can be applied in any order", () => {
    const place = fc.tuple(fc.nat(20), fc.nat(4)).map(([start, length]) => edit(start, Math.min(24, start + length), "+"));
    fc.assert(
      fc.property(place, place, (a, b) => {
        fc.pre(!editsConflict(a, b));
        const text = "abcdefghijklmnopqrstuvwx";
        expect(applyEdits(text, [a, b])).toBe(applyEdits(text, [b, a]));
      }),
    );
  });
});
