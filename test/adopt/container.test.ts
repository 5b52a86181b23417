import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { findInPeers } from "../../packages/dev/src/peers.ts";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { describeWith } from "../support/shared.ts";
import { run } from "./run-in.ts";

const dockerfile = "container/Dockerfile";
const text = readFileSync(fromRoot(dockerfile), "utf8");

beforeAll(() => makeShared("plimsoll.js"), 60_000);

describe("the Dockerfile of the container image", () => {
  test.each(["recommended", "strict", "buildkit", "hadolint"])("has no finding in the profile %s", (profile) => {
    const options = ["--no-config", "--profile", profile, "--fail-on", "style", "--format", "compact"];
    expect(
      run(["node", sharedBundle("plimsoll.js"), "lint", ...options, dockerfile], { cwd: fromRoot(), may: [0, 1] }).stdout,
    ).toBe("");
  });

  test("stands on a pinned image, runs as a number and installs nothing", () => {
    expect(text).toMatch(/^ARG NODE_IMAGE=\S+@sha256:[0-9a-f]{64}$/m);
    expect(text).toMatch(/^USER \d+:\d+$/m);
    expect(text).not.toMatch(/\b(?:apk|npm|yarn|pnpm|corepack)\b/);
  });

  test.each(["docs/container.md", "docs/ko/container.md"])("has its predicted and real size in %s", (path) => {
    const page = readFileSync(fromRoot(path), "utf8");
    const instructions = text.match(/^(?:COPY|RUN|WORKDIR) .*$/gm) ?? [];
    expect(instructions).toHaveLength(3);
    for (const instruction of instructions) expect(page).toContain(`| \`${instruction}\``);
  });
});

describeWith(
  "hadolint",
  findInPeers("hadolint"),
  "no hadolint; `npm run dev -- install-peers hadolint` installs it",
  (program) => {
    test("finds nothing in it", () => {
      expect(run([program, dockerfile], { cwd: fromRoot(), may: [0, 1] }).output).toBe("");
    });
  },
);
