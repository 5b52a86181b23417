import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContextIndex, indexContext } from "../../../packages/core/src/context/context-index.ts";
import type { ContextEntry } from "../../../packages/core/src/context/context-listing.ts";
import { cleanPath, pathInRoot } from "../../../packages/core/src/context/go-path.ts";
import { parseGoRegexp } from "../../../packages/core/src/context/go-regexp.ts";
import { isIgnored, readIgnoreFile } from "../../../packages/core/src/context/ignore-file.ts";
import { linearRegexp } from "../../../packages/core/src/context/linear-regexp.ts";
import { seen, select } from "./listing.ts";

const name = fc.constantFrom("a", "b", "ab", "x.js", "한", "😀", ".g", "lib");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const files = fc.uniqueArray(path, { maxLength: 15 });
const piece = fc.constantFrom(
  "a",
  "b",
  "*",
  "**",
  "?",
  "x.js",
  "*.js",
  "[ab]",
  "[^a]",
  "lib",
  "..",
  ".",
  "",
  "\\d",
  "{2}",
  "|",
  "[",
  "\\",
);
const pattern = fc
  .array(
    fc.array(piece, { maxLength: 2 }).map((pieces) => pieces.join("")),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join("/"));
const line = fc.tuple(fc.constantFrom("", "", "!"), pattern).map(([mark, text]) => mark + text);
const ignoreText = fc.array(line, { maxLength: 5 }).map((lines) => lines.join("\n"));

function contextOf(paths: readonly string[], ignore?: string): ContextIndex {
  // A path that lies in another one makes that a directory.
  const plain = paths.filter((each) => !paths.some((other) => other.startsWith(`${each}/`)));
  const entries = plain.map((each): ContextEntry => ({ path: each, type: "file", bytes: 1, mode: 0o644 }));
  return indexContext({ entries, ignoreFile: ignore === undefined ? undefined : { path: ".dockerignore", text: ignore } });
}

describe("a context", () => {
  test("does not depend on the order in which it is listed", () => {
    fc.assert(
      fc.property(files, ignoreText, fc.integer(), (paths, ignore, turn) => {
        const turned = [...paths.slice(turn % (paths.length + 1)), ...paths.slice(0, turn % (paths.length + 1))].reverse();
        expect(seen(contextOf(turned, ignore))).toEqual(seen(contextOf(paths, ignore)));
      }),
    );
  });

  test("holds each directory before what lies in it, and everything in it in one run", () => {
    fc.assert(
      fc.property(files, (paths) => {
        const { entries, ends } = contextOf(paths);
        for (const [at, { path: top }] of entries.entries()) {
          const inside = entries
            .map((entry, place) => (entry.path.startsWith(`${top}/`) ? place : -1))
            .filter((place) => place !== -1);
          expect(inside).toEqual(Array.from({ length: ends[at]! - at - 1 }, (_, step) => at + 1 + step));
        }
      }),
    );
  });

  test("without exceptions, has exactly the paths that the ignore file does not leave out", () => {
    fc.assert(
      fc.property(files, ignoreText, (paths, text) => {
        const ignore = text.replaceAll("!", "");
        const rules = readIgnoreFile(ignore);
        const context = contextOf(paths, ignore);
        expect(seen(context)).toEqual(context.entries.map((entry) => entry.path).filter((each) => !isIgnored(rules, each)));
      }),
    );
  });

  test("counts each file once, here or there", () => {
    fc.assert(
      fc.property(files, ignoreText, (paths, ignore) => {
        const { summary, entries } = contextOf(paths, ignore);
        expect(summary.files + summary.ignoredFiles).toBe(entries.filter((entry) => entry.type === "file").length);
      }),
    );
  });
});

describe("a source", () => {
  test("never selects what is ignored, and the root selects all that is not", () => {
    fc.assert(
      fc.property(files, ignoreText, pattern, (paths, ignore, source) => {
        const context = contextOf(paths, ignore);
        const visible = new Set(seen(context));
        for (const match of select(context, source).matches)
          for (const entry of match.entries) expect(visible).toContain(entry.path);
        expect(select(context, ".").matches[0]?.entries.map((entry) => entry.path)).toEqual(seen(context));
      }),
    );
  });

  test("with --exclude selects a part of what it selects without", () => {
    fc.assert(
      fc.property(files, path, pattern, (paths, source, exclude) => {
        const context = contextOf(paths);
        const all = select(context, source);
        const some = select(context, source, { excludes: [exclude] });
        fc.pre(some.outcome.kind !== "malformed");
        expect(some.files).toBeLessThanOrEqual(all.files);
        expect(some.outcome).toEqual(all.outcome);
      }),
    );
  });

  test("is the same with ./ or / in front and with a slash behind", () => {
    fc.assert(
      fc.property(files, path, (paths, source) => {
        const context = contextOf(paths);
        for (const other of [`./${source}`, `/${source}`, `${source}/`, `../${source}`])
          expect(select(context, other)).toEqual(select(context, source));
      }),
    );
  });
});

describe("paths", () => {
  test("cleaning twice is cleaning once", () => {
    fc.assert(
      fc.property(pattern, (text) => {
        expect(cleanPath(cleanPath(text))).toBe(cleanPath(text));
      }),
    );
  });

  test("nothing leads out of the root", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("..", "a", ".", "")), (parts) => {
        expect(pathInRoot(parts.join("/"))).not.toMatch(/\.\.|^\//);
      }),
    );
  });
});

describe("regular expressions", () => {
  const atom = fc.constantFrom("a", "b", "[ab]", "[^a]", "\\.", "\\d", ".", "(a|b)", "\\b");
  const repeated = fc
    .tuple(atom, fc.constantFrom("", "", "*", "?", "{2}", "{1,}"))
    .map(([text, count]) => (text === "\\b" ? text : text + count));
  const expression = fc.array(repeated, { maxLength: 6 }).map((parts) => parts.join(""));

  test("find what JavaScript's find", () => {
    fc.assert(
      fc.property(
        expression,
        fc.constantFrom("", "^"),
        fc.constantFrom("", "$"),
        fc.string({ unit: fc.constantFrom("a", "b", ".", "7", "/", "😀") }),
        (middle, start, end, text) => {
          const source = start + middle + end;
          expect(linearRegexp(parseGoRegexp(source)!)(text)).toBe(new RegExp(source, "su").test(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test("cost the length of the text, where JavaScript's would take for ever", () => {
    const matches = linearRegexp(parseGoRegexp(`^${"(.*/)?a[^/]*".repeat(30)}b$`)!);
    const started = performance.now();
    expect(matches("a/".repeat(2_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
