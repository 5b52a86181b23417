import { cleanPath } from "../../context/go-path.ts";
import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { textGroup } from "../files/write-printed.ts";
import { unknownContent } from "../layers/content-size.ts";
import { rangeSize } from "../layers/size.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { fileText } from "../pip/file-text.ts";
import { lockedCrates } from "./cargo-lock.ts";
import { knownPackages } from "./language-packages.ts";
import { asksOnly } from "../tools/asks-only.ts";
import { unknownAt } from "../tools/unknown-at.ts";

/** cargo: crates as large as their archives say; what is compiled is not known. */
export const cargoEstimator: CommandEstimator = {
  programs: ["cargo", "rustup", "rustup-init"],
  estimate(command, layer) {
    const { name, args } = command;
    if (asksOnly(args)) return false;
    const home = cargoHome(command, layer);
    if (name !== "cargo") {
      if (/^(?:show|which|default|--version)$/.test(args[0] ?? "")) return true;
      const toolchains = command.variable("RUSTUP_HOME") ?? `${layer.home}/.rustup`;
      unknownAt(layer, "a Rust toolchain", toolchains, ...(name === "rustup-init" ? [home] : []));
      return true;
    }
    const words = args.filter((word) => word === undefined || !word.startsWith("+"));
    const action = words[0] === "auditable" ? words[1] : words[0];
    return runCargo(action, words, command, layer);
  },
};

function runCargo(action: string | undefined, words: SizedCommand["args"], command: SizedCommand, layer: LayerDraft): boolean {
  const folder = projectFolder(words, layer);
  const target = layer.resolve(
    optionOf(words, "--target-dir") ?? command.variable("CARGO_TARGET_DIR") ?? cleanPath(`${folder}/target`),
  );
  switch (action) {
    case "fetch":
      download(command, layer, folder);
      return true;
    case "build":
    case "b":
    case "check":
    case "test":
    case "clippy":
    case "doc":
    case "rustc":
    case "nextest":
    case "zigbuild":
    case "leptos":
      download(command, layer, folder);
      unknownAt(layer, "what cargo compiles", target);
      return true;
    case "chef":
      if (words.includes("prepare"))
        layer.add(textGroup(cleanPath(`${folder}/recipe.json`), 200, 20_000, 2_000_000, "a recipe of cargo-chef"));
      else {
        unknownAt(layer, "crates of a recipe of cargo-chef", cleanPath(`${cargoHome(command, layer)}/registry`));
        unknownAt(layer, "what cargo compiles", target);
      }
      return true;
    case "install":
    case "binstall":
      unknownAt(layer, "programs that cargo installs", cargoHome(command, layer));
      if (optionOf(words, "--root") !== undefined)
        unknownAt(layer, "programs that cargo installs", layer.resolve(optionOf(words, "--root")!));
      // With a path it is a project here that is compiled.
      if (words.includes("--path")) unknownAt(layer, "what cargo compiles", target);
      return true;
    case "vendor":
      download(command, layer, folder);
      unknownAt(layer, "crates that cargo copies", cleanPath(`${folder}/vendor`));
      return true;
    case "clean":
      layer.remove(target);
      return true;
    case "new":
    case "init":
      return start(words, layer);
    case "update":
    case "generate-lockfile":
      layer.add(textGroup(cleanPath(`${folder}/Cargo.lock`), 100, 30_000, 1_000_000, "Cargo.lock"));
      unknownAt(layer, "the index of crates", cleanPath(`${cargoHome(command, layer)}/registry`));
      return true;
    case "metadata":
    case "tree":
    case "version":
    case "fmt":
    case "search":
      layer.print({ kind: "some" });
      return true;
    default:
      return false;
  }
}

/** The crates that a stage has downloaded. */
const downloaded = stateKey<ReadonlySet<string>>("cargo-crates");

function download(command: SizedCommand, layer: LayerDraft, folder: string): void {
  const registry = cleanPath(`${cargoHome(command, layer)}/registry`);
  if (layer.isMounted(registry)) return;
  const before = layer.contents.state(downloaded) ?? new Set();
  const text = fileText(layer, cleanPath(`${folder}/Cargo.lock`));
  if (text === undefined) {
    if (!before.has(folder)) unknownAt(layer, "crates of a project whose Cargo.lock is not known", registry);
    layer.contents.setState(downloaded, new Set([...before, folder]));
    return;
  }
  const { crates, elsewhere } = lockedCrates(text);
  if (elsewhere > 0 && !before.has(folder)) unknownAt(layer, "crates from git", cleanPath(`${cargoHome(command, layer)}/git`));
  const fresh = crates.map(({ name, version }) => `cargo:${name}@${version}`).filter((key) => !before.has(key));
  layer.contents.setState(downloaded, new Set([...before, folder, ...fresh]));
  if (fresh.length === 0) return;
  const known = knownPackages(layer, fresh, 5);
  const bytes = known.archiveBytes + known.bytes;
  if (known.missing.length > 0) {
    const source = `the sizes of ${known.missing.length} of ${known.count} crates`;
    return layer.unknown(source, unknownContent(source, Math.floor(bytes * 0.85)), registry);
  }
  const { source, count } = known;
  const files = known.files ?? known.bytes / 9000;
  // What the archive says is its tar, with headers. Beside it lies what the sparse index says of each crate (measured: 110 kB).
  const indexed = count * 110_000;
  layer.add({
    role: "packages",
    by: "cargo",
    name: "",
    path: registry,
    size: {
      bytes: rangeSize(bytes * 0.87, bytes * 0.96 + indexed, bytes + indexed * 2.5, "heuristic", source),
      tar: rangeSize(
        bytes * 0.95,
        bytes + indexed + files * 256,
        bytes * 1.05 + indexed * 2.5 + files * 1024,
        "heuristic",
        source,
      ),
      transfer: rangeSize(
        known.archiveBytes * 1.75,
        known.archiveBytes * 2 + indexed * 0.12,
        known.archiveBytes * 2.3 + indexed * 0.4,
        "heuristic",
        source,
      ),
      files: undefined,
    },
  });
}

function cargoHome(command: SizedCommand, layer: LayerDraft): string {
  return layer.resolve(command.variable("CARGO_HOME") ?? `${layer.home}/.cargo`);
}

function projectFolder(words: SizedCommand["args"], layer: LayerDraft): string {
  const manifest = optionOf(words, "--manifest-path");
  return manifest === undefined ? layer.workingDirectory : layer.resolve(manifest).replace(/\/[^/]*$/, "") || "/";
}

function optionOf(words: SizedCommand["args"], name: string): string | undefined {
  const at = words.findIndex((word) => word === name || word?.startsWith(`${name}=`) === true);
  return at === -1 ? undefined : words[at] === name ? words[at + 1] : words[at]!.slice(name.length + 1);
}

/** `cargo new`: a manifest, a source file of three lines, and what git needs, if git is there. */
function start(words: SizedCommand["args"], layer: LayerDraft): boolean {
  const name = words.slice(1).find((word) => word !== undefined && !word.startsWith("-"));
  const path = words[0] === "init" && name === undefined ? layer.workingDirectory : layer.resolve(name ?? ".");
  layer.add(textGroup(path, 100, 250, 60_000, "a new project of cargo"));
  return true;
}
