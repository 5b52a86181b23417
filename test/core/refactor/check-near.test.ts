import { applyEdits } from "@plimsoll/core";
import { checkEdited, checkNear } from "@plimsoll/core/refactor";
import { describe, expect, test } from "vitest";
import { analysisOf } from "./refactor-text.ts";

describe("checkNear", () => {
  const text = "# escape=`\nFROM a:1\nRUN a\nRUN b `\n  c\nRUN d\nRUN e\nRUN f\n";
  test.each([
    ["b `", "b", "new-problem"],
    ["RUN d", "RUN d `", "other-instruction-changed"],
    ["RUN d", "RUN <<EOF", "new-problem"],
    ["RUN d", "RUNN d", "new-problem"],
    ["RUN d", "RUN x", undefined],
    ["RUN f\n", "", undefined],
    ["FROM a:1\n", "", "new-problem"],
  ])("%j by %j", (from, to, expected) => {
    const start = text.indexOf(from);
    const edits = [{ span: { start, end: start + from.length }, text: to }];
    const { syntax, instructions } = analysisOf(text);
    expect(checkNear(syntax, instructions, edits)).toBe(expected);
    expect(checkEdited(text, edits, applyEdits(text, edits))).toBe(expected);
  });
});
