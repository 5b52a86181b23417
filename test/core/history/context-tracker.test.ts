import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentsOfFacts } from "../../../packages/core/src/cache/source-contents.ts";
import type { ContentSource } from "../../../packages/core/src/cache/vertex.ts";
import type { ContextEntry, ContextListing, IgnoreFile } from "../../../packages/core/src/context/context-listing.ts";
import type { ContextChange } from "../../../packages/core/src/history/context-change.ts";
import { createContextTracker } from "../../../packages/core/src/history/context-tracker.ts";

const source = (pattern: string, rest: Partial<ContentSource> = {}): ContentSource => ({
  context: "",
  pattern,
  excludes: [],
  parents: false,
  ...rest,
});

function file(path: string, digest = "1", mode = 0o644): ContextEntry {
  return { path, type: "file", bytes: 1, mode, digest };
}

function link(path: string, linkTarget: string): ContextEntry {
  return { path, type: "symlink", bytes: 0, mode: 0o777, linkTarget };
}

function ignoring(text: string | undefined): IgnoreFile | undefined {
  return text === undefined ? undefined : { path: ".dockerignore", text };
}

/** What leads from one state of a context to the next, in the order in which git tells of it. */
function changesBetween(before: readonly ContextEntry[], after: readonly ContextEntry[]): readonly ContextChange[] {
  const [olds, news] = [before, after].map((entries) => new Map(entries.map((entry) => [entry.path, entry])));
  const paths = [...new Set([...olds!.keys(), ...news!.keys()])].sort();
  return paths.flatMap((path) => {
    const change = { path, before: olds!.get(path), after: news!.get(path) };
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
  });
}

interface State {
  readonly entries: readonly ContextEntry[];
  readonly ignore: string | undefined;
}

/** Compares the tracker with a fresh listing after each state. */
function checkStates(
  states: readonly State[],
  sources: readonly ContentSource[],
  skip: (state: number, source: number) => boolean,
): void {
  const [first] = states;
  const tracker = createContextTracker({ entries: first!.entries, ignoreFile: ignoring(first!.ignore) });
  let last = first!;
  for (const [at, state] of states.entries()) {
    if (at > 0) {
      const now = { now: ignoring(state.ignore) };
      tracker.apply(changesBetween(last.entries, state.entries), state.ignore === last.ignore ? undefined : now);
    }
    last = state;
    const listing: ContextListing = { entries: state.entries, ignoreFile: ignoring(state.ignore) };
    const fresh = contentsOfFacts({ context: listing });
    for (const [which, asked] of sources.entries()) {
      if (skip(at, which)) continue;
      expect({ asked, key: tracker.keyOf(asked) }).toEqual({ asked, key: fresh.keyOf(asked) });
    }
  }
}

const name = fc.constantFrom("a", "b", "ab", "x.js", "y.md", "lib");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const target = fc.oneof(
  path,
  path.map((to) => `../${to}`),
  path.map((to) => `/${to}`),
);
const entry = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(path, fc.constantFrom("1", "2"), fc.constantFrom(0o644, 0o755)).map((all) => file(...all)) },
  { weight: 1, arbitrary: fc.tuple(path, target).map((all) => link(...all)) },
  { weight: 1, arbitrary: path.map((at): ContextEntry => ({ path: at, type: "directory", bytes: 0, mode: 0o755 })) },
);
const plainEntry = fc.tuple(path, fc.constantFrom("1", "2"), fc.constantFrom(0o644, 0o755)).map((all) => file(...all));

/** Later entries win, also over what lies in the way. */
function consistent(entries: readonly ContextEntry[]): readonly ContextEntry[] {
  const kept = new Map<string, ContextEntry>();
  for (const each of entries) {
    for (const [at, { type }] of kept) {
      if (at.startsWith(`${each.path}/`) && each.type !== "directory") kept.delete(at);
      if (each.path.startsWith(`${at}/`) && type !== "directory") kept.delete(at);
    }
    kept.set(each.path, each);
  }
  return [...kept.values()];
}

/** A few entries are put, a few are taken away, from one state to the next. */
function statesOf(one: fc.Arbitrary<ContextEntry>, ignore: fc.Arbitrary<string | undefined>): fc.Arbitrary<readonly State[]> {
  const step = fc.record({
    put: fc.array(one, { maxLength: 3 }),
    drop: fc.array(fc.nat(), { maxLength: 3 }),
    ignore: fc.option(ignore, { freq: 6, nil: null }),
  });
  return fc
    .tuple(fc.array(one, { maxLength: 14 }), ignore, fc.array(step, { minLength: 1, maxLength: 6 }))
    .map(([start, text, steps]) => {
      const states: State[] = [{ entries: consistent(start), ignore: text }];
      for (const { put, drop, ignore: changed } of steps) {
        const last = states.at(-1)!;
        const dropped = new Set(drop.map((at) => last.entries[at % Math.max(last.entries.length, 1)]?.path));
        const entries = consistent([...last.entries.filter((each) => !dropped.has(each.path)), ...put]);
        states.push({ entries, ignore: changed === null ? last.ignore : changed });
      }
      return states;
    });
}

const piece = fc.constantFrom("a", "b", "ab", "*", "**", "?", "*.js", "*.md", "y.md", "[ab]", "lib", ".");
const pattern = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
const ignoreText = fc.option(
  fc
    .array(
      fc.tuple(fc.constantFrom("", "", "!"), pattern).map(([mark, text]) => mark + text),
      { maxLength: 3 },
    )
    .map((lines) => lines.join("\n")),
  { nil: undefined },
);
const sources = fc.array(
  fc.record({
    context: fc.constant(""),
    pattern: fc.oneof(
      fc.constant("."),
      pattern,
      fc.tuple(pattern, pattern).map(([pivot, rest]) => `${pivot}/./${rest}`),
    ),
    excludes: fc.oneof(fc.constant([]), fc.array(pattern, { maxLength: 2 })),
    parents: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);
const runs = { numRuns: 400 };

describe("a tracked context has the keys of a fresh listing", () => {
  test("for files that come, go and change", () => {
    fc.assert(
      fc.property(statesOf(plainEntry, ignoreText), sources, (states, asked) => checkStates(states, asked, () => false)),
      runs,
    );
  });

  test("with links, empty directories and what takes the place of something else", () => {
    fc.assert(
      fc.property(statesOf(entry, ignoreText), sources, (states, asked) => checkStates(states, asked, () => false)),
      runs,
    );
  });

  test("also for sources that are not asked for in every state", () => {
    const skips = fc.array(fc.boolean(), { minLength: 7, maxLength: 30 });
    fc.assert(
      fc.property(statesOf(entry, ignoreText), sources, skips, (states, asked, skip) =>
        checkStates(states, asked, (state, which) => skip[(state * 3 + which) % skip.length] === true),
      ),
      runs,
    );
  });
});

describe("a tracked context", () => {
  const start: ContextListing = {
    entries: [file("src/a.js"), file("src/notes.md"), file("docs/x.md"), file("package.json")],
    ignoreFile: { path: ".dockerignore", text: "**/*.md" },
  };

  test("names the files that changed for a source, and those alone", () => {
    const tracker = createContextTracker(start);
    const asked = [source("src"), source("."), source("package*.json")];
    for (const each of asked) tracker.keyOf(each);
    tracker.apply([
      { path: "src/a.js", before: file("src/a.js"), after: file("src/a.js", "2") },
      { path: "src/new.js", before: undefined, after: file("src/new.js") },
      { path: "src/notes.md", before: file("src/notes.md"), after: file("src/notes.md", "2") },
    ]);
    expect(asked.map((each) => [...tracker.changedFiles(each)].sort())).toEqual([
      ["src/a.js", "src/new.js"],
      ["src/a.js", "src/new.js"],
      [],
    ]);
  });

  test("keeps the key when what changes is ignored, and finds it again when a change is taken back", () => {
    const tracker = createContextTracker(start);
    const before = tracker.keyOf(source("."));
    tracker.apply([{ path: "docs/x.md", before: file("docs/x.md"), after: file("docs/x.md", "2") }]);
    expect(tracker.keyOf(source("."))).toBe(before);
    tracker.apply([{ path: "src/a.js", before: file("src/a.js"), after: file("src/a.js", "2") }]);
    expect(tracker.keyOf(source("."))).not.toBe(before);
    tracker.apply([{ path: "src/a.js", before: file("src/a.js", "2"), after: file("src/a.js") }]);
    expect(tracker.keyOf(source("."))).toBe(before);
  });

  test("takes a file without a digest for another one each time that it is told of", () => {
    const tracker = createContextTracker(start);
    const before = tracker.keyOf(source("src"));
    const bare: ContextEntry = { path: "src/a.js", type: "file", bytes: 1, mode: 0o644 };
    tracker.apply([{ path: "src/a.js", before: file("src/a.js"), after: bare }]);
    const once = tracker.keyOf(source("src"));
    tracker.apply([{ path: "src/a.js", before: bare, after: bare }]);
    expect(new Set([before, once, tracker.keyOf(source("src"))]).size).toBe(3);
  });
});
