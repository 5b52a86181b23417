import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRule } from "@plimsoll/core/testing";
import { rules } from "../rules/company-base.js";

for (const rule of rules) {
  test(`${rule.id} finds and fixes what its examples say`, () => {
    assert.deepEqual(checkRule(rule), []);
  });
}
