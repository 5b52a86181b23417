import { cleanPath } from "../../context/go-path.ts";
import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { unknownContent } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { fileText } from "../pip/file-text.ts";
import { goModules } from "./go-modules.ts";
import { knownPackages } from "./language-packages.ts";
import { unknownAt } from "../tools/unknown-at.ts";

/** go: modules as large as their archives say; what is compiled is not known. */
export const goEstimator: CommandEstimator = {
  programs: ["go"],
  estimate(command, layer) {
    const [action, ...rest] = command.args[0] === "-C" ? command.args.slice(2) : command.args;
    const folder = command.args[0] === "-C" ? layer.resolve(command.args[1] ?? ".") : layer.workingDirectory;
    switch (action) {
      case "mod":
        return goMod(rest[0], command, layer, folder);
      case "build":
        compile(command, layer, folder);
        if (!layer.isMounted(folder)) unknownAt(layer, "a program that go builds", outputOf(rest, layer, folder));
        return true;
      case "test":
      case "vet":
      case "run":
        compile(command, layer, folder);
        if (action === "run") unknownAt(layer, "what a Go program writes", folder);
        return true;
      case "install":
      case "get":
        compile(
          command,
          layer,
          folder,
          rest.some((word) => word?.includes("@") === true),
        );
        unknownAt(layer, "programs that go installs", goPlaces(command, layer).bin);
        if (action === "get") unknownAt(layer, "what go get changes", folder);
        return true;
      case "generate":
        layer.unknown("what go generate runs");
        return true;
      case "clean":
        return clean(rest, command, layer);
      case "env":
      case "version":
      case "list":
      case "help":
      case "doc":
        layer.print({ kind: "some" });
        return true;
      default:
        return false;
    }
  },
};

/** The modules that a stage has downloaded, by project; "" for those of others. */
const downloaded = stateKey<ReadonlySet<string>>("go-modules");

function goMod(action: string | undefined, command: SizedCommand, layer: LayerDraft, folder: string): boolean {
  switch (action) {
    case "download":
      download(command, layer, folder);
      return true;
    case "tidy":
    case "init":
    case "edit":
    case "vendor":
      if (action === "tidy" || action === "vendor") download(command, layer, folder);
      if (action === "vendor") unknownAt(layer, "modules that go copies", cleanPath(`${folder}/vendor`));
      else unknownAt(layer, `what go mod ${action} changes`, cleanPath(`${folder}/go.mod`), cleanPath(`${folder}/go.sum`));
      return true;
    case "verify":
    case "graph":
    case "why":
      layer.print({ kind: "some" });
      return true;
    default:
      return false;
  }
}

function compile(command: SizedCommand, layer: LayerDraft, folder: string, foreign = false): void {
  const { cache, modules } = goPlaces(command, layer);
  const vendored = command.args.includes("-mod=vendor") || layer.look(cleanPath(`${folder}/vendor`)).length > 0;
  if (foreign) unknownAt(layer, "Go modules of other projects", modules);
  else if (!vendored) download(command, layer, folder);
  unknownAt(layer, "what go keeps of what it compiles", cache);
}

function download(command: SizedCommand, layer: LayerDraft, folder: string): void {
  const { modules } = goPlaces(command, layer);
  if (layer.isMounted(modules)) return;
  const before = layer.contents.state(downloaded) ?? new Set();
  const mod = fileText(layer, cleanPath(`${folder}/go.mod`));
  if (mod === undefined) {
    // What an earlier step has got for the same project is there.
    if (!before.has(folder)) unknownAt(layer, "Go modules of a project whose go.mod is not known", modules);
    layer.contents.setState(downloaded, new Set([...before, folder]));
    return;
  }
  const wanted = goModules(mod, fileText(layer, cleanPath(`${folder}/go.sum`)) ?? "").map(
    ({ path, version }) => `go:${path}@${version}`,
  );
  const fresh = wanted.filter((key) => !before.has(key));
  layer.contents.setState(downloaded, new Set([...before, folder, ...fresh]));
  if (fresh.length === 0) return;
  const known = knownPackages(layer, fresh, 3);
  const bytes = known.archiveBytes + known.bytes;
  if (known.missing.length > 0) {
    const source = `the sizes of ${known.missing.length} of ${known.count} Go modules`;
    return layer.unknown(source, unknownContent(source, Math.floor(bytes * 0.9)), modules);
  }
  // Besides there are go.mod files of all versions that were looked at, sums and the database of sums (measured: 0 to 3.5 %).
  const { source } = known;
  const headers = 700 * (known.files ?? bytes / 12_000);
  layer.add({
    role: "packages",
    by: "go",
    name: "",
    path: modules,
    size: {
      bytes: rangeSize(bytes * 0.985, bytes * 1.01, bytes * 1.06 + 1_000_000, "heuristic", source),
      tar: rangeSize(bytes, bytes * 1.01 + headers, bytes * 1.09 + headers * 2 + 1_500_000, "heuristic", source),
      transfer: rangeSize(
        known.archiveBytes * 1.65,
        known.archiveBytes * 1.9,
        known.archiveBytes * 2.15 + 1_000_000,
        "heuristic",
        source,
      ),
      files: undefined,
    },
  });
}

interface GoPlaces {
  readonly modules: string;
  readonly cache: string;
  readonly bin: string;
}

function goPlaces(command: SizedCommand, layer: LayerDraft): GoPlaces {
  const [path = ""] = (command.variable("GOPATH") ?? `${layer.home}/go`).split(":");
  const cache = command.variable("XDG_CACHE_HOME") ?? `${layer.home}/.cache`;
  return {
    modules: command.variable("GOMODCACHE") ?? `${path}/pkg/mod`,
    cache: command.variable("GOCACHE") ?? `${cache}/go-build`,
    bin: command.variable("GOBIN") ?? `${path}/bin`,
  };
}

/** The file that `-o` names, else the folder in which go puts one. */
function outputOf(args: SizedCommand["args"], layer: LayerDraft, folder: string): string {
  const at = args.findIndex((word) => word !== undefined && /^--?o(?:=|$)/.test(word));
  if (at === -1) return folder;
  const given = args[at]!.includes("=") ? args[at]!.replace(/^[^=]*=/, "") : args[at + 1];
  // A name that is not known may be anywhere.
  return given === undefined ? "/" : layer.contents.followed(cleanPath(given.startsWith("/") ? given : `${folder}/${given}`));
}

function clean(args: SizedCommand["args"], command: SizedCommand, layer: LayerDraft): boolean {
  const { modules, cache } = goPlaces(command, layer);
  if (args.some((word) => word === "-modcache" || word === "--modcache")) {
    layer.remove(modules);
    layer.contents.setState(downloaded, new Set());
  }
  if (args.some((word) => word === "-cache" || word === "--cache")) layer.remove(cache);
  return true;
}
