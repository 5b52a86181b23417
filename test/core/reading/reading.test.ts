import { defaultLintConfig, LazyAnalysis, rules } from "@plimsoll/core";
import { OutdatedAnalysis, Reading } from "@plimsoll/core/editor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editorText } from "../../../packages/dev/src/bench-editor/editor-text.ts";
import { keptBytes } from "../../support/kept-bytes.ts";
import { dockerfile } from "../syntax/dockerfile-text.ts";
import { edit, editText, expectSameAsAnew, layers } from "./next-versions.ts";

const file = `# syntax=docker/dockerfile:1
# What it is for.
FROM node:22 AS build
ARG VERSION=1
RUN echo $VERSION \\
    # inside
    && echo two
COPY --from=build <<EOF /a
hello
EOF
ONBUILD RUN ls
CMD ["node", "a.js"]
`;

function versions(): (text: string) => LazyAnalysis {
  const reading = new Reading();
  return (text) => new LazyAnalysis({ text, config: defaultLintConfig }, rules, reading);
}

test("a version read from the one before is what a reading from the start gives", { timeout: 120_000 }, () => {
  const runs = { seed: Number(process.env.PROPERTY_SEED ?? 5), numRuns: Number(process.env.PROPERTY_RUNS ?? 300) };
  const texts = fc.oneof(dockerfile, fc.constant(file), fc.constant(editorText(40)));
  fc.assert(
    fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 8 }), (text, edits) => {
      expectSameAsAnew(text, edits);
    }),
    runs,
  );
});

test.each([
  ["typed in the first comment", "What", "Which"],
  ["typed in the last line", "a.js", "b.js"],
  ["a line more", "ARG VERSION=1\n", "ARG VERSION=1\nENV A=b\n"],
  ["a line less", "ARG VERSION=1\n", ""],
  ["a comment inside of an instruction", "# inside", "# within"],
  ["the body of a heredoc", "hello", "good\nbye"],
  ["behind an instruction on its line", "ls\n", "ls\t\n"],
])("what a change does not touch stays the same object: %s", (_, before, after) => {
  const read = versions();
  const first = read(file).instructions.slice();
  const { instructions } = read(file.replace(before, after));
  const fresh = instructions.filter((instruction) => !first.includes(instruction));
  // The one that was changed, and the one in front of which the change ends.
  expect(fresh.length).toBeLessThanOrEqual(3);
  expect(fresh.length).toBeGreaterThan(0);
});

test.each([
  ["another escape character", "# syntax=docker/dockerfile:1", "# escape=`"],
  ["a heredoc without an end", "EOF\nONBUILD", "EOT\nONBUILD"],
  ["a continuation that reaches further", "ONBUILD RUN ls", "ONBUILD RUN ls \\"],
  ["a byte order mark", "# syntax", "\ufeff# syntax"],
  ["nothing left", file, ""],
  ["only comments left", file, "# a\n"],
  ["a mark where the file is read on", "ONBUILD", "\ufeffONBUILD"],
])("what may change all that follows: %s", (_, before, after) => {
  const changed = file.replace(before, after);
  const there = {
    place: file.indexOf(before) / file.length,
    removed: before.length,
    inserted: after,
    asked: "findings",
  } as const;
  expect(editText(file, there)).toBe(changed);
  expectSameAsAnew(file, [there, { place: 1, removed: 0, inserted: "# end\n", asked: "findings" }]);
});

test("a script is read again when its shell or a variable of it is another one", () => {
  const read = versions();
  const argumentsOf = (analysis: LazyAnalysis): unknown =>
    analysis.scripts[0]?.script.commands[0]?.args.map(({ value }) => value);
  expect(argumentsOf(read(file))).toEqual(["1"]);
  expect(argumentsOf(read(file.replace("VERSION=1", "VERSION=2")))).toEqual(["2"]);
  const other = read(file.replace("ARG VERSION=1", 'ARG VERSION=2\nSHELL ["bash", "-c"]'));
  expect(other.scripts[0]?.script.dialect).toBe("bash");
});

describe("one text at a time", () => {
  test("an earlier version can be asked until a later one was", () => {
    const read = versions();
    const early = read(file);
    const later = read(`\n${file}`);
    expect(early.findings).toEqual(early.findings);
    expect(later.instructions).toHaveLength(6);
    expect(() => early.findings).toThrow(OutdatedAnalysis);
    expect(() => early.syntax).toThrow(OutdatedAnalysis);
    expect(later.syntax.source.text).toBe(`\n${file}`);
  });

  test("an earlier version that is asked late does not take it back", () => {
    const read = versions();
    const early = read(file);
    const later = read(`${file}# end\n`);
    expect(later.findings).toBeDefined();
    expect(() => early.instructions).toThrow(OutdatedAnalysis);
    expect(later.instructions).toHaveLength(6);
  });

  test("a version whose text came and went does not take it back", () => {
    const read = versions();
    expect(read(file).findings).toBeDefined();
    const between = read(`${file}# end\n`);
    const undone = read(file);
    expect(undone.findings).toBeDefined();
    expect(() => between.findings).toThrow(OutdatedAnalysis);
    expect(undone.instructions).toHaveLength(6);
  });

  test(
    "the newest version can always be asked, whatever is asked of those before and in whatever order",
    { timeout: 60_000 },
    () => {
      const step = fc.record({
        edit,
        isUndo: fc.nat(3).map((number) => number === 0),
        older: fc.nat(5),
        asked: fc.constantFrom(...layers),
      });
      fc.assert(
        fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), (steps) => {
          const read = versions();
          const all = [read(file)];
          for (const { edit: change, isUndo, older, asked } of steps) {
            const text = isUndo ? (all.at(-2)?.text ?? file) : editText(all.at(-1)!.text, change);
            all.push(read(text));
            const early = all.at(-1 - older);
            if (early !== undefined) askUnlessOutdated(early, asked);
            const newest = all.at(-1)!;
            expect(newest[asked]).toStrictEqual(newest.alone()[asked]);
          }
        }),
        { seed: 7, numRuns: 300 },
      );
    },
  );

  test("a lasting one holds whatever comes", () => {
    const read = versions();
    const lasting = read(file).alone();
    expect(read(`\n${file}`).findings).toBeDefined();
    expect(lasting.instructions).toHaveLength(6);
  });

  test("the same text with other facts shares it", () => {
    const read = versions();
    const [one, other] = [read(file), read(file)];
    expect(other.instructions).toBe(one.instructions);
    expect(one.findings).toEqual(other.findings);
  });
});

/** What an outdated version says is that it is outdated, and nothing wrong. */
function askUnlessOutdated(analysis: LazyAnalysis, asked: (typeof layers)[number]): void {
  try {
    expect(analysis[asked]).toStrictEqual(analysis.alone()[asked]);
  } catch (error) {
    if (!(error instanceof OutdatedAnalysis)) throw error;
  }
}

test("versions that were edited away are forgotten", async () => {
  const text = editorText(2_000);
  const lines = text.split("\n");
  const { kept, bytes } = await keptBytes(() => {
    const read = versions();
    let last = read(text);
    expect(last.scripts.length).toBeGreaterThan(0);
    for (let line = 1; line < lines.length; line += 40) {
      lines[line] += " ";
      last = read(lines.join("\n"));
      expect(last.scripts.length).toBeGreaterThan(0);
    }
    return last;
  });
  expect(kept.text.length).toBeGreaterThan(text.length);
  // Each version that is held would cost as much as the text.
  expect(bytes).toBeLessThan(3_000_000 + 10 * text.length);
});
