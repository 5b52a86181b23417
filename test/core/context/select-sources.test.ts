import { describe, expect, test } from "vitest";
import { indexContext } from "../../../packages/core/src/context/context-index.ts";
import { index, landing, select } from "./listing.ts";

// What is expected here was seen with BuildKit (buildkitd of 2026-08-21, overlayfs): each COPY was built and its output listed.

const context = index(`
  dir/x.md
  dir/sub/y.js
  empty/
  top.md
  top.js
  real/r.txt
  lib/a/x.txt
  lib/b/y.txt
  lib/la -> a
  lnk -> real
  ln.js -> top.js
  abs -> /real/r.txt
  dangling -> nowhere
  esc -> ../../outside
`);

describe("a plain source", () => {
  test("a file lands under its own name", () => {
    const selected = select(context, "dir/x.md");
    expect(landing(selected)).toEqual(["x.md"]);
    expect(selected).toMatchObject({ outcome: { kind: "found" }, files: 1, bytes: 8, ignored: [] });
  });

  test("of a directory the contents are copied", () => {
    expect(landing(select(context, "dir"))).toEqual(["sub/", "sub/y.js", "x.md"]);
    expect(select(context, "dir")).toMatchObject({ files: 2, bytes: 20 });
  });

  test("an empty directory is enough", () => {
    expect(select(context, "empty")).toMatchObject({
      outcome: { kind: "found" },
      files: 0,
      matches: [{ directory: true, entries: [] }],
    });
  });

  test.each(["dir", "./dir", "/dir", "dir/", "dir/.", "../dir", "../../dir", "sub/../dir", "//dir"])("%s is dir", (source) => {
    expect(select(context, source)).toEqual(select(context, "dir"));
  });

  test.each([".", "/", "./", "..", "", "dir/.."])("%j is the whole context, links as links", (source) => {
    const landed = landing(select(context, source));
    expect(landed).toContain("lib/la");
    expect(landed).toContain("dangling");
    expect(landed).toContain("empty/");
    expect(landed).toHaveLength(context.entries.length);
  });

  test("a file with a slash behind is still the file", () => {
    expect(landing(select(context, "top.js/"))).toEqual(["top.js"]);
  });

  test.each(["nothing", "dir/nothing", "top.js/nothing", "DIR"])("%s is missing, which fails the build", (path) => {
    expect(select(context, path)).toMatchObject({ outcome: { kind: "missing", path, because: "absent" }, matches: [] });
  });
});

describe("links", () => {
  test("one that is named is followed and lands under its own name", () => {
    expect(landing(select(context, "ln.js"))).toEqual(["ln.js"]);
    expect(select(context, "ln.js").matches).toMatchObject([
      { path: "ln.js", resolved: "top.js", entries: [{ type: "file", bytes: 6 }] },
    ]);
    expect(landing(select(context, "abs"))).toEqual(["abs"]);
  });

  test("one to a directory gives the contents of that", () => {
    expect(landing(select(context, "lnk"))).toEqual(["r.txt"]);
    expect(landing(select(context, "lib/la"))).toEqual(["x.txt"]);
  });

  test("on the way are followed too, with and without a wildcard behind", () => {
    expect(landing(select(context, "lib/la/x.txt"))).toEqual(["x.txt"]);
    expect(landing(select(context, "lnk/*.txt"))).toEqual(["r.txt"]);
  });

  test("inside of a directory are copied as links", () => {
    expect(select(context, "lib").matches[0]?.entries.find((entry) => entry.path === "lib/la")?.type).toBe("symlink");
  });

  test.each(["dangling", "esc"])("%s leads nowhere, which fails the build", (path) => {
    expect(select(context, path).outcome).toEqual({ kind: "missing", path, because: "absent" });
  });

  test("one that leads nowhere fails a wildcard that matches it", () => {
    expect(select(context, "dang*").outcome).toEqual({ kind: "missing", path: "dangling", because: "absent" });
  });

  test("in a circle lead nowhere", () => {
    const circle = index("a -> b\nb -> a\nc -> c/x");
    for (const path of ["a", "c", "a/x"]) expect(select(circle, path).outcome.kind).toBe("missing");
  });

  test("cannot leave the root, and .. is that of the place they lead to", () => {
    const deep = index("a/b/c/f\na/up -> b/c/..\na/top -> ../../../x\nx");
    expect(landing(select(deep, "a/up"))).toEqual(["c/", "c/f"]);
    expect(landing(select(deep, "a/top"))).toEqual(["top"]);
  });
});

describe("wildcards", () => {
  test("match parts of the path, with leading dots", () => {
    const dotted = index(".env\na.env\nsub/.env");
    expect(landing(select(dotted, "*.env"))).toEqual([".env", "a.env"]);
    expect(landing(select(dotted, "*/.env"))).toEqual([".env"]);
  });

  test("may match directories, whose contents are then copied", () => {
    expect(landing(select(context, "lib/[ab]"))).toEqual(["x.txt", "y.txt"]);
    expect(landing(select(context, "lib/*"))).toEqual(["x.txt", "y.txt", "x.txt"]);
  });

  test("** is no more than *", () => {
    expect(landing(select(context, "dir/**/*.js"))).toEqual(["y.js"]);
    expect(select(context, "**/y.js").outcome).toEqual({ kind: "no-match", directory: "" });
  });

  test("without a match are fine at the root", () => {
    expect(select(context, "*.none")).toMatchObject({ outcome: { kind: "no-match", directory: "" }, matches: [] });
  });

  test("without a match say which directory they need", () => {
    expect(select(context, "dir/sub/*.none").outcome).toEqual({ kind: "no-match", directory: "dir/sub" });
    expect(select(context, "missing/*.txt").outcome).toEqual({ kind: "missing", path: "missing", because: "absent" });
  });

  test("a name in brackets is a class: the classic trap of file names with brackets", () => {
    const routes = index("app/[slug]/page.tsx");
    expect(select(routes, "app/[slug]/page.tsx").outcome.kind).toBe("no-match");
    expect(landing(select(routes, "app/[[]slug]/page.tsx"))).toEqual(["page.tsx"]);
  });

  test.each(["a[", "x/[a-", "*{2}"])("%s breaks the syntax", (source) => {
    expect(select(context, source).outcome).toEqual({ kind: "malformed", pattern: source });
  });
});

describe("--exclude", () => {
  test("leaves out what matches below the source", () => {
    expect(landing(select(context, "dir", { excludes: ["*.md"] }))).toEqual(["sub/", "sub/y.js"]);
    expect(landing(select(context, "dir", { excludes: ["sub"] }))).toEqual(["x.md"]);
    expect(landing(select(context, "dir", { excludes: ["**"] }))).toEqual([]);
  });

  test("does not leave out what is named, or matched, itself", () => {
    expect(landing(select(context, "top.md", { excludes: ["top.md"] }))).toEqual(["top.md"]);
    expect(landing(select(context, "*.md", { excludes: ["*.md"] }))).toEqual(["top.md"]);
  });

  test("with an exception keeps the directories on the way", () => {
    expect(landing(select(context, "lib", { excludes: ["a", "b", "!a/x.txt"] }))).toEqual(["a/", "a/x.txt", "la"]);
  });

  test("makes BuildKit look at the links in the root, and fail at one that leads nowhere", () => {
    expect(select(context, ".", { excludes: ["foo"] }).outcome).toEqual({ kind: "missing", path: "dangling", because: "absent" });
    expect(select(context, ".", { excludes: ["dangling", "esc"] }).outcome).toEqual({ kind: "found" });
    expect(select(index("d/l -> nowhere"), "d", { excludes: ["foo"] }).outcome).toEqual({ kind: "found" });
  });

  test("that breaks the syntax fails the build", () => {
    expect(select(context, ".", { excludes: ["a["] }).outcome).toEqual({ kind: "malformed", pattern: "a[" });
  });
});

describe("--parents", () => {
  const parents = (source: string, excludes: readonly string[] = []): ReturnType<typeof select> =>
    select(context, source, { parents: true, excludes });

  test("keeps the directories of the source", () => {
    expect(landing(parents("lib/a/x.txt"))).toEqual(["lib/", "lib/a/", "lib/a/x.txt"]);
    expect(landing(parents("lib/*/y.txt"))).toEqual(["lib/", "lib/b/", "lib/b/y.txt"]);
    expect(landing(parents("../lib/a"))).toEqual(landing(parents("/lib/a")));
  });

  test("knows ** as any number of directories", () => {
    expect(landing(parents("dir/**/*.js"))).toEqual(["dir/", "dir/sub/", "dir/sub/y.js"]);
  });

  test("begins behind /./", () => {
    expect(landing(parents("lib/./a"))).toEqual(["a/", "a/x.txt"]);
    expect(landing(parents("li*/./a"))).toEqual(["a/", "a/x.txt"]);
  });

  test("goes with --exclude, which is relative to that place", () => {
    expect(landing(parents("lib", ["lib/b"]))).toEqual(["lib/", "lib/a/", "lib/a/x.txt", "lib/la"]);
  });

  test("copies a link as a link, but does not go through it", () => {
    expect(parents("ln.js").matches[0]?.entries).toMatchObject([{ path: "ln.js", type: "symlink" }]);
    expect(parents("lnk/r.txt").outcome).toEqual({ kind: "missing", path: "lnk/r.txt", because: "absent" });
    expect(parents("lnk/./r.txt").outcome).toEqual({ kind: "missing", path: "lnk/r.txt", because: "absent" });
  });

  test("fails when a plain path is missing, and the root is no path at all", () => {
    expect(parents("nothing.txt").outcome).toEqual({ kind: "missing", path: "nothing.txt", because: "absent" });
    for (const source of [".", "lib/./"]) expect(parents(source).outcome.kind).toBe("missing");
  });

  test("without a match needs the place that it begins at", () => {
    expect(parents("noth*").outcome).toEqual({ kind: "no-match", directory: "" });
    expect(parents("lib/./none*").outcome).toEqual({ kind: "no-match", directory: "lib" });
  });
});

describe("what the ignore file leaves out", () => {
  const ignoring = index("dist/a.js\nsrc/a.js\nsrc/a.log\nb.log\nnode_modules/x/y.js", "dist\n**/*.log\nnode_modules");

  test("is missing when it is named, and said to be ignored", () => {
    expect(select(ignoring, "dist")).toMatchObject({
      outcome: { kind: "missing", path: "dist", because: "ignored" },
      ignored: ["dist"],
    });
    expect(select(ignoring, "node_modules/x/y.js").outcome).toEqual({
      kind: "missing",
      path: "node_modules/x/y.js",
      because: "ignored",
    });
    expect(select(ignoring, "node_modules/not/there").outcome).toMatchObject({ because: "ignored" });
  });

  test("does not count as a match of a wildcard", () => {
    expect(select(ignoring, "*.log")).toMatchObject({ outcome: { kind: "no-match" }, ignored: ["b.log"], matches: [] });
  });

  test("is named with the directory that keeps it away, not file by file", () => {
    const { matches, ignored } = select(ignoring, ".");
    expect(matches[0]?.entries.map((entry) => entry.path)).toEqual(["src", "src/a.js"]);
    expect(ignored).toEqual(["b.log", "dist", "node_modules", "src/a.log"]);
  });

  test("a link to it leads nowhere", () => {
    expect(select(index("a -> b\nb", "b"), "a").outcome).toEqual({ kind: "missing", path: "a", because: "absent" });
  });
});

test("a directory that could not be read is no reason to call a file missing", () => {
  const partial = indexContext({
    entries: [{ path: "d", type: "directory", bytes: 0, mode: 0o755, unlisted: "unreadable" }],
    ignoreFile: undefined,
  });
  expect(select(partial, "d/file").outcome).toEqual({ kind: "unreadable", path: "d/file" });
  expect(select(partial, "d").outcome).toEqual({ kind: "unreadable", path: "d" });
  expect(select(partial, ".").outcome).toEqual({ kind: "found" });
  expect(partial.summary.unreadable).toEqual(["d"]);
});
