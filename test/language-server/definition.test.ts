import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, LocationLink } from "vscode-languageserver";
import { describe, expect, test } from "vitest";
import { askAt, markRanges, textIn, withEditor } from "./ask-at.ts";
import { readMarks } from "./editor.ts";

const withLinks = { textDocument: { definition: { linkSupport: true }, declaration: { linkSupport: true } } };

const cases: readonly (readonly [title: string, marked: string])[] = [
  ["FROM", "FROM a AS [[b]]\nFROM b$0\n"],
  ["the declaration itself", "FROM a AS [[b$0]]\n"],
  ["COPY --from with several flags", "FROM a AS [[b]]\nFROM c\nCOPY --link --from=$0b --chown=1 /x /y\n"],
  ["a number", "FROM a AS [[b]]\nFROM c\nCOPY --from=$00 /x /y\n"],
  ["the number of a stage without a name", "FROM [[a]]\nFROM c\nCOPY --from=0$0 /x /y\n"],
  ["--mount from=", "FROM a AS [[b]]\nFROM c\nRUN --mount=type=bind,from=b$0,target=/x ls\n"],
  ["an unfinished COPY", "FROM a AS [[b]]\nFROM c\nCOPY --from=b$0"],
  ["an ARG", "FROM a\nARG [[X]]=1\nUSER $X$0\n"],
  ["the last ARG before", "FROM a\nARG X=1\nARG [[X]]=2\nUSER ${$0X}\nARG X=3\n"],
  ["from an ARG of a stage to the one before FROM", "ARG [[X]]=1\nFROM a\nARG X$0\n"],
  ["an ARG of a stage with a default stays", "ARG X=1\nFROM a\nARG [[X$0]]=2\n"],
  ["FROM to the ARG before it", "ARG [[X]]=1\nFROM a:${X$0}\n"],
  ["a script to the ARG of its stage", 'ARG X=1\nFROM a\nARG [[X]]\nRUN echo "$X$0"\n'],
  ["an ENV of the base stage", "FROM a AS b\nENV [[X]]=1\nFROM b\nRUN echo $X$0\n"],
  ["an ENV in its own value", "FROM a\nENV [[X]]=1\nENV X=$X$0\n"],
  ["a heredoc from its end", "FROM a\nRUN <<[[E]]\nls\n$0E\n"],
  ["a body of COPY", "FROM a\nARG [[X]]=1\nCOPY <<E /x\n😀 $X$0\nE\n"],
  ["CRLF", 'FROM a AS [[b]]\r\nLABEL a="😀"\r\nFROM b$0\r\n'],
  ["backtick as escape", "# escape=`\nFROM a\nARG [[X]]=1\nLABEL a=1 `\n  b=$X$0\n"],
];

describe.each(["textDocument/definition", "textDocument/declaration"])("%s", (method) => {
  test.each(cases)("%s", async (_, marked) => {
    const { text, ranges } = readMarks(marked);
    const links = await askAt<LocationLink[]>(method, marked, { capabilities: withLinks });
    expect(
      markRanges(
        text,
        links.map((link) => link.targetSelectionRange),
      ),
    ).toBe(markRanges(text, ranges));
    for (const { targetRange, targetSelectionRange } of links)
      expect(textIn(text, targetRange)).toContain(textIn(text, targetSelectionRange));
  });

  test("locations for clients without links", async () => {
    const locations = await askAt<Location[]>(method, "FROM a AS b\nFROM b$0\n");
    expect(locations).toEqual([
      { uri: "file:///project/1/Dockerfile", range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } } },
    ]);
  });

  test("the link begins where the name stands", async () => {
    const [link] = await askAt<LocationLink[]>(method, "FROM a AS b\nLABEL a=😀\nFROM b$0\n", { capabilities: withLinks });
    expect(link!.originSelectionRange).toEqual({ start: { line: 2, character: 5 }, end: { line: 2, character: 6 } });
  });

  const nothing: readonly string[] = [
    "$0",
    "FROM a$0\n",
    "FROM a\nUSER $X$0\n",
    "FROM a\nARG X\nRUN echo '$X$0'\n",
    "COPY --from=$0",
  ];
  test.each(nothing)("nothing in %j", async (marked) => {
    expect(await askAt(method, marked, { capabilities: withLinks })).toBeNull();
  });

  test("nothing in a document that is not open", async () => {
    const params = { textDocument: { uri: "file:///nowhere" } };
    expect(await askAt(method, "FROM a AS b$0\n", { params })).toBeNull();
  });
});

test("a source of COPY leads to its file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-definition-"));
  try {
    writeFileSync(join(folder, "app.txt"), "");
    writeFileSync(join(folder, "Dockerfile"), "");
    const uri = pathToFileURL(join(folder, "Dockerfile")).href;
    const initialize = { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "project" }] };
    await withEditor({ initialize }, async (editor) => {
      editor.open("FROM a\nCOPY app.txt /app.txt\n", { uri });
      await editor.diagnostics(uri);
      const ask = (): Promise<Location[] | null> =>
        editor.connection.sendRequest("textDocument/definition", { textDocument: { uri }, position: { line: 1, character: 7 } });
      await expect.poll(ask, { timeout: 10_000 }).toMatchObject([{ uri: pathToFileURL(join(folder, "app.txt")).href }]);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
