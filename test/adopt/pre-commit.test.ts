import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDockerfileName } from "@plimsoll/core";
import { beforeAll, describe, expect, test } from "vitest";
import { findInPeers } from "../../packages/dev/src/peers.ts";
import { usePlace } from "../extension/extension-place.ts";
import { fromRoot } from "../support/repository.ts";
import { describeWith } from "../support/shared.ts";
import { packPlimsoll } from "./packed-plimsoll.ts";
import { type Ended, pathWith, run } from "./run-in.ts";

const hooksFile = readFileSync(fromRoot(".pre-commit-hooks.yaml"), "utf8");

describe("the hooks", () => {
  test("look at the names that lint looks for in a folder", () => {
    const patternOf = (key: string): RegExp => {
      const written = new RegExp(`${key}: &\\S+ '\\(\\?i\\)(.*)'`).exec(hooksFile)?.[1];
      return new RegExp(written ?? "^no such key$", "i");
    };
    const [files, exclude] = [patternOf("files"), patternOf("exclude")];
    const names = [
      "Dockerfile",
      "dockerfile",
      "Dockerfile.dev",
      "Dockerfile.",
      "api.Dockerfile",
      "web.dockerfile",
      ".dockerfile",
    ];
    const others = [
      "Containerfile",
      "Containerfile.x",
      "a.containerfile",
      "Dockerfile.dockerignore",
      ".dockerignore",
      "xDockerfile",
    ];
    for (const name of [...names, ...others, "Dockerfile-dev", "Dockerfile.md", "docker-compose.yml"])
      for (const path of [name, `deep/er/${name}`])
        expect([path, files.test(path) && !exclude.test(path)]).toEqual([path, isDockerfileName(name)]);
  });

  test("name the version that the package has", () => {
    const { version } = JSON.parse(readFileSync(fromRoot("packages/cli/package.json"), "utf8")) as { version: string }; // npm's format
    expect([...hooksFile.matchAll(/plimsoll@([\d.]+)/g)].map(([, named]) => named)).toEqual([version, version, version]);
  });

  test("ask nothing of the top of the repository: npm would build a package with one of these scripts before it installs it", () => {
    const { scripts } = JSON.parse(readFileSync(fromRoot("package.json"), "utf8")) as { scripts: Record<string, string> }; // npm's format
    const building = ["build", "install", "preinstall", "postinstall", "prepare", "prepack"];
    expect(Object.keys(scripts).filter((name) => building.includes(name))).toEqual([]);
  });
});

const bad = "FROM node:24-slim\nWORKDIR /srv\nCOPY . .\nUSER 1000\nCMD node server.js\n";
const program = findInPeers("pre-commit");
const place = usePlace("plimsoll-pre-commit-");

describeWith("pre-commit", program, "no pre-commit; `npm run dev -- install-peers pre-commit` installs it", (preCommit) => {
  const project = join(place.folder, "project");
  const env = { PRE_COMMIT_HOME: join(place.folder, "home"), PATH: pathWith([preCommit]) };
  const git = (...args: readonly string[]): Ended => run(["git", ...args], { cwd: project });
  const commit = (message: string): Ended =>
    run(["unshare", "-rn", "git", "-c", "protocol.file.allow=always", "commit", "-m", message], {
      cwd: project,
      env,
      may: [0, 1],
    });

  beforeAll(async () => {
    const archive = await packPlimsoll(place.folder);
    const hooks = join(place.folder, "hooks");
    for (const folder of [hooks, project]) {
      mkdirSync(folder);
      run(["git", "init", "--quiet"], { cwd: folder });
    }
    // What of the repository counts for pre-commit, without its history.
    for (const name of ["package.json", ".npmrc", "LICENSE", ".pre-commit-hooks.yaml"]) cpSync(fromRoot(name), join(hooks, name));
    run(["git", "add", "--all"], { cwd: hooks });
    run(["git", "commit", "--quiet", "-m", "all"], { cwd: hooks });
    run(["git", "tag", "v0.1.0"], { cwd: hooks });
    const dependencies = `        additional_dependencies: ["${archive}"]\n`;
    const ids = ["plimsoll-fmt", "plimsoll-lint-fix", "plimsoll-lint"];
    writeFileSync(
      join(project, ".pre-commit-config.yaml"),
      `repos:\n  - repo: ${hooks}\n    rev: v0.1.0\n    hooks:\n${ids.map((id) => `      - id: ${id}\n${dependencies}`).join("")}`,
    );
    writeFileSync(join(project, "Dockerfile.old"), "FROM node\nRUN apt-get update\n");
    git("add", "--all");
    git("commit", "--quiet", "-m", "before there were hooks");
    run([preCommit, "install", "--install-hooks"], { cwd: project, env });
  }, 120_000);

  test("refuses a commit, repairs, passes, all without network and only about what is committed", () => {
    writeFileSync(join(project, "Dockerfile"), bad.replace("FROM", "from"));
    writeFileSync(join(project, "web.dockerfile"), bad);
    git("add", "--all");
    const refused = commit("first");
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toMatch(/plimsoll fmt\.+Failed\n.*\n- files were modified by this hook/);
    expect(refused.output).toMatch(/plimsoll lint --fix\.+Failed/);
    expect(readFileSync(join(project, "Dockerfile"), "utf8")).toContain("FROM node:24-slim\n");
    expect(readFileSync(join(project, "web.dockerfile"), "utf8")).toContain('CMD ["node", "server.js"]');
    expect(refused.output).not.toContain("Dockerfile.old");
    // What was repaired waits to be looked at and staged.
    expect(git("diff", "--name-only").stdout).toBe("Dockerfile\nweb.dockerfile\n");
    git("add", "--all");
    const passed = commit("first");
    expect([passed.exitCode, passed.output]).toEqual([0, expect.stringMatching(/plimsoll lint\.+Passed/)]);
  }, 60_000);

  test("tells what cannot be repaired, and has nothing to do where no Dockerfile changed", () => {
    writeFileSync(join(project, "Dockerfile"), "FROM node\nUSER 1000\n");
    git("add", "--all");
    const refused = commit("second");
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain("untagged-image");
    git("checkout", "--quiet", "HEAD", "--", "Dockerfile");
    writeFileSync(join(project, "notes.md"), "nothing\n");
    git("add", "--all");
    const passed = commit("third");
    expect([passed.exitCode, passed.output]).toEqual([0, expect.stringMatching(/plimsoll lint\.+\(no files to check\)Skipped/)]);
  }, 60_000);
});
