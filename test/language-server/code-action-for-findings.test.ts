import { describe, expect, test } from "vitest";
import { able, actionsAt, applied, editsIn, resolved } from "./code-actions.ts";
import { openEditor } from "./editor.ts";

describe("a refactoring that does what a finding asks for", () => {
  const text = 'FROM debian:13\nCMD node "x y"\n';
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 14 } };

  test("is a quick fix of it where its rule has none, before what silences it", async () => {
    const editor = await openEditor({ capabilities: able });
    const uri = editor.open(text);
    const diagnostics = (await editor.diagnostics(uri)).filter(({ code }) => code === "shell-form-command");
    const actions = await actionsAt(editor, uri, range, { diagnostics, only: ["quickfix"] });
    expect(actions.map(({ title }) => title).slice(0, 2)).toEqual(["Write CMD in exec form", "Ignore shell-form-command here"]);
    const [first] = actions;
    expect(first).toMatchObject({ kind: "quickfix", diagnostics });
    const after = applied(text, editsIn(await resolved(editor, first!), uri));
    expect(after).toBe('FROM debian:13\nCMD ["node", "x y"]\n');
    editor.change(uri, after);
    expect((await editor.diagnostics(uri)).map(({ code }) => code)).not.toContain("shell-form-command");
    await editor.close();
  });

  test("stays a refactoring for who asks for those, and where there is no finding", async () => {
    const editor = await openEditor({ capabilities: able });
    const uri = editor.open(text);
    const kindsOf = async (only?: readonly string[]) =>
      (await actionsAt(editor, uri, range, only === undefined ? {} : { only }))
        .filter(({ title }) => title.startsWith("Write CMD"))
        .map(({ kind }) => kind);
    expect(await kindsOf(["refactor"])).toEqual(["refactor.rewrite"]);
    expect(await kindsOf()).toEqual(["quickfix"]);
    const silent = `# plimsoll global ignore=shell-form-command\n${text}`;
    editor.change(uri, silent);
    const moved = { start: { line: 2, character: 0 }, end: { line: 2, character: 14 } };
    const kinds = (await actionsAt(editor, uri, moved)).filter(({ title }) => title.startsWith("Write CMD"));
    expect(kinds.map(({ kind }) => kind)).toEqual(["refactor.rewrite"]);
    await editor.close();
  });
});
