import { editorConfigChoices, isEditorConfigRoot } from "@plimsoll/core/format";
import { describe, expect, test } from "vitest";

function indentBy(glob: string, path: string): unknown {
  return editorConfigChoices([{ text: `[${glob}]\nindent_size = 2\n`, path }]).indent;
}

describe("globs", () => {
  test.each([
    ["*", "Dockerfile"],
    ["*", "a/b/Dockerfile"],
    ["Dockerfile*", "a/Dockerfile.dev"],
    ["{Dockerfile,*.dockerfile}", "x.dockerfile"],
    ["/a/**", "a/b/Dockerfile"],
    ["a/**/Dockerfile", "a/Dockerfile"],
    ["**/Dockerfile", "Dockerfile"],
    ["Docker[fg]ile", "Dockerfile"],
    ["[!x]ockerfile", "Dockerfile"],
    ["Dockerfile.{1..3}", "Dockerfile.2"],
    ["D?ckerfile", "Dockerfile"],
    ["{single}.x", "{single}.x"],
  ])("[%s] means %s", (glob, path) => expect(indentBy(glob, path)).toBe(2));

  test.each([
    ["*.md", "Dockerfile"],
    ["a/*", "a/b/Dockerfile"],
    ["dockerfile", "Dockerfile"],
    ["{a,b", "Dockerfile"],
    ["[", "Dockerfile"],
    ["*".repeat(2000), "Dockerfile"],
  ])("[%s] does not mean %s", (glob, path) => expect(indentBy(glob, path)).toBeUndefined());
});

describe("properties", () => {
  test.each([
    ["indent_style = tab", { indent: "tab" }],
    ["indent_style = tab\nindent_size = 4", { indent: "tab" }],
    ["indent_size = tab\ntab_width = 8", { indent: "tab" }],
    ["indent_style = space\ntab_width = 8", { indent: 8 }],
    ["indent_size = 3", { indent: undefined }],
    ["END_OF_LINE = CRLF", { endOfLine: "crlf" }],
    ["insert_final_newline = false ; note", { finalNewline: false }],
    ["trim_trailing_whitespace=false", { trimTrailingWhitespace: false }],
    ["indent_size = 2\nindent_size = unset", { indent: undefined }],
  ])("%s", (lines, expected) => {
    expect(editorConfigChoices([{ text: `# note\n[*]\n${lines}\n`, path: "Dockerfile" }])).toMatchObject(expected);
  });

  test("the nearer file and the later section go before", () => {
    const near = { text: "[*]\nindent_size = 8\n[Dockerfile]\nindent_size = 2\n", path: "Dockerfile" };
    const far = { text: "root = true\n[*]\nindent_size = 4\nend_of_line = lf\n", path: "a/Dockerfile" };
    expect(editorConfigChoices([near, far])).toMatchObject({ indent: 2, endOfLine: "lf" });
    expect([near, far].map(({ text }) => isEditorConfigRoot(text))).toEqual([false, true]);
  });
});
