import { analyze, defaultLintConfig, type ProfileName } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function rulesFound(text: string, profile: ProfileName): readonly string[] {
  return analyze({ text, config: { ...defaultLintConfig, profile } }).findings.map(({ rule }) => rule);
}

/** What a rule finds without harm: the default profile leaves it out, `strict` has it. */
const harmless: readonly (readonly [what: string, rule: string, text: string])[] = [
  [
    "an image that is made to be copied whole",
    "whole-filesystem-copy",
    "FROM tonistiigi/xx:1.9.0 AS xx\nFROM golang:1.25\nCOPY --from=xx / /\n",
  ],
  [
    "a whole copy into a stage that is not shipped",
    "whole-filesystem-copy",
    "FROM debian:13 AS all\nRUN make\nFROM debian:13 AS test\nCOPY --from=all / /\nFROM scratch\nCOPY --from=test /out /\n",
  ],
  [
    "recommended packages of a build stage",
    "apt-recommended-packages",
    "FROM debian:13 AS build\nRUN apt-get install -y gcc\nFROM scratch\nCOPY --from=build /app /\n",
  ],
  [
    "recommended packages that go again in the same step",
    "apt-recommended-packages",
    "FROM debian:13\nRUN apt-get install -y curl=8.14 $DEPS && make && apt-get purge -y --auto-remove curl $DEPS\n",
  ],
  [
    "package lists deleted late, which apt-cache-left tells of where they come from",
    "deleted-in-later-layer",
    "FROM debian:13\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n",
  ],
];

const shellForms: readonly (readonly [base: string, harms: boolean])[] = [
  ["debian:13", true],
  ["node:22", true],
  ["alpine:3.22", false],
  ["almalinux:9", false],
  ["mcr.microsoft.com/windows/nanoserver:ltsc2025", false],
];

describe("the default profile", () => {
  test.each(harmless)("leaves out %s", (_what, rule, text) => {
    expect(rulesFound(text, "recommended")).not.toContain(rule);
    expect(rulesFound(text, "strict")).toContain(rule);
  });

  test("keeps what differs only in what makes it harmful", () => {
    const whole = "FROM debian:13 AS all\nRUN make\nFROM debian:13\nCOPY --from=all / /\n";
    expect(rulesFound(whole, "recommended")).toContain("whole-filesystem-copy");
    const removedFirst = "FROM debian:13\nRUN apt-get purge -y --auto-remove curl && apt-get install -y curl\n";
    expect(rulesFound(removedFirst, "recommended")).toContain("apt-recommended-packages");
    const notUnneeded = "FROM debian:13\nRUN apt-get install -y curl && apt-get purge -y curl\n";
    expect(rulesFound(notUnneeded, "recommended")).toContain("apt-recommended-packages");
    const archive = "FROM debian:13\nCOPY app.tar.gz /tmp/\nRUN tar xf /tmp/app.tar.gz\nRUN rm /tmp/app.tar.gz\n";
    expect(rulesFound(archive, "recommended")).toContain("deleted-in-later-layer");
  });

  test.each(shellForms)("asks who passes signals on in %s", (base, harms) => {
    const found = (command: string): boolean =>
      rulesFound(`FROM ${base}\nCMD ${command}\n`, "recommended").includes("shell-form-command");
    expect(found("server --port 80")).toBe(harms);
    // On Windows there are no signals.
    expect(found("migrate && server")).toBe(!base.includes("windows"));
  });

  test("names the system at the end of a tag", () => {
    const [finding] = analyze({ text: "FROM ros:lunar-ros-base-xenial\n", config: defaultLintConfig }).findings;
    expect(finding?.params.release).toBe("Ubuntu 16.04");
  });

  test("tells once of all sudo in one step", () => {
    const text = "FROM debian:13\nUSER root\nRUN sudo id && sudo ls\nRUN sudo id\n";
    expect(rulesFound(text, "recommended").filter((rule) => rule === "sudo-in-run")).toHaveLength(2);
  });
});
