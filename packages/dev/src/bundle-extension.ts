import { build, type Metafile } from "esbuild";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "./repository.ts";

/** What went into each of the two clients. */
export interface ExtensionBundles {
  readonly node: Metafile;
  readonly browser: Metafile;
}

/** Where the bundled server lies, and where the extension is put together. */
export interface ExtensionPaths {
  /** Holds `server.js` and `server/`. */
  readonly server: string;
  /** The extension's folder: `dist/` below it is made anew. */
  readonly folder: string;
}

export const extensionPaths: ExtensionPaths = {
  server: fromRoot("packages/language-server/dist"),
  folder: fromRoot("extension"),
};

/**
 * Makes all that the extension carries: the client for a desktop and for the web, the bundled server, and the schemas of config files. Throws
 * when the server was not bundled before, or a client reaches what its platform does not have.
 */
export async function bundleExtension({ server, folder }: ExtensionPaths): Promise<ExtensionBundles> {
  const dist = join(folder, "dist");
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(join(dist, "server"), { recursive: true });
  // Not the pages of rules: the server writes them when somebody asks.
  for (const part of ["server.js", "server"]) {
    if (!existsSync(join(server, part))) throw new Error("the server comes first: npm run dev -- bundle");
    cpSync(join(server, part), join(dist, "server", part), { recursive: true });
  }
  for (const [name, path] of Object.entries(schemas)) {
    writeFileSync(join(dist, name), JSON.stringify(JSON.parse(readFileSync(fromRoot(path), "utf8"))));
  }
  return {
    node: await bundleClient("node", join(dist, "extension.js")),
    browser: await bundleClient("browser", join(dist, "browser.js")),
  };
}

/** In each language; the manifest's texts say which one counts. */
const schemas = {
  "plimsoll.schema.json": "docs/plimsoll.schema.json",
  "plimsoll.schema.ko.json": "docs/ko/plimsoll.schema.json",
};

/** Makes one of the two clients. */
export async function bundleClient(platform: "node" | "browser", outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: fromRoot(),
    entryPoints: [fromRoot(`extension/src/extension-${platform}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "cjs",
    platform,
    target: platform === "node" ? "node20" : "es2022",
    conditions: ["plimsoll-source"],
    mainFields: platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
    external: ["vscode"],
    legalComments: "none",
    logLevel: "silent",
    metafile: true,
  });
  return metafile;
}

/** Bytes of what a client became. */
export function bundleBytes({ outputs }: Metafile): number {
  return Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}
