import { rules } from "@plimsoll/core";
import { expect, test } from "vitest";
import { tallyRuleIds } from "../support/tally-rule-ids.ts";

/** Rules of tally that no rule here stands for, and why. */
const left: Readonly<Record<string, string>> = {
  "tally/require-stages": "BuildKit refuses such a file: reported as a problem, with its place",
  "tally/unknown-instruction": "BuildKit refuses such a file: reported as a problem, with the keyword that was meant",
  "hadolint/DL3043": "BuildKit refuses such a file: reported as a problem",
  "hadolint/DL3061": "BuildKit refuses such a file: reported as a problem",
  "tally/prefer-formatted-heredocs": "done by the formatter",
  "tally/newline-between-instructions": "done by the formatter",
  "tally/newline-per-chained-call": "done by the formatter",
  "tally/consistent-indentation": "done by the formatter",
  "tally/labels/prefer-stable-order": "contested: an order of labels that nothing depends on",
  "tally/windows/no-chown-flag":
    "wrong: Docker implements it for Windows images (moby pull request 35521), and real Dockerfiles use it",
  "tally/gpu/prefer-uv-over-conda": "AI only; which installer is used is a matter of taste",
  "tally/ruby/prefer-gemfile-bind-mounts": "contested: saves a layer of some kilobytes",
  "tally/require-secret-mounts": "needs a list of a project's own commands; rules about secrets find the secrets themselves",
  "tally/js/node-gyp-cache-mounts": "some megabytes of headers, and only where an add-on has no prebuilt binary",
  "tally/ruby/prefer-network-none-install": "contested: needs a download step of its own",
};

/** Whether a rule names the check as one of its sources: `tally/x`, `x` of tally, or `DL3001` of hadolint itself. */
function isCovered(id: string): boolean {
  const namespace = id.slice(0, id.indexOf("/"));
  const name = id.slice(id.indexOf("/") + 1);
  return rules.some(({ sources }) =>
    sources.some(
      (source) =>
        (source.tool === "tally" && (source.id === id || source.id === name)) ||
        (source.tool === namespace && source.id === name),
    ),
  );
}

test("each rule of tally has a rule here, or a reason why not", () => {
  expect(tallyRuleIds.filter((id) => !isCovered(id) && left[id] === undefined)).toEqual([]);
});

test("no reason is left over", () => {
  expect(Object.keys(left).filter((id) => isCovered(id) || !tallyRuleIds.includes(id))).toEqual([]);
});

test("sources name only rules that tally has", () => {
  const named = rules.flatMap(({ sources }) => sources.filter(({ tool }) => tool === "tally").map(({ id }) => id));
  expect(named.filter((id) => !tallyRuleIds.includes(id) && !tallyRuleIds.includes(`tally/${id}`))).toEqual([]);
});
