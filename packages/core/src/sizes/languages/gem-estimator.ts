import { cleanPath } from "../../context/go-path.ts";
import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { textGroup } from "../files/write-printed.ts";
import { unknownContent } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { fileText } from "../pip/file-text.ts";
import { lockedGems } from "./gemfile-lock.ts";
import { type KnownPackages, knownPackages } from "./language-packages.ts";
import { asksOnly } from "../tools/asks-only.ts";
import { unknownAt } from "../tools/unknown-at.ts";

/** gem and bundler: gems as large as they say, where all of them are known and none compiles anything. */
export const gemEstimator: CommandEstimator = {
  programs: ["gem", "bundle", "bundler"],
  estimate(command, layer) {
    if (asksOnly(command.args)) return false;
    const words = command.args.map((word) => word ?? "");
    const action = words.find((word) => !word.startsWith("-") && word !== "");
    return command.name === "gem" ? runGem(action, command, layer) : runBundle(action ?? "install", command, layer);
  },
};

function runGem(action: string | undefined, command: SizedCommand, layer: LayerDraft): boolean {
  const home = command.variable("GEM_HOME");
  const places = home === undefined ? ["/usr/local", "/usr/lib", "/var/lib/gems", "/usr/share"] : [layer.resolve(home)];
  switch (action) {
    case "install":
    case "i":
    case "update":
      unknownAt(layer, "gems, and what they need", ...places);
      return true;
    case "sources":
    case "list":
    case "env":
    case "environment":
    case "which":
    case "search":
      layer.print({ kind: "some" });
      return true;
    case "cleanup":
    case "uninstall":
      layer.unsureHeaders("marks for gems that are deleted");
      return true;
    case "build":
      unknownAt(layer, "a gem that is built", layer.workingDirectory);
      return true;
    default:
      return false;
  }
}

/** What `bundle config` has set. */
const settings = stateKey<ReadonlyMap<string, string>>("bundle-config");

function runBundle(action: string, command: SizedCommand, layer: LayerDraft): boolean {
  switch (action) {
    case "install":
    case "i":
    case "update":
      install(command, layer);
      return true;
    case "config":
      return configure(command, layer);
    case "clean":
      layer.unsureHeaders("marks for gems that are deleted");
      return true;
    case "check":
    case "list":
    case "show":
    case "info":
    case "platform":
    case "version":
      layer.print({ kind: "some" });
      return true;
    case "lock":
      unknownAt(layer, "Gemfile.lock", cleanPath(`${layer.workingDirectory}/Gemfile.lock`));
      return true;
    case "exec":
      layer.unknown(
        `what bundle exec ${command.args.find((word, index) => index > 0 && word?.startsWith("-") === false) ?? ""} writes`,
      );
      return true;
    default:
      return false;
  }
}

function configure(command: SizedCommand, layer: LayerDraft): boolean {
  const words = command.args
    .slice(1)
    .filter((word) => word === undefined || !/^(?:set|--global|--local|unset|get|list)$/.test(word));
  const [name, ...values] = words;
  if (name === undefined) return true;
  const before = layer.contents.state(settings) ?? new Map<string, string>();
  layer.contents.setState(settings, new Map([...before, [name, values.join(":")]]));
  const local = command.args.includes("--local");
  const folder = local ? `${layer.workingDirectory}/.bundle` : (command.variable("BUNDLE_APP_CONFIG") ?? `${layer.home}/.bundle`);
  layer.add(textGroup(cleanPath(`${folder}/config`), 20, 80, 1000, "settings of bundler"));
  return true;
}

function install(command: SizedCommand, layer: LayerDraft): void {
  const set = layer.contents.state(settings);
  const setting = (name: string): string | undefined =>
    flagValue(command, `--${name}`) ?? set?.get(name) ?? command.variable(`BUNDLE_${name.toUpperCase()}`);
  const deploys = setting("deployment") !== undefined && setting("deployment") !== "false";
  const own = setting("path") ?? (deploys ? "vendor/bundle" : undefined);
  const folder = layer.resolve(own ?? command.variable("GEM_HOME") ?? "/usr/local/bundle");
  const file = command.variable("BUNDLE_GEMFILE") ?? "Gemfile";
  const text = fileText(layer, layer.resolve(`${file}.lock`));
  if (text === undefined) return unknownAt(layer, "gems of a project whose Gemfile.lock is not known", folder);
  const musl = layer.base?.system?.packageManager === "apk" || /alpine/.test(layer.image ?? "");
  const machine = layer.platform.architecture === "arm64" ? "aarch64" : layer.platform.architecture === "amd64" ? "x86_64" : "";
  const { gems, elsewhere } = lockedGems(text, machine, musl);
  const known = knownPackages(
    layer,
    gems.map(({ name, version }) => `gem:${name}@${version}`),
    3,
  );
  const bytes = known.archiveBytes + known.bytes;
  const why = whyUnknown(known, elsewhere);
  const some = setting("without") !== undefined || setting("only") !== undefined;
  if (why !== undefined) return layer.unknown(why, unknownContent(why, some ? 0 : Math.floor(bytes * 0.8)), folder);
  const { source, files = known.bytes / 6000 } = known;
  // A lock file does not tell in which groups gems are.
  const low = some ? 0.2 : 0.95;
  layer.add({
    role: "packages",
    by: "gem",
    name: "",
    path: folder,
    size: {
      bytes: rangeSize(bytes * low, bytes * (some ? 0.75 : 1.01), bytes * 1.06 + 200_000, "heuristic", source),
      tar: rangeSize(
        bytes * low,
        bytes * (some ? 0.75 : 1.01) + files * 800,
        bytes * 1.1 + files * 1600 + 400_000,
        "heuristic",
        source,
      ),
      transfer: rangeSize(
        known.archiveBytes * low * 1.6,
        known.archiveBytes * (some ? 1.5 : 2),
        known.archiveBytes * 2.5 + 200_000,
        "heuristic",
        source,
      ),
      files: undefined,
    },
  });
}

function whyUnknown({ missing, count, building }: KnownPackages, elsewhere: number): string | undefined {
  if (missing.length > 0) return `the sizes of ${missing.length} of ${count} gems`;
  if (elsewhere > 0) return "gems from git";
  return building.length > 0 ? `what gems compile, such as ${building[0]}` : undefined;
}

function flagValue({ args }: SizedCommand, name: string): string | undefined {
  const at = args.findIndex((word) => word === name || word?.startsWith(`${name}=`) === true);
  if (at === -1) return undefined;
  return args[at] === name ? (name === "--deployment" ? "true" : args[at + 1]) : args[at]!.slice(name.length + 1);
}
