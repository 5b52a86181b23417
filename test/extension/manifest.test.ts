import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { settingsTable } from "@plimsoll/language-server/settings";
import { extensionFiles } from "../../packages/dev/src/gen-extension.ts";
import { staleness } from "../../packages/dev/src/generated-file.ts";
import { fromRoot } from "../support/repository.ts";
import { readTracked, trackedFiles } from "../support/tracked-files.ts";

/** As far as these tests look into it. */
interface Manifest {
  readonly activationEvents: readonly string[];
  readonly main: string;
  readonly browser: string;
  readonly dependencies?: unknown;
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[] }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly alt?: string; readonly when: string }[]>
    >;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly id: string; readonly completionEvents: readonly string[] }[];
    }[];
    readonly problemMatchers: readonly { readonly name: string; readonly pattern: { readonly regexp: string } }[];
    readonly taskDefinitions: readonly { readonly type: string }[];
  };
}

const text = readTracked("extension/package.json");
const manifest = JSON.parse(text) as Manifest;
const english = JSON.parse(readTracked("extension/package.nls.json")) as Readonly<Record<string, string>>;
const korean = JSON.parse(readTracked("extension/package.nls.ko.json")) as Readonly<Record<string, string>>;
const { contributes } = manifest;

const sources = trackedFiles()
  .filter((path) => /^extension\/src\/.*\.ts$/.test(path))
  .map((path) => readTracked(path))
  .join("\n");
const namesIn = (pattern: RegExp): readonly string[] =>
  [...new Set([...sources.matchAll(pattern)].map(([, name]) => name!))].toSorted();

describe("the manifest", () => {
  test("is as the server's settings have it (else: npm run gen)", () => {
    expect(staleness(extensionFiles(), [])).toEqual({ missing: [], outdated: [], orphaned: [] });
  });

  test("wakes the extension for Dockerfiles alone", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:dockerfile"]);
    expect(contributes.languages.map(({ id }) => id)).toEqual(["dockerfile"]);
  });

  test("has no package to install", () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  test("has every command that is registered, and no other", () => {
    const declared = contributes.commands.map(({ command }) => command).toSorted();
    expect(namesIn(/registerCommand\("([^"]+)"/g)).toEqual(declared);
    expect(new Set(contributes.commands.map(({ category }) => category))).toEqual(new Set(["plimsoll"]));
  });

  test("names in menus, links and steps only commands that it has", () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const inMenus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ command, alt = command }) => [command, alt]),
    );
    const inTexts = [...JSON.stringify([english, korean]).matchAll(/\(command:(plimsoll\.\w+)/g)].map(([, name]) => name!);
    const inSteps = contributes.walkthroughs
      .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
      .flatMap((event) => /^onCommand:(plimsoll\..*)/.exec(event)?.[1] ?? []);
    expect(inTexts.length).toBeGreaterThan(6);
    expect([...inMenus, ...inTexts, ...inSteps].filter((name) => !declared.has(name))).toEqual([]);
  });

  test("has no command of the server, which the client registers by itself", () => {
    const own = new Set(contributes.commands.map(({ command }) => command));
    const ofServer = trackedFiles()
      .filter((path) => /^packages\/language-server\/src\/features\/.*\.ts$/.test(path))
      .flatMap((path) => [...readTracked(path).matchAll(/^\s+"(plimsoll\.\w+)": async/gm)].map(([, name]) => name!));
    expect(ofServer.length).toBeGreaterThan(1);
    expect(ofServer.filter((name) => own.has(name))).toEqual([]);
  });

  test("has the views that are made, and shows them for Dockerfiles", () => {
    const views = Object.values(contributes.views).flat();
    expect(views.map(({ id }) => id)).toEqual(namesIn(/createTreeView\("([^"]+)"/g));
    expect(views.every(({ when }) => when.includes("resourceLangId == dockerfile"))).toBe(true);
    expect(new Set(contributes.viewsWelcome.map(({ view }) => view))).toEqual(new Set(["plimsoll.plan"]));
  });

  test("has every setting that the code reads, and each of the server's", () => {
    const declared = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    expect(declared.toSorted()).toEqual(settingsTable.map(({ key }) => `plimsoll.${key}`).toSorted());
    const read = namesIn(/\.(?:get|update)\("([\w.]+)",/g).map((key) => `plimsoll.${key}`);
    const watched = namesIn(/affectsConfiguration\("(plimsoll\.[\w.]+)"/g);
    expect(read.length).toBeGreaterThan(0);
    expect([...read, ...watched].filter((key) => !declared.includes(key))).toEqual([]);
  });

  test("lets a workspace without trust set nothing that starts a program or opens the network", () => {
    const restricted = settingsTable
      .filter((setting) => setting.restricted || setting.usesNetwork)
      .map(({ key }) => `plimsoll.${key}`);
    expect(restricted).toContain("plimsoll.shellcheckPath");
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(restricted);
  });

  test("reads what the command line prints", () => {
    const [matcher] = contributes.problemMatchers;
    const line = new RegExp(matcher!.pattern.regexp);
    expect(line.exec("web/Dockerfile:4:5: warning pip-cache-kept `pip install` keeps it. [DL3042]")?.slice(1)).toEqual([
      "web/Dockerfile",
      "4",
      "5",
      "warning",
      "pip-cache-kept",
      "`pip install` keeps it. [DL3042]",
    ]);
    expect(line.test("3 warnings")).toBe(false);
    expect(namesIn(/registerTaskProvider\("([^"]+)"/g)).toEqual(contributes.taskDefinitions.map(({ type }) => type));
    expect(sources).toContain(`"$${matcher!.name}"`);
  });
});

describe("texts of the manifest", () => {
  test("are all there, and all used", () => {
    const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!));
    expect(Object.keys(english).toSorted()).toEqual([...used].toSorted());
  });

  test("are the same in Korean", () => {
    expect(Object.keys(korean)).toEqual(Object.keys(english));
    const parts = (value: string): readonly string[] => (value.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []).toSorted();
    const differ = Object.keys(english).filter(
      (key) => !key.startsWith("setting") && parts(english[key]!).join() !== parts(korean[key]!).join(),
    );
    expect(differ).toEqual([]);
  });

  test("are Korean but for names", () => {
    const untranslated = Object.keys(english).filter((key) => !/[가-힣]/.test(korean[key]!) && !key.endsWith(".media"));
    expect(untranslated).toEqual(["displayName", "configSchema", "setting.language.en"]);
    // Each language has a schema of its own.
    expect([english, korean].map(({ configSchema }) => configSchema)).toEqual([
      "./dist/plimsoll.schema.json",
      "./dist/plimsoll.schema.ko.json",
    ]);
  });

  test("lead to pages that exist in both languages", () => {
    const pages = (language: string): readonly string[] =>
      readdirSync(fromRoot("extension/media/walkthrough", language)).toSorted();
    const steps = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ id }) => `${id}.md`)).toSorted();
    expect(pages("en")).toEqual(steps);
    expect(pages("ko")).toEqual(steps);
    for (const { id } of contributes.walkthroughs[0]!.steps) {
      expect(english[`walkthrough.${id}.media`]).toBe(`media/walkthrough/en/${id}.md`);
      expect(korean[`walkthrough.${id}.media`]).toBe(`media/walkthrough/ko/${id}.md`);
    }
  });
});

describe("texts at run time", () => {
  const bundle = JSON.parse(readTracked("extension/l10n/bundle.l10n.json")) as Readonly<Record<string, string>>;
  const translated = JSON.parse(readTracked("extension/l10n/bundle.l10n.ko.json")) as Readonly<Record<string, string>>;

  test("are in both catalogues, and all used", () => {
    expect(namesIn(/\bt\(\s*"([^"]+)"/g)).toEqual(Object.keys(bundle).toSorted());
    expect(Object.keys(translated)).toEqual(Object.keys(bundle));
    expect(Object.entries(bundle).filter(([key, value]) => key !== value)).toEqual([]);
  });

  test("are given as they stand, so that they can be found", () => {
    expect(sources).not.toMatch(/\bt\(\s*`/);
  });

  test("have the same places for values, and are Korean", () => {
    const places = (value: string): string => (value.match(/\{\d\}/g) ?? []).toSorted().join();
    expect(Object.keys(bundle).filter((key) => places(key) !== places(translated[key]!))).toEqual([]);
    expect(Object.values(translated).filter((value) => !/[가-힣]/.test(value))).toEqual([]);
  });
});
