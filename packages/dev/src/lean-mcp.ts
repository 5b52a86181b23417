import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Leaves out what comes with the SDK of the Model Context Protocol and is never run: messages of zod in fifty languages (its English is its default),
 * zod's older self, and a validator for forms, of which the server shows none. Throws in the bundler when the packages have changed so far that a file is
 * not found any more: then the package would silently be twice as large.
 */
export const leanMcp: Plugin = {
  name: "lean-mcp",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
    onLoad({ filter: /[\\/]sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents: "export class AjvJsonSchemaValidator {}",
    }));
    onLoad({ filter: /[\\/]sdk[\\/]dist[\\/]esm[\\/]server[\\/]zod-compat\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!text.includes(olderZod)) throw new Error("the SDK imports zod in another way: see lean-mcp.ts");
      // What it makes of older schemas: there are none.
      return { contents: text.replace(olderZod, "const z3rt = {};") };
    });
  },
};

const olderZod = "import * as z3rt from 'zod/v3';";
