import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { isWithin } from "../layers/is-within.ts";
import { memberFile } from "../copy/copied-files.ts";
import { aboutSize, rangeSize } from "../layers/size.ts";
import { type CommandArguments, nameOf, parentOf, pathsOf, readArguments } from "./read-arguments.ts";
import { makeDirectory } from "./make-directories.ts";

/**
 * tar, unzip and gunzip of archives whose members are known, and tar of files whose bytes are. What comes through a pipe is left
 * to others.
 */
export const unpackArchives: CommandEstimator = {
  programs: ["tar", "bsdtar", "unzip", "gunzip", "gzip", "bunzip2", "unxz", "xz"],
  estimate(command, layer) {
    if (command.name === "tar" || command.name === "bsdtar") return tar(command, layer);
    if (command.name === "unzip") return unzip(command, layer);
    return compress(command, layer);
  },
};

/** What nobody else understood: unknown, but all in one place. */
export const unpackSomething: CommandEstimator = {
  programs: ["tar", "bsdtar", "unzip"],
  estimate(command, layer) {
    const zip = command.name === "unzip";
    const { flags, values } = zip ? readArguments(command, "d x") : readTar(command);
    if (!zip && !flags.has("x") && !flags.has("extract")) return false;
    const given = zip ? "d" : values.has("C") ? "C" : "directory";
    const target = values.get(given);
    if (values.has(given) && target === undefined) return false;
    layer.unknown("what is unpacked", undefined, target === undefined ? layer.workingDirectory : layer.resolve(target));
    return true;
  },
};

/** Options of tar, also in the old way without a dash. */
export function readTar(command: SizedCommand): CommandArguments {
  // The old way to write options: `tar xzf a.tgz`.
  const [first = "", ...rest] = command.args;
  const dashed = first !== "" && !first.startsWith("-") ? { ...command, args: [`-${first}`, ...rest] } : command;
  const valued =
    "f file C directory strip-components exclude T files-from X owner group mode transform one-file-system " +
    "use-compress-program I";
  return readArguments(bundled(dashed), valued);
}

function tar(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readTar(command);
  const archive = values.get("f") ?? values.get("file");
  const target = values.get("C") ?? values.get("directory");
  if (flags.has("t") || flags.has("list")) return true;
  if (archive === undefined || archive === "-" || values.has("exclude") || values.has("transform")) return false;
  const folder = layer.contents.followed(target === undefined ? layer.workingDirectory : layer.resolve(target));
  if (flags.has("c") || flags.has("create")) return pack(layer, archive, operands, compresses(flags, archive), folder);
  if (!flags.has("x") && !flags.has("extract") && !flags.has("get")) return false;
  if (operands.some(({ text }) => text === undefined || /[*?[]/.test(text))) return false;
  const wanted = operands.map(({ text = "" }) => memberName(text));
  const strip = Number(values.get("strip-components") ?? 0);
  const root = layer.user === "root" && !flags.has("no-same-owner");
  return unpack(layer, archive, folder, { strip, keepsOwner: root, wanted });
}

/** `xzf` in one word takes the next word as the file, wherever the letter stands. */
function bundled(command: SizedCommand): SizedCommand {
  const [first = "", ...rest] = command.args;
  const letters = /^-([a-zA-Z]*f)([a-zA-Z]+)$/.exec(first);
  // In `-xfz a.tgz` the z would be the file's name; in the old way it is a letter like the others.
  if (letters === null || command.shell.args[0]?.text.startsWith("-") === true) return command;
  return { ...command, args: [`-${letters[2]!}${letters[1]!}`, ...rest] };
}

interface Unpacking {
  /** How many directories are cut off in front. */
  readonly strip: number;
  readonly keepsOwner: boolean;
  /** Members, with all that is below them; empty for everything. */
  readonly wanted: readonly string[];
}

function unpack(layer: LayerDraft, archive: string, folder: string, { strip, keepsOwner, wanted }: Unpacking): boolean {
  const placed = layer.look(layer.contents.followed(layer.resolve(archive)))[0];
  const members = placed === undefined ? undefined : layer.members(placed.entry);
  if (placed?.entry.content?.kind !== "context" || members === undefined) return false;
  for (const member of members) {
    if (wanted.length > 0 && !wanted.some((name) => isWithin(`/${member.path}`, `/${name}`))) continue;
    const parts = member.path.split("/").slice(strip);
    if (parts.length === 0 || parts[0] === "") continue;
    const { same, ...file } = memberFile(placed.entry.content.path, member);
    const path = placeOf(member.path, folder, strip);
    const linkTarget = file.type === "hardlink" ? placeOf(file.linkTarget ?? "", folder, strip) : file.linkTarget;
    layer.put({ ...file, path, linkTarget, owner: keepsOwner ? file.owner : layer.owner }, "replaced", same);
  }
  return true;
}

function placeOf(member: string, folder: string, strip: number): string {
  return `${folder === "/" ? "" : folder}/${member.split("/").slice(strip).join("/")}`;
}

/** Without the dots and slashes around it. */
function memberName(text: string): string {
  return text.replace(/^(?:\.?\/)+|\/+$/g, "");
}

function pack(
  layer: LayerDraft,
  archive: string,
  operands: Parameters<typeof pathsOf>[0],
  compressed: boolean,
  folder: string,
): boolean {
  const { paths, open } = pathsOf(
    operands.map(({ text, glob }) => ({ text: text === undefined || text.startsWith("/") ? text : `${folder}/${text}`, glob })),
    layer,
  );
  let total = 1_024;
  for (const path of paths) {
    const entries = layer.look(layer.contents.real(path));
    const sure = !layer.contents.mayHoldMore(path) && layer.contents.doubtAbout(path) === undefined;
    if (open || entries.length === 0 || !sure || layer.contents.groupsWithin(path).length > 0) return false;
    for (const { entry } of entries) total += 512 + Math.ceil(entry.bytes / 512) * 512;
  }
  const whole = Math.ceil(total / 10_240) * 10_240;
  const source = "an archive made of known files";
  const path = layer.resolve(archive);
  const bytes = compressed
    ? rangeSize(100, whole / 3, whole, "heuristic", source)
    : rangeSize(total, whole, whole + 10_240, "heuristic", source);
  const tarOf = (size: number): number => 512 + Math.ceil(size / 512) * 512;
  layer.add({
    role: "files",
    by: "tar",
    name: nameOf(path),
    path,
    size: {
      bytes,
      tar: rangeSize(tarOf(bytes.low), tarOf(bytes.likely ?? 0), tarOf(bytes.high ?? 0), "heuristic", source),
      transfer: rangeSize(100, whole / 3, whole * 1.01 + 512, "heuristic", source),
      files: 1,
    },
  });
  return true;
}

function unzip(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readArguments(command, "d x");
  if (flags.has("l") || flags.has("t") || flags.has("p")) return true;
  const [archive, ...members] = operands;
  if (archive?.text === undefined || archive.glob || members.length > 0 || values.has("x")) return false;
  const target = values.get("d");
  if (values.has("d") && target === undefined) return false;
  const folder = layer.contents.followed(target === undefined ? layer.workingDirectory : layer.resolve(target));
  if (!unpack(layer, archive.text, folder, { strip: 0, keepsOwner: false, wanted: [] })) return false;
  makeDirectory(layer, folder, { parents: true, mode: 0o755, owner: layer.owner });
  return true;
}

/** One file becomes another one. */
function compress(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, operands } = readArguments(command);
  const unpacks =
    command.name.startsWith("un") || command.name.startsWith("gun") || command.name.startsWith("bun") || flags.has("d");
  if (operands.length === 0 || flags.has("c") || flags.has("stdout") || flags.has("t")) {
    layer.print({ kind: "some" });
    return command.input === undefined || command.input.kind !== "some" || command.output === undefined;
  }
  const { paths, open } = pathsOf(operands, layer);
  if (open) return false;
  for (const given of paths) {
    const path = layer.contents.followed(given);
    const entry = layer.contents.at(path)?.entry;
    if (entry?.type !== "file") return false;
    const suffix = command.name.includes("bun") ? ".bz2" : command.name.includes("xz") ? ".xz" : ".gz";
    const to = unpacks ? path.replace(/\.[a-z0-9]+$/, "") : `${path}${suffix}`;
    const likely = unpacks ? entry.bytes * 3.5 : entry.bytes / 3.5;
    const source = unpacks ? "a file that is unpacked" : "a file that is packed";
    const bytes = unpacks
      ? rangeSize(entry.bytes * 0.9, likely, entry.bytes * 30, "heuristic", source)
      : rangeSize(20, likely, entry.bytes + 64, "heuristic", source);
    if (!flags.has("k")) layer.remove(path);
    layer.add({
      role: "files",
      by: command.name,
      name: nameOf(to),
      path: to === path ? `${parentOf(path)}/${nameOf(path)}.out` : to,
      size: {
        bytes,
        tar: aboutSize((bytes.likely ?? 0) + 768, 0.9, "heuristic", source),
        // What is packed already stays as it is.
        transfer: unpacks
          ? aboutSize(entry.bytes, 0.9, "heuristic", source)
          : rangeSize(20, likely, entry.bytes + 512, "heuristic", source),
        files: 1,
      },
    });
  }
  return true;
}

function compresses(flags: ReadonlySet<string>, archive: string): boolean {
  return (
    ["z", "j", "J", "gzip", "bzip2", "xz", "zstd", "a"].some((flag) => flags.has(flag)) || /\.(?:t?gz|bz2|xz|zst)$/.test(archive)
  );
}
