import { describe, expect, test } from "vitest";
import { createRuleIndex } from "../../../packages/core/src/config/rule-index.ts";
import { sampleRules } from "./sample-rules.ts";

const index = createRuleIndex(sampleRules);

describe("rule index", () => {
  test.each([
    ["untagged-image", ["untagged-image"]],
    ["Untagged-Image", ["untagged-image"]],
    ["DL3006", ["untagged-image"]],
    ["dl3006", ["untagged-image"]],
    ["hadolint/DL3006", ["untagged-image"]],
    ["jsonargsrecommended", ["shell-form-command"]],
    ["SC2086", ["unquoted-variable"]],
    ["DL3002", ["root-user", "missing-user"]],
    ["DL3018", ["unpinned-package"]],
    ["buildkit/DL3006", []],
    ["constructor", []],
    ["", []],
  ])("%s stands for %j", (name, ids) => {
    expect(index.resolve(name)).toEqual(ids);
  });

  test("a code is named only where it is a part of its rule", () => {
    const codes = (name: string) => index.lookup(name).map(({ code }) => code);
    expect(codes("dl3018")).toEqual(["DL3018"]);
    expect(codes("pinning")).toEqual([undefined]);
    expect(codes("unpinned-package")).toEqual([undefined]);
    expect(codes("DL3006")).toEqual([undefined]);
  });

  test.each([
    ["untaged-image", "untagged-image"],
    ["untagged_image", "untagged-image"],
    ["JSONArgRecommended", "JSONArgsRecommended"],
    ["sc208", "sc2086"],
    ["something-else-entirely", undefined],
  ])("the nearest to %s is %s", (name, suggestion) => {
    expect(index.suggest(name)).toBe(suggestion);
  });
});
