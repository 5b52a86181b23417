import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { languages } from "@plimsoll/core";
import { isAllowed, settingsTable, valueAt } from "@plimsoll/language-server/settings";
import { checkSettings } from "../../packages/language-server/src/settings/check-settings.ts";
import { defaultSettings } from "../../packages/language-server/src/settings/settings.ts";
import { openEditor } from "./editor.ts";

const folders: string[] = [];

/** A project on disk; gives the URI of one of its files. */
function project(files: Readonly<Record<string, string>>): { readonly folder: string; readonly uri: (path: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll editor %-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, uri: (path) => pathToFileURL(join(folder, path)).href };
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const asked = { workspace: { configuration: true } };
const text = "FROM node\nUSER node\n";

async function codesOf(editor: Awaited<ReturnType<typeof openEditor>>, uri: string): Promise<readonly unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code);
}

describe("the table of settings", () => {
  test("has every setting once, with its default and texts in both languages", () => {
    const keys = settingsTable.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const setting of settingsTable) {
      expect(setting.default).toEqual(valueAt(defaultSettings, setting.key));
      for (const language of languages) {
        expect(setting.text[language]).not.toBe("");
        expect(setting.valueTexts[language] ?? []).not.toContain("");
      }
      expect(setting.text.ko).toMatch(/[가-힣]/);
      expect(setting.valueTexts.en === undefined).toBe(setting.valueTexts.ko === undefined);
      expect(setting.type === "map" || setting.enum === undefined || isAllowed(setting, setting.default)).toBe(true);
    }
  });

  test("odd values cost only themselves, and are told", () => {
    const faults: string[] = [];
    const settings = checkSettings(
      {
        run: "sometimes",
        enable: false,
        rules: { DL3006: "error", a: "loud" },
        buildArgs: { N: 22 },
        inlayHints: { bytes: 3 },
        plan: null,
      },
      (fault) => faults.push(fault),
    );
    expect(settings).toEqual({ ...defaultSettings, enable: false, rules: { DL3006: "error" }, buildArgs: { N: "22" } });
    expect(faults).toHaveLength(3);
    expect(checkSettings(undefined, () => undefined)).toEqual(defaultSettings);
    expect(checkSettings([1], () => undefined)).toEqual(defaultSettings);
    expect(checkSettings({ "inlayHints.state": true }, () => undefined).inlayHints.state).toBe(true);
  });
});

describe("settings of the editor", () => {
  test("are asked for, by their names and those of other tools", async () => {
    const editor = await openEditor({ capabilities: asked, settings: { rules: { DL3006: "off" } } });
    expect(await codesOf(editor, editor.open(text))).not.toContain("untagged-image");
    await editor.close();
  });

  test("come with initialize, and are pushed, for a client that cannot be asked", async () => {
    const editor = await openEditor({
      initialize: { initializationOptions: { settings: { plimsoll: { rules: { DL3006: "off" } } } } },
    });
    const uri = editor.open(text);
    expect(await codesOf(editor, uri)).not.toContain("untagged-image");
    editor.configure({});
    await expect.poll(() => codesOf(editor, uri)).toContain("untagged-image");
    expect(editor.registered).toEqual([]);
    await editor.close();
  });

  test("changes are registered for only where the client says so", async () => {
    const editor = await openEditor({ capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } } });
    await expect.poll(() => editor.registered).toEqual(["workspace/didChangeConfiguration"]);
    await editor.close();
  });

  test("enable: false shows nothing, and clears what was shown", async () => {
    const editor = await openEditor({ capabilities: asked });
    const uri = editor.open(text);
    expect(await codesOf(editor, uri)).toContain("untagged-image");
    editor.configure({ enable: false });
    await expect.poll(() => codesOf(editor, uri)).toEqual([]);
    await editor.close();
  });

  test("the log names what cannot be", async () => {
    const editor = await openEditor({ capabilities: asked, settings: { profile: "strickt" } });
    await codesOf(editor, editor.open(text));
    expect(editor.logged.join("\n")).toContain('plimsoll.profile: "strickt" is none of');
    await editor.close();
  });
});

describe("config files", () => {
  test("hold for the files below them: plimsoll's and hadolint's, overrides, excluded files", async () => {
    const { uri } = project({
      "a/plimsoll.yaml":
        "rules:\n  untagged-image: off\noverrides:\n  - files: [ci/*]\n    rules:\n      untagged-image: error\nexclude: [old]\n",
      "b/.hadolint.yaml": "ignored: [DL3006]\n",
    });
    const editor = await openEditor();
    expect(await codesOf(editor, editor.open(text, { uri: uri("a/Dockerfile") }))).not.toContain("untagged-image");
    const ci = await editor.diagnostics(editor.open(text, { uri: uri("a/ci/Dockerfile") }));
    expect(ci.find(({ code }) => code === "untagged-image")?.severity).toBe(1);
    expect(await codesOf(editor, editor.open(text, { uri: uri("a/old/Dockerfile") }))).toEqual([]);
    expect(await codesOf(editor, editor.open(text, { uri: uri("b/Dockerfile") }))).not.toContain("untagged-image");
    await editor.close();
  });

  const preferences: readonly (readonly [preference: string, severity: number])[] = [
    ["filesystemFirst", 1],
    ["editorFirst", 3],
    ["editorOnly", 3],
  ];
  test.each(preferences)("configurationPreference %s", async (configurationPreference, severity) => {
    const { uri } = project({ "plimsoll.yaml": "rules:\n  untagged-image: error\n" });
    const editor = await openEditor({ capabilities: asked, settings: { configurationPreference, rules: { DL3006: "info" } } });
    const found = await editor.diagnostics(editor.open(text, { uri: uri("Dockerfile") }));
    expect(found.find(({ code }) => code === "untagged-image")?.severity).toBe(severity);
    await editor.close();
  });

  test("one that is named by the settings, from the workspace folder", async () => {
    const { uri, folder } = project({ "conf/mine.yaml": "rules:\n  untagged-image: off\n" });
    const editor = await openEditor({
      capabilities: asked,
      settings: { config: "conf/mine.yaml" },
      initialize: { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "x" }] },
    });
    expect(await codesOf(editor, editor.open(text, { uri: uri("Dockerfile") }))).not.toContain("untagged-image");
    const config = await editor.connection.sendRequest<{ file: string; json: string }>("plimsoll/effectiveConfig", {
      uri: uri("Dockerfile"),
    });
    expect(config.file).toContain("/conf/mine.yaml");
    expect(JSON.parse(config.json)).toMatchObject({ profile: "recommended", rules: { "untagged-image": "off" } });
    expect(await editor.connection.sendRequest("plimsoll/effectiveConfig", { uri: "file:///none" })).toBeNull();
    await editor.close();
  });

  test("a broken one is shown in itself and told once; a mended one clears it", async () => {
    const { uri, folder } = project({ "plimsoll.yaml": "rules:\n  no-such-rule: off\n" });
    const editor = await openEditor();
    const shown = new Map<string, readonly { range: { start: { line: number } }; message: string }[]>();
    editor.connection.onNotification("textDocument/publishDiagnostics", ({ uri: of, diagnostics }) => {
      shown.set(of, diagnostics);
    });
    const [one, two] = ["Dockerfile", "sub/Dockerfile"].map((path) => editor.open(text, { uri: uri(path) }));
    // What holds then is the default.
    await expect.poll(() => shown.get(one!)?.length).toBeGreaterThan(0);
    await expect.poll(() => shown.get(two!)?.length).toBeGreaterThan(0);
    expect(shown.get(uri("plimsoll.yaml"))?.[0]?.range.start.line).toBe(1);
    expect(shown.get(uri("plimsoll.yaml"))?.[0]?.message).toContain("no-such-rule");
    expect(editor.shown).toHaveLength(1);
    writeFileSync(join(folder, "plimsoll.yaml"), "rules:\n  untagged-image: off\n");
    await editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uri("plimsoll.yaml"), type: 2 }],
    });
    await expect.poll(() => shown.get(uri("plimsoll.yaml"))).toEqual([]);
    await expect.poll(() => shown.get(one!)).toEqual([]);
    expect(editor.shown).toHaveLength(1);
    await editor.close();
  });

  test("a plugin is not run in a workspace that is not trusted, nor in one whose config is not", async () => {
    const marker = "ran";
    const { uri, folder } = project({
      "plimsoll.yaml": "plugins: [./plugin.cjs]\n",
      "plugin.cjs": `require("node:fs").writeFileSync(__dirname + "/${marker}", "");module.exports = { rules: [] };\n`,
    });
    for (const initializationOptions of [{ trusted: false }, {}]) {
      const editor = await openEditor({ initialize: { initializationOptions } });
      expect(await codesOf(editor, editor.open(text, { uri: uri("Dockerfile") }))).toContain("untagged-image");
      expect(editor.shown).toHaveLength(1);
      await editor.close();
    }
    expect(existsSync(join(folder, marker))).toBe(false);
  });
});
