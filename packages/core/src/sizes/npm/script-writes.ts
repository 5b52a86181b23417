import type { LayerDraft } from "../commands/estimator.ts";
import type { ProjectManifest } from "./project-manifest.ts";

const events = ["preinstall", "install", "postinstall", "prepublish", "preprepare", "prepare", "postprepare"] as const;

/** What a project's own scripts write when it is installed is not known, but for those that write next to nothing. */
export function addScriptWrites(layer: LayerDraft, { scripts }: ProjectManifest): void {
  for (const event of events) {
    const script = scripts[event];
    if (script === undefined || harmless.test(script)) continue;
    layer.unknown(`what the project's ${event} script writes`);
  }
}

const harmless = new RegExp(
  "^\\s*(?:npx\\s+)?(?:(?:is-ci\\s*\\|\\|\\s*)?husky(?:\\s+install)?|" +
    "only-allow\\s+\\w+|patch-package|exit 0|echo\\b[^&|;]*|true)" +
    "(?:\\s*\\|\\|\\s*(?:true|exit 0))?\\s*$",
);
