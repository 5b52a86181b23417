import { expect, test } from "vitest";
import { findShellCheck } from "../../packages/dev/src/peers.ts";
import { describeWith } from "../support/shared.ts";
import { openEditor } from "./editor.ts";

const lack = "no shellcheck; install it or run `npm run dev -- install-peers shellcheck`";

describeWith("ShellCheck itself in the editor", findShellCheck(), lack, (program) => {
  const settings = { shellcheck: "auto", shellcheckPath: program };
  const open = (initialize = {}) =>
    openEditor({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
      settings,
      initialize,
    });
  const codesOf = (items: readonly { readonly data?: unknown }[] = []) =>
    items.flatMap(({ data }) => (data as { readonly codes: readonly string[] }).codes);

  test("what it says comes beside the rest, and follows the text", async () => {
    const editor = await open();
    const uri = editor.open("FROM debian:13\nRUN test -n $HOME/x -a -f $1\n");
    await expect.poll(async () => codesOf((await editor.pull(uri)).items), { timeout: 15_000 }).toContain("SC2086");
    await expect.poll(() => editor.refreshed.get("workspace/diagnostic/refresh") ?? 0).toBeGreaterThan(0);
    editor.change(uri, 'FROM debian:13\nRUN test -n "$HOME/x"\n');
    await expect.poll(async () => codesOf((await editor.pull(uri)).items), { timeout: 15_000 }).not.toContain("SC2086");
    await editor.close();
  });

  test("is not started in a workspace that is not trusted", async () => {
    const editor = await open({ initializationOptions: { trusted: false } });
    const uri = editor.open("FROM debian:13\nRUN test -n $HOME/x -a -f $1\n");
    await editor.pull(uri);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const { items } = await editor.pull(uri);
    expect(codesOf(items).filter((code) => code === "SC2086")).toEqual([]);
    await editor.close();
  });
});
