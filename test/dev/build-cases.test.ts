import { parseSyntax, readInstructions } from "@plimsoll/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange } from "../../packages/dev/src/build-cases/apply-change.ts";
import type { BuildInput } from "../../packages/dev/src/build-cases/build-case.ts";
import { generateCase } from "../../packages/dev/src/build-cases/generate-case.ts";
import { replacementFor } from "../../packages/dev/src/build-cases/replacement.ts";

const input: BuildInput = {
  dockerfile: "FROM scratch\nCOPY a /\n",
  context: [
    { kind: "directory", path: "d", mode: 0o755 },
    { kind: "file", path: "d/x", content: "x", mode: 0o755, version: 0 },
    { kind: "file", path: "a", content: "a", mode: 0o644, version: 0 },
  ],
  buildArgs: { A: "1" },
  target: "last",
};
const paths = (build: BuildInput): readonly string[] => build.context.map(({ path }) => path);

describe("generated cases", () => {
  test("the same number makes the same case, another one another", () => {
    expect(generateCase("c", 7, 6)).toEqual(generateCase("c", 7, 6));
    expect(generateCase("c", 8, 6).dockerfile).not.toBe(generateCase("c", 7, 6).dockerfile);
  });

  test("BuildKit's parser takes nearly all of them, and their edits differ from each other and from the original", () => {
    let refused = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const made = generateCase("c", seed, 6);
      const { problems } = readInstructions(parseSyntax(made.dockerfile));
      if (problems.length > 0) refused += 1;
      const results = made.edits.map(({ change }) => JSON.stringify(applyChange(made, change)));
      expect(new Set([...results, JSON.stringify(applyChange(made, {}))]).size).toBe(results.length + 1);
    }
    expect(refused).toBeLessThan(8);
  });

  test("together they have every instruction and every kind of mount, and some of the edits change nothing but the text", () => {
    const all = Array.from({ length: 300 }, (_, seed) => generateCase("c", seed, 6));
    const text = all.map(({ dockerfile }) => dockerfile).join("\n");
    for (const word of [
      "ADD",
      "COPY",
      "ENV",
      "ARG",
      "LABEL",
      "EXPOSE",
      "VOLUME",
      "SHELL",
      "USER",
      "WORKDIR",
      "ONBUILD",
      "HEALTHCHECK",
      "CMD",
    ])
      expect(text).toMatch(new RegExp(`^${word} `, "m"));
    for (const word of [
      "type=cache",
      "type=tmpfs",
      "type=secret",
      "type=bind",
      "--link",
      "--parents",
      "--exclude",
      "--chown",
      "--chmod",
      "<<",
    ])
      expect(text).toContain(word);
    const names = new Set(all.flatMap(({ edits }) => edits.map(({ name }) => name.replace(/^\d+-/, ""))));
    expect(names.size).toBeGreaterThan(25);
  });

  test("a case in the classic dialect has nothing that engines of 2021 refuse, after its edits neither", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const made = generateCase("c", seed, 6, "classic");
      for (const { change } of [{ change: {} }, ...made.edits])
        expect(applyChange(made, change).dockerfile).not.toMatch(/<<|--link|--parents|--exclude/);
    }
  });
});

describe("applyChange", () => {
  test("writes, keeping the mode, and makes directories", () => {
    const { context } = applyChange(input, { write: { "d/x": "y", "n/e/w": "z" } });
    expect(context).toContainEqual({ kind: "file", path: "d/x", content: "y", mode: 0o755, version: 1 });
    expect(context.map(({ path }) => path)).toEqual(["a", "d", "d/x", "n", "n/e", "n/e/w"]);
  });

  test("deletes a directory with what lies in it", () => expect(paths(applyChange(input, { delete: ["d"] }))).toEqual(["a"]));

  test("a name that another one begins with stays", () => {
    const more: BuildInput = { ...input, context: [...input.context, { kind: "directory", path: "dd", mode: 0o755 }] };
    expect(paths(applyChange(more, { delete: ["d"] }))).toEqual(["a", "dd"]);
  });

  test("touches, changes modes, makes links", () => {
    const { context } = applyChange(input, { touch: ["a"], chmod: { "d/x": "600" }, link: { l: "a" } });
    expect(context).toContainEqual({ kind: "file", path: "a", content: "a", mode: 0o644, version: 1 });
    expect(context).toContainEqual({ kind: "file", path: "d/x", content: "x", mode: 0o600, version: 0 });
    expect(context).toContainEqual({ kind: "link", path: "l", target: "a" });
  });

  test("replaces text to the letter, the first occurrence alone", () => {
    const changed = applyChange({ ...input, dockerfile: "a a" }, { dockerfileReplace: [["a", "$&$1"]] });
    expect(changed.dockerfile).toBe("$&$1 a");
  });

  test("build arguments are given whole; a target may be none", () => {
    expect(applyChange(input, { buildArgs: { B: "2" } }).buildArgs).toEqual({ B: "2" });
    expect(applyChange(input, { target: null }).target).toBeUndefined();
    expect(applyChange(input, {}).target).toBe("last");
  });
});

describe("replacementFor", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "a b", ""), { maxLength: 8 }).map((all) => `${all.join("\n")}\n`);

  test("turns one text into the other by its first occurrence", () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pair = replacementFor(before, after);
        if (pair === undefined) return before === after;
        return before.replace(pair[0], () => pair[1]) === after;
      }),
    );
  });

  test("is short where the place is certain", () => {
    expect(replacementFor("FROM a\nRUN b\nRUN c\n", "FROM a\nRUN b2\nRUN c\n")).toEqual(["RUN b", "RUN b2"]);
  });
});
