import { builtinModules } from "node:module";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleBytes, bundleClient, type ExtensionBundles } from "../../packages/dev/src/bundle-extension.ts";
import { usePlace } from "./extension-place.ts";

const place = usePlace("plimsoll-clients-");
let bundles: ExtensionBundles;
beforeAll(async () => {
  const [node, browser] = await Promise.all([
    bundleClient("node", `${place.folder}/extension.js`),
    bundleClient("browser", `${place.folder}/browser.js`),
  ]);
  bundles = { node, browser };
});

describe.each(["node", "browser"] as const)("the client for %s", (platform) => {
  const file = (): string => readFileSync(`${place.folder}/${platform === "node" ? "extension" : "browser"}.js`, "utf8");

  test("is at most 500 kB", () => {
    expect(bundleBytes(bundles[platform])).toBeGreaterThan(10_000);
    expect(bundleBytes(bundles[platform])).toBeLessThanOrEqual(500_000);
  });

  test("holds no rule and no parser: those are the server's", () => {
    const own = Object.keys(bundles[platform].inputs).filter((path) => path.startsWith("packages/"));
    const used = Object.values(bundles[platform].outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(used.filter((path) => path.startsWith("packages/")).toSorted()).toEqual([
      "packages/core/src/config/config-template.ts",
      "packages/language-server/src/protocol.ts",
    ]);
  });

  test("asks its host for nothing but what the host has", () => {
    const asked = [...new Set([...file().matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!))];
    const allowed =
      platform === "browser" ? ["vscode"] : ["vscode", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
    expect(asked).toContain("vscode");
    expect(asked.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test("begins without the client library, which is most of it", () => {
    const entry = Object.entries(bundles[platform].inputs).find(([path]) => path.endsWith(`extension-${platform}.ts`))![1];
    const library = entry.imports.filter(({ path }) => path.includes("vscode-languageclient"));
    expect(library.map(({ kind }) => kind)).toEqual(["dynamic-import"]);
  });
});

test("the web client reaches no disk, socket or process", () => {
  const reached = Object.values(bundles.browser.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const forbidden = new Set(
    ["fs", "net", "child_process", "https", "http", "os", "path"].flatMap((name) => [name, `node:${name}`]),
  );
  expect(reached.length).toBeGreaterThan(50);
  expect(reached.filter((path) => forbidden.has(path))).toEqual([]);
});

test("neither client asks the network or tells anybody anything", () => {
  for (const name of ["extension.js", "browser.js"]) {
    const code = readFileSync(`${place.folder}/${name}`, "utf8");
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|TelemetryReporter|createTelemetryLogger/);
  }
});
