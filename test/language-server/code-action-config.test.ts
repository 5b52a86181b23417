import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { able, actionsAt, applied, editsIn, resolved } from "./code-actions.ts";
import { type Editor, openEditor } from "./editor.ts";

const root = mkdtempSync(join(tmpdir(), "plimsoll-config-"));
let folders = 0;
let editor: Editor;
beforeAll(async () => {
  editor = await openEditor({
    capabilities: able,
    initialize: { workspaceFolders: [{ uri: pathToFileURL(root).href, name: "root" }] },
  });
});
afterAll(async () => editor.close());

const dockerfile = "FROM node\nRUN sudo x\n";

/** What becomes of a config when `untagged-image` is ignored in it; undefined when that is not offered. */
async function ignored(name: string, config: string, title = `Ignore untagged-image in ${name}`): Promise<string | undefined> {
  const folder = join(root, String((folders += 1)));
  mkdirSync(folder);
  writeFileSync(join(folder, name), config);
  const folderUri = pathToFileURL(folder).href;
  const uri = editor.open(dockerfile, { uri: `${folderUri}/Dockerfile` });
  const at = { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } };
  const action = (await actionsAt(editor, uri, at)).find((one) => one.title === title);
  if (action === undefined) return undefined;
  const after = applied(config, editsIn(await resolved(editor, action), `${folderUri}/${name}`));
  // The proof: with the new config the finding is gone, and the file is understood.
  writeFileSync(join(folder, name), after);
  await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: `${folderUri}/${name}`, type: 2 }],
  });
  await expect
    .poll(async () => (await actionsAt(editor, uri, at)).some((one) => one.title.includes("untagged-image")), { timeout: 5000 })
    .toBe(false);
  return after;
}

describe("ignore in the config", () => {
  test.each([
    ["plimsoll.yaml", "", "rules:\n  untagged-image: off\n"],
    ["plimsoll.yaml", "# mine\nprofile: strict", "# mine\nprofile: strict\nrules:\n  untagged-image: off\n"],
    ["plimsoll.yaml", "rules:\n", "rules:\n  untagged-image: off\n"],
    ["plimsoll.yaml", "rules: # none yet\nprofile: strict\n", "rules: # none yet\n  untagged-image: off\nprofile: strict\n"],
    ["plimsoll.yaml", "rules: {}\n", "rules: { untagged-image: off }\n"],
    ["plimsoll.yaml", "rules: { root-user: off }\n", "rules: { untagged-image: off, root-user: off }\n"],
    [
      "plimsoll.yaml",
      "rules:\n    # why\n    root-user: off # yes\nprofile: strict\n",
      "rules:\n    # why\n    untagged-image: off\n    root-user: off # yes\nprofile: strict\n",
    ],
    ["plimsoll.yaml", "rules:\r\n  root-user: off\r\n", "rules:\r\n  untagged-image: off\r\n  root-user: off\r\n"],
    ["plimsoll.yaml", "rules:\n  untagged-image: error # sure\n", "rules:\n  untagged-image: off # sure\n"],
    // The same rule under the name that another tool gives it.
    ["plimsoll.yaml", "rules:\n  DL3006: error\n", "rules:\n  DL3006: off\n"],
    ["plimsoll.yaml", "rules:\n  untagged-image:\n    severity: error\n", "rules:\n  untagged-image:\n    severity: off\n"],
    ["plimsoll.json", '{\n  "profile": "strict"\n}\n', '{\n  "rules": { "untagged-image": "off" },\n  "profile": "strict"\n}\n'],
    [
      "plimsoll.json",
      '{\n\t"rules": {\n\t\t"root-user": "off"\n\t}\n}\n',
      '{\n\t"rules": {\n\t\t"untagged-image": "off",\n\t\t"root-user": "off"\n\t}\n}\n',
    ],
    ["plimsoll.json", '{"rules":{"untagged-image":"error"}}', '{"rules":{"untagged-image":"off"}}'],
    [".hadolint.yaml", "ignored:\n  - DL3008 # pinned elsewhere\n", "ignored:\n  - DL3008 # pinned elsewhere\n  - DL3006\n"],
    [".hadolint.yaml", "ignored: [DL3008]\n", "ignored: [DL3006, DL3008]\n"],
    [".hadolint.yaml", "no-fail: true\n", "no-fail: true\nignored:\n  - DL3006\n"],
  ])("%s %j", async (name, config, expected) => {
    expect(await ignored(name, config)).toBe(expected);
  });

  test("a config that is broken is left alone", async () => {
    editor.connection.onRequest("window/showMessageRequest", () => null);
    await expect(ignored("plimsoll.yaml", "rules: [\n")).rejects.toMatchObject({ code: -32801 });
  });
});
