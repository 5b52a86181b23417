import { chmodSync, renameSync, rmSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";
import { causesOf, commitAll, makeRepository, rebuildJson, statesOf } from "./rebuild-json.ts";
import { cached, dockerfile, writeProject } from "./rebuild-project.ts";

const plimsoll = usePlimsoll();

beforeEach(() => writeProject(plimsoll));

describe("--since", () => {
  beforeEach(() => makeRepository(plimsoll.folder));

  test("nothing has changed since a clean commit, and without options that is what is compared", () => {
    const report = rebuildJson(plimsoll, []);
    expect(statesOf(report)).toEqual(cached);
    expect(report).toMatchObject({ rebuilt: 0, bytes: { low: 0, likely: 0, high: 0 } });
    expect(plimsoll.run(["rebuild"]).stdout).toMatch(/^Dockerfile {2}since HEAD \([0-9a-f]{7}\), as nothing else is named\n/);
  });

  test("changed, new, deleted, renamed and executable files; what git ignores counts on neither side", () => {
    plimsoll.write("src/a.ts", "other");
    plimsoll.write("src/new.ts", "new");
    rmSync(plimsoll.path("src/api/user.ts"));
    renameSync(plimsoll.path("nginx.conf"), plimsoll.path("nginx2.conf"));
    chmodSync(plimsoll.path("package.json"), 0o755);
    plimsoll.write(".gitignore", "secret.txt\n");
    plimsoll.write("secret.txt", "not in git");
    const causes = causesOf(rebuildJson(plimsoll, [".", "--since", "HEAD"]));
    expect(causes).toContain("4 file: package.json has other permissions");
    const sources = causes.filter((cause) => cause.startsWith("6 file"));
    expect(sources.toSorted()).toEqual([
      "6 file: .gitignore added",
      "6 file: nginx.conf removed",
      "6 file: nginx2.conf added",
      "6 file: package.json has other permissions",
      "6 file: src/a.ts changed",
      "6 file: src/api/user.ts removed",
      "6 file: src/new.ts added",
    ]);
  });

  test("a source that git does not know is told; one that is gone fails the build", () => {
    plimsoll.write("Dockerfile", "FROM alpine\nCOPY dist /dist\nCOPY nginx.conf /\n");
    plimsoll.write(".gitignore", "dist\n");
    plimsoll.write("dist/app.js", "built");
    commitAll(plimsoll.folder, "dist");
    const words = "plimsoll: Dockerfile:2: git does not know `dist`: whether it changes is not seen here\n";
    expect(plimsoll.run(["rebuild"]).stderr).toContain(words);
    rmSync(plimsoll.path("nginx.conf"));
    const { stderr, exitCode } = plimsoll.run(["rebuild"]);
    expect(stderr).toContain(words);
    expect(stderr).toContain("plimsoll: Dockerfile:3: `nginx.conf` is not in the context: the build fails here\n");
    expect(exitCode).toBe(0);
  });

  test("a touched file is the same file", () => {
    plimsoll.write("src/a.ts", "a");
    expect(statesOf(rebuildJson(plimsoll, [".", "--since", "HEAD"]))).toEqual(cached);
  });

  test("the Dockerfile and the ignore file of the revision count", () => {
    plimsoll.write("Dockerfile", dockerfile.replace("npm run build", "npm run build --prod"));
    commitAll(plimsoll.folder, "second");
    plimsoll.write(".dockerignore", ".git\n");
    expect(statesOf(rebuildJson(plimsoll, [".", "--since", "HEAD~1"])).slice(2, 5)).toEqual([
      "5 cached",
      "6 rebuilt",
      "7 rebuilt",
    ]);
    const causes = causesOf(rebuildJson(plimsoll, [".", "--since", "HEAD~1"]));
    expect(causes).toContain("6 file: README.md added");
    expect(causes).toContain("7 instruction: instruction edited");
    expect(causesOf(rebuildJson(plimsoll, [".", "--since", "HEAD"])).join()).not.toContain("instruction");
  });

  test("a context below the top of the repository, seen from elsewhere", () => {
    plimsoll.clear();
    plimsoll.write("api/Dockerfile", "FROM alpine\nCOPY . /app\n");
    plimsoll.write("api/main.go", "package main");
    plimsoll.write("web/index.html", "web");
    makeRepository(plimsoll.folder);
    plimsoll.write("web/index.html", "other");
    expect(statesOf(rebuildJson(plimsoll, ["api", "--since", "main"]))).toEqual(["2 cached"]);
    plimsoll.write("api/main.go", "package other");
    expect(causesOf(rebuildJson(plimsoll, ["../api", "--since", "main"], { cwd: "web" }))).toEqual(["2 file: main.go changed"]);
  });

  test("a Dockerfile that was not there: all steps are new", () => {
    plimsoll.write("other.Dockerfile", "FROM alpine\nCOPY nginx.conf /\n");
    const result = plimsoll.run(["rebuild", "-f", "other.Dockerfile", ".", "--since", "HEAD", "--format", "json"]);
    expect(result.stderr).toContain("there was no other.Dockerfile in HEAD: every step counts as new");
    expect(causesOf(JSON.parse(result.stdout))).toEqual(["2 instruction: new instruction"]);
  });

  test("--no-context compares the Dockerfiles alone", () => {
    plimsoll.write("src/a.ts", "other");
    expect(statesOf(rebuildJson(plimsoll, [".", "--no-context", "--since", "HEAD"]))).toEqual(cached);
    plimsoll.write("Dockerfile", dockerfile.replace("npm ci", "npm ci --ignore-scripts"));
    expect(rebuildJson(plimsoll, [".", "--no-context", "--since", "HEAD"]).rebuilt).toBe(3);
  });

  test("a further file on top of it with --changed", () => {
    plimsoll.write("src/a.ts", "other");
    const causes = causesOf(rebuildJson(plimsoll, [".", "--since", "HEAD", "--changed", "package.json"]));
    expect(causes).toContain("4 file: package.json changed");
    expect(causes).toContain("6 file: src/a.ts changed");
  });
});
