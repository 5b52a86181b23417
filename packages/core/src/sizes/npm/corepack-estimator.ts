import type { CommandEstimator, LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import type { JsPackages } from "./js-package.ts";
import { jsPlatform } from "./js-setting.ts";
import { textOf, readJsonObject } from "./json-value.ts";
import { sizePackages } from "./package-sizes.ts";
import { below, projectText } from "./project-files.ts";
import { resolvePackages } from "./resolve-packages.ts";

/** corepack: links for yarn and pnpm, which it downloads when they are first used or prepared. */
export const corepackEstimator: CommandEstimator = {
  programs: ["corepack"],
  estimate({ args }, layer) {
    const words = args.filter((arg) => arg === undefined || !arg.startsWith("-"));
    const [verb, ...tools] = words;
    switch (verb) {
      case "enable":
        layer.contents.setState(key, { ...layer.contents.state(key), enabled: true });
        return true;
      case "disable":
        layer.contents.setState(key, { ...layer.contents.state(key), enabled: false });
        return true;
      case "prepare":
      case "install":
      case "use": {
        const named = tools.length > 0 ? tools : [declaredTool(layer)];
        for (const tool of named) if (tool === undefined || !download(layer, tool)) return false;
        return true;
      }
      default:
        return verb === undefined;
    }
  },
};

interface CorepackState {
  readonly enabled?: boolean;
  /** Tools that are there, with their versions. */
  readonly tools?: readonly string[];
}

const key = stateKey<CorepackState>("corepack");

/** What corepack downloads when a tool is started for the first time. Nothing where it is not enabled. */
export function addTool(layer: LayerDraft, name: string): void {
  const state = layer.contents.state(key);
  if (state?.enabled !== true) return;
  const declared = declaredTool(layer);
  const wanted = declared?.startsWith(`${name}@`) === true ? declared : state.tools?.find((tool) => tool.startsWith(`${name}@`));
  if (wanted === undefined || state.tools?.includes(wanted) !== true) download(layer, wanted ?? `${name}@latest`);
}

/** `packageManager` of the project's package.json, without its hash. */
export function declaredTool(layer: LayerDraft): string | undefined {
  const text = projectText(layer, below(layer.workingDirectory, "package.json"));
  if (typeof text !== "string") return undefined;
  return textOf(readJsonObject(text)?.packageManager)?.replace(/\+.*$/, "");
}

function download(layer: LayerDraft, tool: string): boolean {
  const at = tool.lastIndexOf("@");
  const name = at > 0 ? tool.slice(0, at) : tool;
  const range = at > 0 ? tool.slice(at + 1) : "latest";
  const state = layer.contents.state(key) ?? {};
  layer.contents.setState(key, { ...state, tools: [...(state.tools ?? []), `${name}@${range}`] });
  const path = `${layer.env.get("COREPACK_HOME") ?? `${layer.home}/.cache/node/corepack`}/v1/${name}`;
  // yarn from its second version on is one file, from a place of its own.
  const registryName = name === "yarn" && !/^(?:1|latest|classic|stable$)/.test(range) ? "@yarnpkg/cli-dist" : name;
  const resolved = resolvePackages([{ [registryName]: range }], {
    facts: layer.facts,
    platform: jsPlatform(layer),
    peers: false,
  });
  const own = resolved.packages.filter((each) => each.name === registryName);
  const set: JsPackages = { ...resolved, packages: own, source: `corepack's ${name}` };
  layer.add({ role: "packages", by: "corepack", name, path, size: sizePackages(set, layer.facts, false).content });
  return true;
}
