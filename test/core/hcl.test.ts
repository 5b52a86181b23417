import { readHcl } from "@plimsoll/core/builds";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("HCL", () => {
  test("blocks, labels and attributes have their places", () => {
    const text = 'target "web" {\n  context = "." # here\n  args = { A = "1", "B-C": 2 }\n}\n';
    const { body, problems } = readHcl(text);
    expect(problems).toEqual([]);
    const [block] = body.blocks;
    expect(block).toMatchObject({ type: "target", labels: [{ text: "web" }] });
    const { span } = block!.labels[0]!;
    expect(text.slice(span.start, span.end)).toBe("web");
    const args = block!.body.attributes.find(({ name }) => name === "args");
    expect(args?.value).toMatchObject({ kind: "mapping", entries: [{ value: { value: "1" } }, { value: { value: 2 } }] });
  });

  test("texts hold escapes and variables, heredocs lose their indentation", () => {
    const text = 'a = "x\\n\\u0041$${B}${C}"\nb = <<-EOT\n    one\n      two\n  EOT\n';
    const [a, b] = readHcl(text).body.attributes;
    expect(a?.value).toMatchObject({ kind: "template", parts: ["x\nA${B}", { kind: "variable", name: "C" }] });
    expect(b?.value).toMatchObject({ kind: "literal", value: "one\n  two\n" });
  });

  test("operators bind as in HCL, and lines end expressions outside of brackets", () => {
    const { body, problems } = readHcl('a = 1 + 2 * 3 == 7 && !false ? "y" : "n"\nb = [\n  1,\n  2,\n]\nc = f(x, y...)\n');
    expect(problems).toEqual([]);
    expect(body.attributes.map(({ value }) => value.kind)).toEqual(["conditional", "list", "call"]);
    expect(body.attributes[0]!.value).toMatchObject({
      condition: { operator: "&&", left: { operator: "==", left: { operator: "+" } } },
    });
  });

  test("what is broken is told once, and the rest is read", () => {
    const { body, problems } = readHcl('a = \nb = "x"\n}\nc = [1, 2\nd = 4\n');
    expect(problems.length).toBeGreaterThan(0);
    expect(body.attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(["a", "b"]));
  });

  test("`for` expressions are passed over whole", () => {
    const { body, problems } = readHcl('a = [for x in ["]", "b"] : upper(x)]\nb = 1\n');
    expect(problems).toEqual([]);
    expect(body.attributes.map(({ value }) => value.kind)).toEqual(["unsupported", "literal"]);
  });

  test("any text is read without an exception, and every place lies in it", () => {
    const parts = [
      "target",
      ' "x" ',
      "{",
      "}",
      "[",
      "]",
      "=",
      "${",
      '"',
      "<<-E\n",
      "E\n",
      "\n",
      "a",
      "1",
      "?",
      ":",
      "(",
      ")",
      ",",
      "#",
      "/*",
      "!",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 40 }), (list) => {
        const text = list.join("");
        for (const { span } of readHcl(text).problems) {
          expect(span.start).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["brackets", `a = ${"[".repeat(100_000)}`],
    ["signs", `a = ${"!".repeat(100_000)}x`],
    ["sums", `a = ${"1 + ".repeat(100_000)}1`],
    ["members", `a = b${".c".repeat(100_000)}`],
    ["blocks", "a {\n".repeat(100_000)],
  ])("a hundred thousand %s neither overflow nor take long", (_name, text) => {
    const start = performance.now();
    expect(() => readHcl(text)).not.toThrow();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
