import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { ownerOf } from "../layers/owners.ts";
import { copyPath, type CopyPathsOptions } from "./copy-paths.ts";
import { changedMode } from "./file-mode.ts";
import { makeDirectory } from "./make-directories.ts";
import { type CommandArguments, nameOf, parentOf, pathsOf, readArguments } from "./read-arguments.ts";

/** cp, mv and install. */
export const copyFiles: CommandEstimator = {
  programs: ["cp", "mv", "install"],
  estimate(command, layer) {
    if (command.name === "install") return install(command, layer);
    const given = readArguments(command, "t target-directory S suffix");
    const { flags } = given;
    const has = (...names: readonly string[]): boolean => names.some((name) => flags.has(name));
    const move = command.name === "mv";
    const recursive = has("r", "R", "a", "recursive", "archive");
    const keep = has("p", "a", "archive", "preserve");
    const follow = has("L", "H", "dereference") || (!recursive && !has("d", "P", "no-dereference"));
    return copyAll(
      layer,
      given,
      { recursive, keep, follow: follow && !move, move },
      has("T", "no-target-directory"),
      has("parents"),
    );
  },
};

function copyAll(
  layer: LayerDraft,
  { flags, values, operands }: CommandArguments,
  options: CopyPathsOptions,
  exactly: boolean,
  parents: boolean,
): boolean {
  if (["n", "u", "no-clobber", "update", "l", "s", "link", "symbolic-link"].some((name) => flags.has(name))) return false;
  const named = values.has("t") || values.has("target-directory");
  const to = named ? (values.get("t") ?? values.get("target-directory")) : operands.at(-1)?.text;
  const sources = named ? operands : operands.slice(0, -1);
  if (sources.length === 0) return true;
  if (to === undefined) {
    layer.unknown("files that are copied to a place that is not known");
    return true;
  }
  const target = layer.contents.followed(layer.resolve(to));
  const { paths, open } = pathsOf(sources, layer);
  if (open) layer.unknown("files whose names are not known", undefined, target);
  const texts = sources.flatMap(({ text, glob }) => (text === undefined || glob ? [] : [text]));
  const isDirectory = !exactly && (named || to.endsWith("/") || layer.contents.kindAt(target) === "directory");
  for (const path of paths) {
    // `a/.` is what is in the directory; into a new name, `a` is that too.
    const inside = texts.some((text) => /(?:^|\/)\.$/.test(text) && layer.resolve(text) === path);
    const below = parents ? path : `/${nameOf(path)}`;
    const place = isDirectory && !inside ? `${target === "/" ? "" : target}${below}` : target;
    copyPath(layer, path, place, options, inside && isDirectory);
  }
  return true;
}

function install(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readArguments(command, "m mode o owner g group t target-directory S suffix");
  const mode = changedMode(values.get("m") ?? values.get("mode") ?? "755", 0, false);
  const user = values.get("o") ?? values.get("owner") ?? layer.user;
  const group = values.get("g") ?? values.get("group");
  const owner = ownerOf(group === undefined ? user : `${user}:${group}`);
  if (flags.has("d") || flags.has("directory")) {
    const { paths, open } = pathsOf(operands, layer);
    if (open) layer.unsureHeaders("a directory whose name is not known");
    for (const path of paths) makeDirectory(layer, path, { parents: true, mode, owner });
    return true;
  }
  const named = values.get("t") ?? values.get("target-directory");
  const to = named ?? operands.at(-1)?.text;
  const { paths, open } = pathsOf(named === undefined ? operands.slice(0, -1) : operands, layer);
  if (to === undefined) {
    layer.unknown("files that are copied to a place that is not known");
    return true;
  }
  const target = layer.contents.followed(layer.resolve(to));
  if (open) layer.unknown("files whose names are not known", undefined, target);
  const isDirectory = named !== undefined || to.endsWith("/") || layer.contents.kindAt(target) === "directory";
  if (flags.has("D"))
    makeDirectory(layer, isDirectory ? target : parentOf(target), { parents: true, mode: 0o755, owner: undefined });
  for (const path of paths) {
    const place = isDirectory ? `${target}/${nameOf(path)}` : target;
    if (path === "/dev/null") layer.put({ path: place, type: "file", bytes: 0, mode, owner });
    else copyPath(layer, path, place, { recursive: false, keep: false, follow: true, move: false });
    const placed = layer.contents.at(place);
    if (placed !== undefined && placed.step === layer.step) layer.put({ ...placed.entry, mode, owner });
  }
  return true;
}
