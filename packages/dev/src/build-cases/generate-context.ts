import { gzipSync } from "node:zlib";
import type { ContextItem } from "./build-case.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { tarOf } from "./write-tar.ts";

/** Files of a build context: the names overlap in ways that wildcards, ignore files and `--parents` tell apart. */
export function generateContext(random: SeededRandom): readonly ContextItem[] {
  const items = new Map<string, ContextItem>();
  const add = (item: ContextItem): void => {
    for (const parent of parentsOf(item.path))
      if (!items.has(parent)) items.set(parent, { kind: "directory", path: parent, mode: random.chance(0.1) ? 0o775 : 0o755 });
    if (!items.has(item.path)) items.set(item.path, item);
  };
  const file = (path: string): void => {
    const mode = path.endsWith(".sh")
      ? 0o755
      : random.weighted([
          [8, 0o644],
          [1, 0o640],
          [1, 0o664],
          [1, 0o755],
        ]);
    add({ kind: "file", path, content: textFor(random, path), mode, version: 0 });
  };
  for (const path of ["a.txt", "src/main.js"]) file(path);
  for (const path of fileNames) if (random.chance(0.45)) file(path);
  if (random.chance(0.3)) add({ kind: "directory", path: "empty", mode: 0o755 });
  for (const [path, target] of links) if (random.chance(0.2) && !items.has(path)) add({ kind: "link", path, target });
  if (random.chance(0.3)) add(archive("pack.tar", false));
  if (random.chance(0.2)) add(archive("pack.tgz", true));
  if (random.chance(0.45)) add({ kind: "file", path: ".dockerignore", content: ignoreText(random), mode: 0o644, version: 0 });
  return [...items.values()];
}

/** A line of an ignore file. */
export function ignorePattern(random: SeededRandom): string {
  return random.pick([
    "*.md",
    "**/*.md",
    "docs",
    "docs/*",
    "!docs/guide.md",
    "node_modules",
    "**/*.log",
    "tmp/",
    "/b.txt",
    "src/**/test.js",
    "*.t?t",
    "!a.txt",
    "# nothing",
    "",
    "conf/[a-m]*",
    "./data.bin",
    "**/lib",
    "!src/lib/util.js",
    ".dockerignore",
    "src/",
    "!src/main.js",
  ]);
}

function ignoreText(random: SeededRandom): string {
  const lines = Array.from({ length: 1 + random.below(4) }, () => ignorePattern(random));
  return `${lines.join("\n")}\n`;
}

const fileNames: readonly string[] = [
  "b.txt",
  "c.txt",
  "ab.txt",
  "package.json",
  "package-lock.json",
  "requirements.txt",
  "go.mod",
  "data.bin",
  "run.sh",
  "README.md",
  "notes.md",
  "src/util.js",
  "src/lib/util.js",
  "src/lib/test.js",
  "src/lib/deep/x.txt",
  "src/a.txt",
  "src/README.md",
  "docs/guide.md",
  "docs/img.svg",
  "docs/sub/more.md",
  "conf/app.conf",
  "conf/nginx.conf",
  "conf/z.conf",
  "bin/tool.sh",
  "build.log",
  "tmp/x.log",
  "tmp/keep.txt",
  "node_modules/dep/index.js",
  "lib/one/p.txt",
  "lib/two/p.txt",
  "lib/two/q.md",
  ".env",
  "한글.txt",
  "a+b.txt",
  "empty.txt",
];

const links: readonly (readonly [string, string])[] = [
  ["link.txt", "a.txt"],
  ["src/ln.js", "main.js"],
  ["conf/linkdir", "../src"],
  ["srclink", "src"],
  ["src/broken", "nowhere"],
  ["up.txt", "src/../a.txt"],
  ["abs.txt", "/a.txt"],
  ["loop1", "loop2"],
  ["loop2", "loop1"],
  ["src/lib/out.txt", "../../../../a.txt"],
  ["docs/chain", "../srclink/lib"],
];

function textFor(random: SeededRandom, path: string): string {
  if (path === "empty.txt") return "";
  const lines = Array.from({ length: 1 + random.below(3) }, (_, index) => `${path} ${index} ${random.below(1000)}`);
  return `${lines.join("\n")}\n`;
}

function archive(path: string, compressed: boolean): ContextItem {
  const tar = tarOf([
    { path: "pack/one.txt", content: "one\n" },
    { path: "pack/two.txt", content: "two\n" },
  ]);
  return { kind: "file", path, content: compressed ? gzipSync(tar) : tar, mode: 0o644, version: 0 };
}

function parentsOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
