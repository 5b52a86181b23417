import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { downloadsFolder } from "./cached-downloads.ts";
import { globalFolder, npmLog, smallGroup } from "./npm-groups.ts";
import { npmInit } from "./npm-init.ts";
import { npmInstall } from "./npm-install.ts";
import { npmPrune } from "./npm-prune.ts";
import { npmSetting } from "./js-setting.ts";
import { readInvocation } from "./read-invocation.ts";

/** npm: what it installs, keeps in its cache, and takes away. */
export const npmEstimator: CommandEstimator = {
  programs: ["npm"],
  estimate(command, layer) {
    const call = readInvocation(command.args, optionsWithValue);
    const [verb, ...words] = call.words;
    const cache = npmCacheFolder(command, layer, call.option("--cache"));
    switch (verb) {
      case "ci":
      case "clean-install":
      case "ic":
      case "install-clean":
      case "cit":
        return npmInstall({ command, layer, call, cache, specs: [], clean: true });
      case "install":
      case "i":
      case "in":
      case "ins":
      case "inst":
      case "add":
      case "install-test":
      case "it":
        return npmInstall({ command, layer, call, cache, specs: words, clean: false });
      case "init":
      case "create":
      case "innit":
        return npmInit({ command, layer, call, cache }, words);
      case "prune":
        return npmPrune({ command, layer, call, cache });
      case "cache":
        if (words[0] === "clean" || words[0] === "clear" || words[0] === "rm") layer.remove(downloadsFolder(cache));
        layer.add(npmLog(cache, 730));
        return true;
      case "config":
      case "set":
        layer.add(settingsFile(layer));
        layer.add(npmLog(cache, 900));
        return true;
      case "uninstall":
      case "remove":
      case "rm":
      case "un":
        return removePackages(command, layer, words);
      default:
        if (verb === undefined) return call.has("--version", "-v", "--help", "-h");
        if (!writesNothing.has(verb)) return false;
        layer.add(npmLog(cache, 900));
        return true;
    }
  },
};

/** Options whose value is the next word. */
const optionsWithValue: ReadonlySet<string> = new Set(
  (
    "--registry --prefix -C -w --workspace --loglevel --cache --omit --include --only --tag --location " +
    "--userconfig --globalconfig --fetch-timeout --fetch-retries --fetch-retry-mintimeout " +
    "--fetch-retry-maxtimeout --maxsockets --install-strategy --script-shell --cpu " +
    "--os --libc"
  ).split(" "),
);

const writesNothing: ReadonlySet<string> = new Set([
  "ls",
  "list",
  "view",
  "info",
  "audit",
  "get",
  "whoami",
  "root",
  "prefix",
  "bin",
  "help",
]);

function npmCacheFolder(command: SizedCommand, layer: LayerDraft, given: string | undefined): string {
  return layer.resolve(given ?? npmSetting(command, "cache") ?? `${layer.home}/.npm`);
}

function settingsFile(layer: LayerDraft): ContentGroup {
  return smallGroup("files", "npm's settings", `${layer.home}/.npmrc`, 60, 1);
}

/** Taking away a package that a step of this build installed by itself is known; of others nothing is. */
function removePackages(command: SizedCommand, layer: LayerDraft, words: readonly (string | undefined)[]): boolean {
  if (!command.args.includes("-g") && !command.args.includes("--global")) return false;
  for (const word of words) {
    if (word === undefined) return false;
    layer.remove(`${globalFolder(command)}/${word}`);
  }
  return true;
}
