import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromRoot } from "../support/repository.ts";
import { runNode } from "../support/run-program.ts";

const bootstrap = fromRoot("packages/dev/bin/bootstrap.mjs");

describe("npm start", () => {
  test("sees paths from where the user stands, and passes the exit code on", () => {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-start-"));
    try {
      writeFileSync(join(folder, "Dockerfile"), "FROM node:latest\n");
      const found = runNode([bootstrap, "start", "lint", "--no-config", "Dockerfile"], { env: { INIT_CWD: folder } });
      expect(found.stdout).toContain("latest-tag");
      expect(found.exitCode).toBe(1);
      const missing = runNode([bootstrap, "start", "lint", "no-such-file"], { env: { INIT_CWD: folder } });
      expect(missing.exitCode).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("without arguments lints the examples in one screen, which is no failure", () => {
    const { stdout, exitCode } = runNode([bootstrap, "start"], { env: { INIT_CWD: tmpdir() } });
    expect(exitCode).toBe(0);
    for (const path of ["examples/node-api/Dockerfile", "examples/python-service/Dockerfile"]) expect(stdout).toContain(path);
    expect(stdout.split("\n").length).toBeLessThanOrEqual(80);
  });
});

test("an unknown command is refused before anything is installed", () => {
  const { stderr, exitCode } = runNode([bootstrap, "strat"]);
  expect(stderr).toBe('plimsoll: unknown command "strat": start, test, dev\n');
  expect(exitCode).toBe(2);
});
