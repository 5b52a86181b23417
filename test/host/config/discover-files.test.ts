import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeDiscoveryProblem, discoverFiles } from "../../../packages/host/src/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A folder with empty files of these names. */
function folderWith(...paths: readonly string[]): string {
  return temporaryFolder(Object.fromEntries(paths.map((path) => [path, ""])));
}

async function pathsFor(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { files, problems } = await discoverFiles(args, { cwd });
  expect(problems).toEqual([]);
  return files.map(({ path }) => path);
}

async function problemsFor(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { problems } = await discoverFiles(args, { cwd });
  return problems.map((problem) => `${problem.code}: ${describeDiscoveryProblem(problem, "en").message}`);
}

describe("files and standard input", () => {
  test("a file is itself, whatever its name, as it was written", async () => {
    const folder = folderWith("a/whatever.txt", "Dockerfile");
    expect(await pathsFor(folder, "./a/whatever.txt", "Dockerfile", join(folder, "a/whatever.txt"), "-")).toEqual([
      "./a/whatever.txt",
      "Dockerfile",
      "-",
    ]);
  });

  test("named itself, or found", async () => {
    const folder = folderWith("Dockerfile", "Dockerfile.dev");
    const { files } = await discoverFiles([".", "Dockerfile.dev", "-", "-"], { cwd: folder });
    expect(files).toEqual([
      { path: "Dockerfile", explicit: false },
      { path: "Dockerfile.dev", explicit: true },
      { path: "-", explicit: true },
    ]);
  });

  test("an ignored file that is named itself counts", async () => {
    const folder = temporaryFolder({ ".gitignore": "*\n", Dockerfile: "" });
    expect(await pathsFor(folder, "Dockerfile")).toEqual(["Dockerfile"]);
  });

  test("a name that looks like a glob but exists is a file", async () => {
    expect(await pathsFor(folderWith("Dockerfile[1]"), "Dockerfile[1]")).toEqual(["Dockerfile[1]"]);
  });
});

describe("folders", () => {
  test("every Dockerfile in and below, in the order of paths", async () => {
    const yes = [
      "Containerfile",
      "Dockerfile",
      "Dockerfile.dev",
      "a/Containerfile.x",
      "a/api.Dockerfile",
      "b/dockerfile",
      "b/web.dockerfile",
    ];
    const no = [
      "Containerfile.containerignore",
      "Dockerfile.dockerignore",
      "a/Dockerfiles",
      "a/MyDockerfile",
      "b/api.Dockerfile.dockerignore",
      "b/dockerfile-notes",
      "c/x",
    ];
    expect(await pathsFor(folderWith(...no, ...yes.toReversed()), ".")).toEqual(yes);
  });

  test("shown like the argument", async () => {
    const folder = folderWith("src/app/Dockerfile");
    expect(await pathsFor(folder, "src")).toEqual([join("src", "app", "Dockerfile")]);
    expect(await pathsFor(folder, "./src/")).toEqual([join("src", "app", "Dockerfile")]);
    expect(await pathsFor(join(folder, "src"), "..")).toEqual([join("..", "src", "app", "Dockerfile")]);
    expect(await pathsFor("/", folder)).toEqual([join(folder, "src", "app", "Dockerfile")]);
  });

  test("a folder named Dockerfile is a folder", async () => {
    const folder = folderWith("Dockerfile/Dockerfile", "Dockerfile/notes");
    expect(await pathsFor(folder, ".")).toEqual(["Dockerfile/Dockerfile"]);
    expect(await pathsFor(folder, "Dockerfile")).toEqual(["Dockerfile/Dockerfile"]);
  });

  test(".git and node_modules are passed over, unless named", async () => {
    const folder = folderWith(".git/Dockerfile", "node_modules/p/Dockerfile", "a/node_modules/Dockerfile", ".github/Dockerfile");
    expect(await pathsFor(folder, ".")).toEqual([".github/Dockerfile"]);
    expect(await pathsFor(folder, "node_modules")).toEqual(["node_modules/p/Dockerfile"]);
  });

  test("each file once", async () => {
    const folder = folderWith("a/Dockerfile", "b/Dockerfile");
    expect(await pathsFor(folder, "b", ".", "a", join(folder, "a"))).toEqual(["b/Dockerfile", "a/Dockerfile"]);
  });

  test("links to files are found, links to folders not followed, others passed over", async () => {
    const folder = folderWith("real/Dockerfile");
    symlinkSync("real", join(folder, "linked"));
    symlinkSync(".", join(folder, "real/circle"));
    symlinkSync("real", join(folder, "Dockerfile"));
    symlinkSync("nowhere", join(folder, "Dockerfile.broken"));
    symlinkSync("real/Dockerfile", join(folder, "Dockerfile.link"));
    expect(await pathsFor(folder, ".")).toEqual(["Dockerfile.link", "real/Dockerfile"]);
    expect(await pathsFor(folder, "linked")).toEqual(["linked/Dockerfile"]);
  });
});

describe(".gitignore", () => {
  test("of the folder and those below, the nearer going before", async () => {
    const folder = temporaryFolder({
      ".gitignore": "/build\n*.old.Dockerfile\n",
      Dockerfile: "",
      "build/Dockerfile": "",
      "a/build/Dockerfile": "",
      "a/x.old.Dockerfile": "",
      "b/.gitignore": "!keep.old.Dockerfile\nDockerfile.tmp\n",
      "b/keep.old.Dockerfile": "",
      "b/Dockerfile.tmp": "",
      "Dockerfile.tmp": "",
    });
    expect(await pathsFor(folder, ".")).toEqual(["Dockerfile", "Dockerfile.tmp", "a/build/Dockerfile", "b/keep.old.Dockerfile"]);
  });

  test("of the folders above, up to the repository's top and no further", async () => {
    const folder = temporaryFolder({
      ".gitignore": "Dockerfile.outer\n",
      "repo/.gitignore": "Dockerfile.inner\n",
      "repo/sub/Dockerfile.outer": "",
      "repo/sub/Dockerfile.inner": "",
      "loose/sub/Dockerfile.outer": "",
    });
    mkdirSync(join(folder, "repo/.git"));
    expect(await pathsFor(folder, "repo/sub")).toEqual(["repo/sub/Dockerfile.outer"]);
    expect(await pathsFor(folder, "loose/sub")).toEqual(["loose/sub/Dockerfile.outer"]);
  });

  test("an ignored folder that is named itself is searched", async () => {
    const folder = temporaryFolder({
      ".gitignore": "build/\n",
      "build/Dockerfile": "",
      "build/.gitignore": "x\n",
      "build/x/Dockerfile": "",
    });
    mkdirSync(join(folder, ".git"));
    expect(await pathsFor(folder, "build")).toEqual(["build/Dockerfile"]);
  });
});

describe("globs", () => {
  const tree = ["Dockerfile", "a/Dockerfile", "a/Dockerfile.dev", "a/other.txt", "b/c/Dockerfile", "node_modules/Dockerfile"];

  test.each([
    ["**/Dockerfile", ["Dockerfile", "a/Dockerfile", "b/c/Dockerfile"]],
    ["*/Dockerfile*", ["a/Dockerfile", "a/Dockerfile.dev"]],
    ["a/*.txt", ["a/other.txt"]],
    ["{a,b/c}/Dockerfile", ["a/Dockerfile", "b/c/Dockerfile"]],
    ["?/Dockerfile.dev", ["a/Dockerfile.dev"]],
    // Folders that match are searched, as if the shell had written them out.
    ["[ab]", ["a/Dockerfile", "a/Dockerfile.dev", "b/c/Dockerfile"]],
    ["./b/*", ["b/c/Dockerfile"]],
  ])("%s", async (glob, expected) => {
    expect(await pathsFor(folderWith(...tree), glob)).toEqual(expected);
  });

  test("from a folder above, and absolute", async () => {
    const folder = folderWith(...tree);
    expect(await pathsFor(join(folder, "a"), "../b/**")).toEqual(["../b/c/Dockerfile"]);
    expect(await pathsFor("/", join(folder, "b", "**"))).toEqual([join(folder, "b/c/Dockerfile")]);
  });
});

describe("what gives no file is told, and the rest goes on", () => {
  test("a missing path", async () => {
    const folder = folderWith("Dockerfile", "z/Dockerfile");
    const { files, problems } = await discoverFiles(["Dockerfile", "nope/Dockerfile", "Dockerfile/below", "z"], { cwd: folder });
    expect(files.map(({ path }) => path)).toEqual(["Dockerfile", "z/Dockerfile"]);
    expect(problems).toEqual([
      { path: "nope/Dockerfile", code: "missing", reason: undefined },
      { path: "Dockerfile/below", code: "missing", reason: undefined },
    ]);
    expect(await problemsFor(folder, "nope")).toEqual(["missing: `nope` does not exist"]);
  });

  test("a glob without a match, also from a folder that does not exist", async () => {
    expect(await problemsFor(folderWith("Dockerfile"), "**/*.none", "nope/*")).toEqual([
      "no-match: no file matches `**/*.none`",
      "no-match: no file matches `nope/*`",
    ]);
  });

  test("a folder without a Dockerfile", async () => {
    expect(await problemsFor(folderWith("src/main.c"), "src")).toEqual(["no-dockerfile: no Dockerfile in `src`"]);
  });

  test("a path that cannot be followed", async () => {
    const folder = folderWith();
    symlinkSync("circle", join(folder, "circle"));
    expect(await problemsFor(folder, "circle", "x".repeat(300))).toEqual([
      "unreadable: `circle` cannot be read (ELOOP)",
      `unreadable: \`${"x".repeat(300)}\` cannot be read (ENAMETOOLONG)`,
    ]);
  });

  test("in Korean too", async () => {
    const { problems } = await discoverFiles(["nope", "*.nope", "."], { cwd: folderWith("x") });
    expect(problems.map((problem) => describeDiscoveryProblem(problem, "ko").message)).toEqual([
      "파일이나 디렉터리가 없습니다: `nope`",
      "일치하는 파일이 없습니다: `*.nope`",
      "Dockerfile이 없습니다: `.`",
    ]);
  });
});
