import { expect, test } from "vitest";
import type { ConfigProblem } from "../../../packages/core/src/config/config-problem.ts";
import { describeConfigProblem } from "../../../packages/core/src/config/index-config.ts";

/** One of each code; a code that is forgotten here does not compile. */
const problems: { readonly [Code in ConfigProblem["code"]]: Extract<ConfigProblem, { readonly code: Code }>["params"] } = {
  "file-missing": {},
  "file-is-directory": {},
  "file-is-no-file": {},
  "file-unreadable": { reason: "EACCES" },
  "file-not-utf8": {},
  "file-too-large": { limit: "1 MB" },
  "yaml-tab": {},
  "yaml-indent": {},
  "yaml-unclosed": {},
  "yaml-colon": {},
  "yaml-quotes-needed": { text: "*.old" },
  "yaml-several-documents": {},
  "yaml-duplicate-key": { key: "profile" },
  "yaml-other": { detail: "Unexpected token" },
  "not-a-mapping": { received: "list" },
  "unknown-key": { key: "profil", suggestion: undefined, known: ["profile"] },
  "missing-key": { key: "files" },
  "wrong-type": { key: "exclude", expected: ["list", "text"], received: "number" },
  "not-one-of": { key: "profile", value: "x", suggestion: "strict", allowed: ["strict"] },
  "empty-list": { key: "files" },
  "bad-glob": { key: "exclude[0]", glob: "!x" },
  "bad-bytes": { key: "budget.image", value: "much" },
  "unknown-rule": { name: "x", suggestion: undefined },
  "no-rule-for-code": { code: "DL3062" },
  "rule-set-twice": { name: "DL3006", other: "DF001", rule: "untagged-image" },
  "unknown-option": { rule: "untagged-image", option: "x", suggestion: undefined, known: [] },
  "unknown-hadolint-code": { code: "SC*", suggestion: undefined },
  "severity-argument": { value: "DL3006" },
  "plugin-missing": { plugin: "./rules.js" },
  "plugin-failed": { plugin: "./rules.js", detail: "x is not defined" },
  "plugin-without-rules": { plugin: "./rules.js" },
  "plugin-rule": { plugin: "./rules.js", rule: "team/no-foo", fault: "id-twice" },
  "plugin-untrusted": { plugin: "./rules.js", changed: false },
};

test.each(Object.entries(problems))("%s is told in both languages, with all that is known of it", (code, params) => {
  // `problems` pairs each code with its own params; Object.entries forgets that.
  const problem = { code, params } as ConfigProblem;
  const en = describeConfigProblem(problem, "en");
  const ko = describeConfigProblem(problem, "ko");
  expect(ko.message).toMatch(/[가-힣]/);
  expect(ko.help).toMatch(/[가-힣]|^$/);
  for (const { message, help } of [en, ko]) {
    expect(message).not.toMatch(/[.!]$/);
    expect(`${message} ${help}`).not.toMatch(/undefined|\[object/);
    // Types of values and faults have a name of their own in each language; everything else that is known is said as it is.
    const isNamed = (name: string): boolean => name === "fault" || code === "wrong-type" || code === "not-a-mapping";
    const said = Object.entries(params).flatMap(([name, value]) => (isNamed(name) ? [] : [value]));
    for (const value of said.filter((value) => typeof value === "string")) expect(`${message} ${help}`).toContain(value);
  }
  // A particle behind a name would have to fit the name's last sound, which is not known.
  expect(ko.message).not.toMatch(/`(?:은|는|이|가|을|를|와|과)(?:\s|$)/);
});
