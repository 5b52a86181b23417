import { expect, test } from "vitest";
import { editLineStarts, endOfLine, lineOf, lineStartsOf } from "../../packages/language-server/src/documents/text-lines.ts";
import { PositionMap } from "../../packages/language-server/src/documents/position-map.ts";
import { isDockerfileDocument } from "../../packages/language-server/src/documents/dockerfile-document.ts";

test("a line ends at each of the three breaks of the protocol", () => {
  expect(lineStartsOf("a\nb\r\nc\rd")).toEqual([0, 2, 5, 7]);
  expect(lineStartsOf("")).toEqual([0]);
  expect(lineOf([0, 2, 5], 4)).toBe(1);
  expect(endOfLine("a\nb\r\nc\rd", [0, 2, 5, 7], 1)).toBe(3);
  expect(endOfLine("a\nb\r\nc\rd", [0, 2, 5, 7], 2)).toBe(6);
});

test("an edit gives the lines that reading the new text gives, also where breaks are made and taken apart", () => {
  const pieces = ["", "\r", "\n", "\r\n", "a", "a\nb", "\n\r", "x\r\ny\r"];
  const texts = ["", "\r\n", "ab\r\ncd\ref\n", "\n\n\n", "a\r\r\nb"];
  let compared = 0;
  for (const before of texts) {
    const starts = lineStartsOf(before);
    for (let start = 0; start <= before.length; start++) {
      for (let end = start; end <= before.length; end++) {
        for (const piece of pieces) {
          const text = before.slice(0, start) + piece + before.slice(end);
          expect(editLineStarts(starts, text, { start, end }, piece.length), JSON.stringify([before, start, end, piece])).toEqual(
            lineStartsOf(text),
          );
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(500);
});

test.each([
  ["utf-16", 7],
  ["utf-8", 13],
  ["utf-32", 6],
] as const)("positions in %s behind an emoji and Hangul", (encoding, behind) => {
  const text = "RUN 가\n# 🐳 한글";
  const map = new PositionMap(text, lineStartsOf(text), encoding);
  expect(map.positionAt(text.length)).toEqual({ line: 1, character: behind });
  for (let at = 0; at <= text.length; at++) {
    // Between the halves of an emoji is no place.
    if (text.charCodeAt(at) >= 0xdc00 && text.charCodeAt(at) < 0xe000) continue;
    expect(map.offsetAt(map.positionAt(at))).toBe(at);
  }
});

test("positions behind the end mean the end", () => {
  const text = "ab\r\ncd";
  const map = new PositionMap(text, lineStartsOf(text), "utf-16");
  expect(map.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(map.offsetAt({ line: 9, character: 0 })).toBe(6);
  expect(map.offsetAt({ line: -1, character: 3 })).toBe(0);
});

const js = "export const a = 1;\n";
const dockerfile = "# syntax=docker/dockerfile:1\n\nFROM node:22\n";

test.each([
  ["file:///a/Dockerfile", "dockerfile", "", true],
  ["file:///a/Dockerfile", "plaintext", "", true],
  ["file:///a/app.Dockerfile", "Dockerfile", "", true],
  ["file:///a/Containerfile.dev", "plaintext", "", true],
  ["file:///a/Dockerfile.js", "dockerfile", js, false],
  ["file:///a/Dockerfile.py", "dockerfile", dockerfile, true],
  ["file:///a/Dockerfile.dockerignore", "dockerfile", dockerfile, false],
  ["file:///a/.dockerignore", "dockerfile", dockerfile, false],
  ["file:///a/readme.md", "markdown", dockerfile, false],
  ["untitled:Untitled-1", "dockerfile", "", true],
  ["untitled:Untitled-1", "plaintext", dockerfile, false],
  ["vscode-vfs://github/o/r/Dockerfile", "dockerfile", "", true],
  ["file:///a%20b/100%25/Dockerfile%20x.dockerfile", "plaintext", "", true],
  ["file:///a/%E0%A4%A/Dockerfile", "plaintext", "", true],
  ["file://wsl%24/Ubuntu/home/Dockerfile?version=1#L3", "plaintext", "", true],
  ["file:///c%3A/work/Dockerfile", "plaintext", "", true],
])("%s as %s: %s is a Dockerfile: %s", (uri, languageId, text, expected) => {
  expect(isDockerfileDocument({ uri, languageId, text })).toBe(expected);
});
