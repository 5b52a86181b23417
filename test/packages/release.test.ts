import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { version } from "../../packages/cli/src/version.ts";
import { fromRoot } from "../support/repository.ts";
import { type Manifest, manifestOf, published, publishedFolders } from "./packed.ts";

let copy = "";

// What a release changes, and nothing else: no sources, no network.
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "plimsoll-release-"));
  for (const path of [
    ".changeset/config.json",
    "package.json",
    "pnpm-workspace.yaml",
    "pnpm-lock.yaml",
    "extension/package.json",
  ])
    cpSync(fromRoot(path), join(copy, path), { recursive: true });
  for (const folder of [...publishedFolders, "dev"]) {
    mkdirSync(join(copy, "packages", folder), { recursive: true });
    for (const name of folder === "dev" ? ["package.json"] : ["package.json", "CHANGELOG.md"])
      cpSync(fromRoot("packages", folder, name), join(copy, "packages", folder, name));
  }
  symlinkSync(fromRoot("node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, ".gitignore"), "node_modules\n");
  git("init", "--quiet", "--initial-branch=main");
  commit("before");
  git("checkout", "--quiet", "-b", "work");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

function git(...args: string[]): void {
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args], {
    cwd: copy,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function commit(message: string): void {
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

function changeset(...args: string[]): string {
  return execFileSync(process.execPath, [fromRoot("node_modules/@changesets/cli/bin.js"), ...args], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function manifest(folder: string): Manifest {
  return manifestOf(join(copy, "packages", folder));
}

test("the command says the version of its package", () => {
  expect(manifestOf(fromRoot("packages/cli")).version).toBe(version);
});

test("a change without a file that describes it is refused", () => {
  writeFileSync(join(copy, "packages/core/changed.ts"), "");
  commit("change");
  expect(() => changeset("status", "--since", "main")).toThrow(/changeset/i);
});

test("with one it is accepted, and a release raises all packages together and nothing private", () => {
  const text = `---\n"@plimsoll/core": minor\n---\n\nA new rule in preview.\n`;
  writeFileSync(join(copy, ".changeset/new-rule.md"), text);
  commit("describe");
  changeset("status", "--since", "main", "--output", "status.json");
  const status: { readonly releases: readonly { readonly name: string; readonly newVersion: string }[] } = JSON.parse(
    readFileSync(join(copy, "status.json"), "utf8"),
  );
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const next = `${major}.${minor + 1}.0`;
  expect(
    status.releases
      .filter(({ newVersion }) => newVersion === next)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.values(published).toSorted());
  changeset("version");
  for (const folder of publishedFolders) {
    expect(manifest(folder).version, folder).toBe(next);
    expect(readFileSync(join(copy, "packages", folder, "CHANGELOG.md"), "utf8")).toContain(`## ${next}`);
  }
  expect(readFileSync(join(copy, "packages/core/CHANGELOG.md"), "utf8")).toContain("A new rule in preview.");
  expect(manifest("dev").version).toBe(manifestOf(fromRoot("packages/dev")).version);
  expect(manifestOf(join(copy, "extension")).version).toBe(manifestOf(fromRoot("extension")).version);
  // Ranges between the packages stay those of the workspace; packing puts the versions in.
  expect(JSON.stringify(manifest("host").dependencies)).toContain("workspace:*");
});
