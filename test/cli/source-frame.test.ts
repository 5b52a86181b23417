import { parseSyntax, type Span } from "@plimsoll/core";
import { describe, expect, test } from "vitest";
import { displayWidth, visibleText } from "../../packages/cli/src/display-width.ts";
import { frameSpan } from "../../packages/cli/src/source-frame.ts";
import { wrapText } from "../../packages/cli/src/wrap-text.ts";

/** The line and the marks below it. `marked` stands in the text between guillemets. */
function draw(text: string, columns = 60): readonly string[] {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const plain = text.replace(/[«»]/g, "");
  return drawSpan(plain, { start, end }, columns);
}

function drawSpan(text: string, span: Span, columns: number): readonly string[] {
  const frame = frameSpan(parseSyntax(text).source, span, columns);
  return [frame.text, " ".repeat(frame.indent) + "^".repeat(frame.marked)];
}

describe("a framed line", () => {
  test("has its marks below the text", () => {
    expect(draw("FROM «node»\n")).toEqual(["FROM node", "     ^^^^"]);
  });

  test("gives Hangul and emoji two columns, and accents none", () => {
    expect(draw("RUN echo 안녕 «하세요» x\n")).toEqual(["RUN echo 안녕 하세요 x", "              ^^^^^^"]);
    expect(draw("RUN echo 👩‍💻 «👍🏽»\n")).toEqual(["RUN echo 👩‍💻 👍🏽", "            ^^"]);
    expect(draw("RUN echo e\u0301 «x»\n")).toEqual(["RUN echo e\u0301 x", "           ^"]);
  });

  test("expands tabs", () => {
    expect(draw("\tRUN\t«x»\n")).toEqual(["    RUN x", "        ^"]);
  });

  test("leaves out the line break of Windows and the byte order mark", () => {
    expect(draw("FROM «node»\r\nRUN x\r\n")).toEqual(["FROM node", "     ^^^^"]);
    expect(draw("\ufeffFROM «node»\n")).toEqual(["\ufeffFROM node", "     ^^^^"]);
  });

  test("is marked to its end when the span goes on below", () => {
    const text = "RUN a \\\n  b\n";
    const frame = frameSpan(parseSyntax(text).source, { start: 4, end: 11 }, 60);
    expect(frame).toEqual({ line: 1, text: "RUN a \\", indent: 4, marked: 3, lastLine: 2 });
    // A line with its break does not go on below.
    expect(frameSpan(parseSyntax(text).source, { start: 0, end: 8 }, 60).lastLine).toBe(1);
  });

  test("has one mark at least, also at the end of a line and of the file", () => {
    expect(drawSpan("FROM x\n", { start: 6, end: 6 }, 60)).toEqual(["FROM x", "      ^"]);
    expect(drawSpan("FROM x", { start: 6, end: 6 }, 60)).toEqual(["FROM x", "      ^"]);
    expect(drawSpan("", { start: 0, end: 0 }, 60)).toEqual(["", "^"]);
  });

  test("is cut around the span", () => {
    const long = `RUN ${"a".repeat(50)} «target» ${"b".repeat(50)}\n`;
    const [line, marks] = draw(long, 40);
    expect(displayWidth(line!)).toBeLessThanOrEqual(40);
    expect(line).toMatch(/^…a+ target b+…$/);
    expect(line!.slice(marks!.indexOf("^"), marks!.length)).toBe("target");
  });

  test("is never wider than what there is, whatever stands where", () => {
    for (const letter of ["a", "가", "\t", "👍", "\u0007"]) {
      for (const [before, inside, after] of [
        [0, 0, 200],
        [200, 1, 0],
        [100, 100, 100],
        [3, 90, 0],
        [39, 1, 1],
        [37, 4, 0],
      ] as const) {
        const text = `${letter.repeat(before)}«${letter.repeat(inside)}»${letter.repeat(after)}\n`;
        const [line, marks] = draw(text, 40);
        expect(displayWidth(line!)).toBeLessThanOrEqual(40);
        expect(marks!.length).toBeLessThanOrEqual(42);
      }
    }
  });

  test("costs the same in a line of any length", () => {
    const text = `RUN ${"x ".repeat(5_000_000)}\n`;
    const { source } = parseSyntax("FROM a\n");
    const start = performance.now();
    for (let index = 0; index < 1000; index++) {
      frameSpan({ ...source, text, lineStarts: [0, text.length] }, { start: 4 + index * 5000, end: 4 + index * 5000 + 1 }, 80);
    }
    // A thousand looks at ten million letters would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("text", () => {
  test("cannot steer the terminal", () => {
    expect(visibleText("a\u001b[31mb\u0000\u009b\u007f")).toBe("a␛[31mb␀\ufffd␡");
    expect(visibleText("a\u202eb\ud800")).toBe("a<U+202E>b\ufffd");
    expect(visibleText("a\r\n  b\tc")).toBe("a b c");
  });

  test("is wrapped at blanks, code kept together", () => {
    expect(wrapText("one two three four", 9)).toEqual(["one two", "three", "four"]);
    expect(wrapText("run `apt-get update` now", 18)).toEqual(["run", "`apt-get update`", "now"]);
    expect(wrapText("규칙 이름을 고치거나", 12)).toEqual(["규칙 이름을", "고치거나"]);
    expect(wrapText("averyveryverylongword x", 10)).toEqual(["averyveryverylongword", "x"]);
    expect(wrapText("an `odd one", 5)).toEqual(["an", "`odd", "one"]);
  });
});
