import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findProgram } from "../support/find-program.ts";
import { fromRoot } from "../support/repository.ts";
import { describeWith } from "../support/shared.ts";

describeWith("the manual page", findProgram("groff"), "no groff", (groff) => {
  test.each(["packages/cli/man/plimsoll.1", "packages/cli/man/ko/man1/plimsoll.1"])("%s is shown without a warning", (page) => {
    const args = ["-k", "-man", "-ww", "-Tutf8", fromRoot(page)];
    const { stdout, stderr, status } = spawnSync(groff, args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } });
    expect([status, stderr]).toEqual([0, ""]);
    // A terminal that knows no colours is told of bold by letters that are struck twice.
    const shown = stdout.replace(/\u001b\[[\d;]*m|.\u0008/gu, "");
    for (const words of ["plimsoll merge", "--files-from <file>", "plimsoll hadolint"]) expect(shown).toContain(words);
    expect(shown).toContain(page.includes("/ko/") ? "사용법" : "SYNOPSIS");
  });
});
