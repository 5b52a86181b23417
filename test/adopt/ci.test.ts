import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { findInPeers } from "../../packages/dev/src/peers.ts";
import { usePlace } from "../extension/extension-place.ts";
import { serve } from "../support/loopback-server.ts";
import { fromRoot } from "../support/repository.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { describeWith } from "../support/shared.ts";
import { filesOfPage } from "./page-files.ts";
import { run } from "./run-in.ts";

const place = usePlace("plimsoll-ci-");
const files = filesOfPage("docs/ci.md");
const project = join(place.folder, "project");

beforeAll(async () => {
  mkdirSync(project);
  run(["git", "init", "--quiet"], { cwd: project });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  writeFileSync(join(project, "Dockerfile"), "FROM node:24-slim\nWORKDIR /srv\nCOPY app.js ./\nUSER 1000\nCMD node app.js\n");
  writeFileSync(join(project, "app.js"), "1;\n");
  run(["git", "add", "--all"], { cwd: project });
  run(["git", "commit", "--quiet", "-m", "base"], { cwd: project });
  await makeShared("plimsoll.js");
}, 60_000);

describe("the files of the pages", () => {
  test("are the same in both languages", () => {
    expect(files.size).toBe(6);
    expect(filesOfPage("docs/ko/ci.md")).toEqual(files);
    expect(filesOfPage("docs/container.md")).toEqual(filesOfPage("docs/ko/container.md"));
  });

  test("run commands that there are, at the version that the package has", () => {
    const { version } = JSON.parse(readFileSync(fromRoot("packages/cli/package.json"), "utf8")) as { version: string }; // npm's format
    const commands = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/npx --yes plimsoll@(\S+) (lint [^\n'#]*)/g)].map(([, named, command = ""]) => ({
        path,
        named,
        command,
      })),
    );
    expect(commands).toHaveLength(6);
    for (const { path, named, command } of commands) {
      expect([path, named]).toEqual([path, version]);
      mkdirSync(join(project, "reports/plimsoll"), { recursive: true });
      const { exitCode, stdout } = run(["node", sharedBundle("plimsoll.js"), ...command.trim().split(" ")], {
        cwd: project,
        may: [0, 1],
      });
      expect([command, exitCode]).toEqual([command, command.includes("--fail-on never") ? 0 : 1]);
      const output = /--output (\S+)/.exec(command)?.[1];
      const report = output === undefined ? stdout : readFileSync(join(project, output), "utf8");
      expect(report).toContain("shell-form-command");
    }
  });
});

const schemas: readonly (readonly [path: string, ...args: readonly string[]])[] = [
  [".github/workflows/dockerfiles.yml", "vendor.github-workflows"],
  [".github/workflows/dockerfiles-plain.yml", "vendor.github-workflows"],
  [".gitlab-ci.yml", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
  [".circleci/config.yml", "vendor.circle-ci"],
  // Some patterns of that schema are no expressions in unicode mode.
  ["azure-pipelines.yml", "vendor.azure-pipelines", "--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"],
];

const checker = findInPeers("check-jsonschema");
describeWith("check-jsonschema", checker, "no check-jsonschema; `npm run dev -- install-peers` installs it", (program) => {
  test.each(schemas)("finds %s as its CI wants it", (path, schema = "", ...more) => {
    const check = (file: string): number =>
      run([program, "--builtin-schema", schema, ...more, file], { cwd: project, may: [0, 1] }).exitCode;
    expect(check(path)).toBe(0);
    writeFileSync(join(project, "wrong.yml"), "jobs: 3\nstages: 3\ntrigger: [[1]]\n");
    expect(check("wrong.yml")).toBe(1);
  });

  test("finds the action as GitHub wants it", () => {
    run([program, "--builtin-schema", "vendor.github-actions", fromRoot("action.yml")], { cwd: project });
  });
});

describeWith("actionlint", findInPeers("actionlint"), "no actionlint; `npm run dev -- install-peers` installs it", (program) => {
  test("finds nothing in the workflows", () => {
    expect(run([program, "-shellcheck=", "-pyflakes="], { cwd: project }).output).toBe("");
  });
});

describeWith("zizmor", findInPeers("zizmor"), "no zizmor; `npm run dev -- install-peers` installs it", (program) => {
  test("finds nothing in the workflows and the action, also as a pedant", () => {
    const args = ["--offline", "--no-progress", "--pedantic", ".github", fromRoot("action.yml")];
    expect(run([program, ...args], { cwd: project }).output).toContain("No findings to report");
  });

  test("would find an input in a script", () => {
    const wrong = join(place.folder, "action.yml");
    const text = readFileSync(fromRoot("action.yml"), "utf8");
    writeFileSync(wrong, text.replace('"plimsoll@$PLIMSOLL_VERSION"', '"plimsoll@${{ inputs.version }}"'));
    const { output } = run([program, "--offline", "--no-progress", wrong], { cwd: project, may: [11, 12, 13, 14] });
    expect(output).toContain("template-injection");
  });
});

test("everything that the action uses is pinned by its commit", () => {
  const uses = [...readFileSync(fromRoot("action.yml"), "utf8").matchAll(/uses: (.+)/g)].map(([, used]) => used);
  expect(uses).toHaveLength(2);
  for (const used of uses) expect(used).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("GitLab's note is written once and then changed", async () => {
  const notes: { id: number; body: string }[] = [{ id: 1, body: "talk" }];
  const api = await serve(({ method, url, body }, response) => {
    const text = new URLSearchParams(body).get("body") ?? "";
    if (method === "POST") notes.push({ id: 2, body: text });
    const own = notes.find(({ id }) => method === "PUT" && url.endsWith(`/notes/${id}`));
    if (own !== undefined) own.body = text;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(notes));
  });
  const script = /plimsoll-note:[\s\S]*? {2}script:\n {4}- \|\n([\s\S]*)/.exec(files.get(".gitlab-ci.yml") ?? "")?.[1] ?? "";
  const bin = join(place.folder, "bin");
  mkdirSync(bin);
  // The package is not asked for: what npx would run is here.
  writeFileSync(join(bin, "npx"), `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${sharedBundle("plimsoll.js")}" "$@"\n`, {
    mode: 0o755,
  });
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    CI_API_V4_URL: api.url,
    CI_PROJECT_ID: "5",
    CI_MERGE_REQUEST_IID: "9",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: run(["git", "rev-parse", "HEAD"], { cwd: project }).stdout.trim(),
    PLIMSOLL_TOKEN: "the-token",
  };
  writeFileSync(join(project, "app.js"), "2;\n");
  const writeNote = (): Promise<unknown> => promisify(execFile)("bash", ["-e", "-c", script], { cwd: project, env });
  await writeNote();
  await writeNote();
  expect(api.seen.map(({ method, url }) => `${method} ${url.split("?")[0]}`)).toEqual([
    "GET /projects/5/merge_requests/9/notes",
    "POST /projects/5/merge_requests/9/notes",
    "GET /projects/5/merge_requests/9/notes",
    "PUT /projects/5/merge_requests/9/notes/2",
  ]);
  expect(api.seen.every(({ headers }) => headers["private-token"] === "the-token")).toBe(true);
  expect(notes[1]?.body).toMatch(/^<!-- plimsoll -->[\s\S]*app\.js/);
});
