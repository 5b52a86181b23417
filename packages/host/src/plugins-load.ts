import { createRequire } from "node:module";
import type { AnyRule } from "@plimsoll/core";
import { type ConfigProblem, readPlugin } from "@plimsoll/core/config";

/** The rules of a plugin, or what is wrong with it. */
export type LoadedPlugin =
  | { readonly kind: "plugin"; readonly rules: readonly AnyRule[] }
  | { readonly kind: "broken"; readonly problems: readonly ConfigProblem[] };

/**
 * Runs the module of a plugin and takes its rules. Only after somebody trusted it: a module does what it likes. `name` is how the plugin is
 * called in messages. Never throws.
 */
export function loadPlugin(path: string, name: string): LoadedPlugin {
  try {
    // `require` also loads ES modules in the versions of node that plimsoll runs on, and works inside of the bundle.
    const exported: unknown = createRequire(path)(path);
    const { rules, problems } = readPlugin(exported, name);
    return problems.length > 0 ? { kind: "broken", problems } : { kind: "plugin", rules };
  } catch (error) {
    return { kind: "broken", problems: [{ code: "plugin-failed", params: { plugin: name, detail: describe(error) } }] };
  }
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "";
}
