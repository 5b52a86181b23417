import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { findInPeers } from "../../packages/dev/src/peers.ts";
import { usePlace } from "../extension/extension-place.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";
import { describeWith } from "../support/shared.ts";
import { filesOfPage } from "./page-files.ts";
import { type Ended, run } from "./run-in.ts";

const place = usePlace("plimsoll-npm-hooks-");
const files = filesOfPage("docs/pre-commit.md");
const bad = "FROM node:24-slim\nWORKDIR /srv\nCOPY . .\nUSER 1000\nCMD node server.js\n";
const unrepairable = "FROM node\nUSER 1000\n";

beforeAll(() => makeShared("plimsoll.js"), 60_000);

test("the files of the page are the same in both languages", () => {
  expect(files.size).toBe(5);
  expect(filesOfPage("docs/ko/pre-commit.md")).toEqual(files);
});

interface Project {
  readonly folder: string;
  stage(files: Readonly<Record<string, string>>): void;
  commit(): Ended;
  /** What a file is in the last commit. */
  committed(path: string): string;
}

/** A repository where npm has installed programs, with one commit of an old Dockerfile that nobody has looked at. */
function openProject(name: string, programs: Readonly<Record<string, string>>): Project {
  const folder = join(place.folder, name);
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  for (const [program, path] of Object.entries(programs)) symlinkSync(path, join(bin, program));
  const git = (...args: readonly string[]): Ended => run(["git", ...args], { cwd: folder });
  const stage = (staged: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(staged)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git("add", "--all");
  };
  git("init", "--quiet");
  stage({
    ".gitignore": "node_modules\n",
    "package.json": '{"name":"project","private":true}\n',
    "old/Dockerfile": unrepairable,
  });
  git("commit", "--quiet", "-m", "old");
  return {
    folder,
    stage,
    commit: () =>
      run(["git", "commit", "--quiet", "-m", "next"], { cwd: folder, may: [0, 1], env: { PATH: `${bin}:${process.env.PATH}` } }),
    committed: (path) => git("show", `HEAD:${path}`).stdout,
  };
}

/** Three commits: one that is repaired on the way, one that is stopped, one without a Dockerfile. */
function expectHook(project: Project, repairs: boolean): void {
  const paths = ["Dockerfile", "services/web.dockerfile", "services/api/Dockerfile.dev"];
  project.stage({ "services/Dockerfile.dockerignore": "# no Dockerfile\n*\n" });
  project.stage(
    Object.fromEntries(paths.map((path) => [path, repairs ? bad : bad.replace("node server.js", '["node", "server.js"]')])),
  );
  const passed = project.commit();
  expect([passed.exitCode, passed.output]).toEqual([0, expect.not.stringContaining("old/Dockerfile")]);
  for (const path of paths)
    expect([path, project.committed(path)]).toEqual([path, expect.stringContaining('CMD ["node", "server.js"]')]);
  project.stage({ Dockerfile: unrepairable });
  const refused = project.commit();
  expect([refused.exitCode, refused.output]).toEqual([1, expect.stringContaining("untagged-image")]);
  project.stage({ Dockerfile: bad.replace("node server.js", '["node", "server.js"]'), "notes.md": "text\n" });
  expect(project.commit().exitCode).toBe(0);
}

const [husky, lintStaged, lefthook] = ["husky", "lint-staged", "lefthook"].map(findInPeers);
const lack = "no husky, lint-staged or lefthook; `npm run dev -- install-peers husky lint-staged lefthook` installs them";
const own = (): Readonly<Record<string, string>> => ({ plimsoll: sharedBundle("plimsoll.js") });

describeWith("husky", husky, lack, (program) => {
  const install = (project: Project, hook: string): void => {
    writeHook(project, hook);
    run([program], { cwd: project.folder });
  };

  test("runs plimsoll on what is staged", () => {
    const project = openProject("husky", { ...own(), husky: program });
    install(project, files.get(".husky/pre-commit") ?? "");
    expectHook(project, false);
  });

  describeWith("with lint-staged", lintStaged, lack, (staged) => {
    test("repairs what is staged, and commits that", () => {
      const project = openProject("lint-staged", { ...own(), husky: program, "lint-staged": staged });
      writeFileSync(join(project.folder, ".lintstagedrc.json"), files.get(".lintstagedrc.json") ?? "");
      install(project, "npx lint-staged\n");
      expectHook(project, true);
    }, 60_000);
  });
});

describeWith("lefthook", lefthook, lack, (program) => {
  test("repairs what is staged, and commits that", () => {
    const project = openProject("lefthook", { ...own(), lefthook: program });
    writeFileSync(join(project.folder, "lefthook.yml"), files.get("lefthook.yml") ?? "");
    run([program, "install"], { cwd: project.folder });
    expectHook(project, true);
  }, 60_000);
});

function writeHook({ folder }: Project, text: string): void {
  mkdirSync(join(folder, ".husky"), { recursive: true });
  writeFileSync(join(folder, ".husky/pre-commit"), text);
  chmodSync(join(folder, ".husky/pre-commit"), 0o755);
}
