import { maskCredentials } from "../../text/mask-credentials.ts";
import type { CommandEstimator, LayerDraft, PipedDownload, SizedCommand } from "../commands/estimator.ts";
import { nameOf, readArguments } from "../files/read-arguments.ts";
import { readTar } from "../files/unpack-archives.ts";
import type { KnownFact } from "../facts/fact-book.ts";
import type { ContentSize } from "../layers/content-size.ts";
import { unpackedArchive, unpackedFile } from "./download-content.ts";
import { remoteFact } from "./download-estimator.ts";
import type { RemoteFile } from "./download-facts.ts";
import { downloadSource } from "./download-source.ts";

/** tar, unzip, gunzip and the like of what was downloaded, from a file or from a pipe. */
export const unpackDownloads: CommandEstimator = {
  programs: [
    "tar",
    "bsdtar",
    "unzip",
    "gunzip",
    "gzip",
    "bunzip2",
    "bzip2",
    "unxz",
    "xz",
    "zstd",
    "unzstd",
    "zcat",
    "bzcat",
    "xzcat",
  ],
  estimate(command, layer) {
    switch (command.name) {
      case "tar":
      case "bsdtar":
        return tar(command, layer);
      case "unzip":
        return unzip(command, layer);
      default:
        return decompress(command, layer);
    }
  },
};

function tar(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readTar(command);
  if (!flags.has("x") && !flags.has("extract") && !flags.has("get")) return false;
  const archive = values.get("f") ?? values.get("file");
  const piped = archive === undefined || archive === "-" || archive === "/dev/stdin" ? downloadIn(command, layer) : undefined;
  const found = piped ?? (archive === undefined ? undefined : downloadAt(layer, archive));
  if (found === undefined) return false;
  const given = values.has("C") ? "C" : values.has("directory") ? "directory" : undefined;
  const target = given === undefined ? layer.workingDirectory : values.get(given);
  if (flags.has("O") || flags.has("to-stdout")) return prints(layer);
  const some = operands.length > 0 || values.has("exclude") || values.has("T") || values.has("files-from");
  return unpack(layer, command.name, found, target, some);
}

function unzip(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, values, operands } = readArguments(command, "d x");
  const [archive, ...members] = operands;
  const found = archive?.text === undefined || archive.glob ? undefined : downloadAt(layer, archive.text);
  if (found === undefined || flags.has("l") || flags.has("t")) return false;
  if (flags.has("p")) return prints(layer);
  return unpack(
    layer,
    "unzip",
    found,
    values.has("d") ? values.get("d") : layer.workingDirectory,
    members.length > 0 || values.has("x"),
  );
}

function unpack(layer: LayerDraft, by: string, found: FoundDownload, target: string | undefined, some: boolean): boolean {
  const { url, known } = found;
  const path = target === undefined ? undefined : layer.contents.followed(layer.resolve(target));
  const size = known === undefined || url === undefined ? undefined : unpackedArchive(known, url, some);
  if (path === undefined || size === undefined) layer.unknown(`what is in ${downloadSource(url)}`, undefined, path);
  else layer.add({ role: "files", by, name: maskCredentials(url ?? ""), path, size });
  return true;
}

/** `gunzip file` puts another file in its place; in a pipe, what comes out goes on. */
function decompress(command: SizedCommand, layer: LayerDraft): boolean {
  const { flags, operands } = readArguments(command, "S T suffix threads");
  const unpacks =
    !/^(?:gzip|bzip2|xz|zstd)$/.test(command.name) || ["d", "decompress", "uncompress"].some((flag) => flags.has(flag));
  if (!unpacks) return false;
  const [operand] = operands;
  if (operand === undefined || operand.text === "-") {
    const found = downloadIn(command, layer);
    return found === undefined ? false : passOn(command, layer, found);
  }
  const found = operand.text === undefined || operand.glob || operands.length > 1 ? undefined : downloadAt(layer, operand.text);
  if (found?.path === undefined) return false;
  if (command.name.endsWith("cat") || ["c", "stdout", "to-stdout"].some((flag) => flags.has(flag)))
    return passOn(command, layer, found);
  const path = found.path.replace(/\.[a-z0-9]+$/i, "");
  const size = sizeUnpacked(found);
  if (!flags.has("k") && !flags.has("keep") && !command.name.endsWith("zstd")) layer.remove(found.path);
  if (size === undefined) layer.unknown(`what is in ${downloadSource(found.url)}`, undefined, path);
  else layer.add({ role: "files", by: command.name, name: nameOf(path), path, size });
  return true;
}

function passOn({ name, output, shell }: SizedCommand, layer: LayerDraft, found: FoundDownload): boolean {
  const size = sizeUnpacked(found);
  const path = output?.path;
  if (path !== undefined && size !== undefined && output?.append !== true && shell.pipelineIndex === shell.pipelineLength - 1) {
    layer.remove(path, false, "replaced");
    layer.add({ role: "files", by: name, name: nameOf(path), path, size });
    return true;
  }
  const likely = found.known?.value.unpackedBytes;
  layer.print({ kind: "some", likely, download: { url: found.url, unpacked: true } });
  return true;
}

function sizeUnpacked({ url, known }: FoundDownload): ContentSize | undefined {
  return known === undefined || url === undefined ? undefined : unpackedFile(known, url);
}

interface FoundDownload {
  readonly url: string | undefined;
  readonly known: KnownFact<RemoteFile> | undefined;
  /** Where it lies; undefined for one that comes through a pipe. */
  readonly path?: string | undefined;
}

function downloadAt(layer: LayerDraft, given: string): (FoundDownload & { readonly path: string }) | undefined {
  const path = layer.contents.followed(layer.resolve(given));
  const group = layer.contents.groupsAt(path).find(({ group: { by, size } }) => downloaders.has(by) && size.files === 1)?.group;
  if (group === undefined) return undefined;
  return { path, url: group.name, known: remoteFact(layer, { url: group.name, plain: true }) };
}

const downloaders: ReadonlySet<string> = new Set(["curl", "wget", "add"]);

/** What comes through the pipe, if that is a download. */
function downloadIn({ input }: SizedCommand, layer: LayerDraft): FoundDownload | undefined {
  const piped: PipedDownload | undefined = input === undefined || input.kind === "text" ? undefined : input.download;
  return piped && { url: piped.url, known: remoteFact(layer, { url: piped.url, plain: true }) };
}

function prints(layer: LayerDraft): boolean {
  layer.print({ kind: "some" });
  return true;
}
