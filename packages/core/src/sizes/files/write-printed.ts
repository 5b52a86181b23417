import { utf8Length } from "../../text/utf8.ts";
import type { LayerDraft, PrintedText } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { EntryContent, LayerEntry } from "../layers/layer-entry.ts";
import { downloadSource } from "../downloads/download-source.ts";
import { rangeSize } from "../layers/size.ts";

/** Puts what a command prints into a file, behind what is in it already when it is appended. */
export function writePrinted(layer: LayerDraft, given: string, printed: PrintedText, append: boolean): void {
  const path = layer.contents.followed(given);
  if (layer.isMounted(path)) return;
  if (printed.kind === "some" && printed.download !== undefined) {
    // A download may be of any size.
    return layer.unknown(downloadSource(printed.download.url), undefined, path);
  }
  const before = layer.contents.at(path)?.entry;
  const old = before?.type === "file" ? before : undefined;
  const keeps = old === undefined ? { mode: 0o644, owner: layer.owner } : { mode: old.mode, owner: old.owner };
  const [counted] = append && old === undefined ? layer.contents.groupsAt(path) : [];
  if (counted !== undefined && counted.group.size.files === 1 && counted.group.size.bytes.likely !== null) {
    if (bytesOf(printed) === 0) return;
    return layer.rewrite(counted, "replaced", longer(counted.group, printed), counted.owner);
  }
  if (append && old === undefined && mayBeThere(layer, path)) {
    const added = bytesOf(printed);
    if (added === 0) return;
    return layer.add(
      textGroup(path, added ?? 0, (added ?? usualText) + 1_024, (added ?? usualText) + mostText, "a file of the base image"),
    );
  }
  const whole = append && old !== undefined ? appended(old, printed) : printed;
  if (append && old !== undefined && bytesOf(printed) === 0) return;
  if (whole.kind === "some") {
    const likely = whole.likely ?? usualText;
    if (old !== undefined) layer.remove(path, false, "replaced");
    return layer.add(textGroup(path, 0, likely, likely + mostText, "what a command prints"));
  }
  const content: EntryContent | undefined = whole.kind === "text" ? whole : whole.content;
  layer.put({ path, type: "file", bytes: bytesOf(whole) ?? 0, ...keeps, content });
}

/** A file of a few lines whose bytes nobody knows. */
export function textGroup(path: string, low: number, likely: number, high: number, source: string): ContentGroup {
  const tar = (bytes: number): number => 512 + Math.ceil(bytes / 512) * 512;
  const size = {
    bytes: rangeSize(low, likely, high, "heuristic", source),
    tar: rangeSize(tar(low), tar(likely), tar(high) + 2_048, "heuristic", source),
    transfer: rangeSize(Math.min(low, 60) / 2, 80 + likely / 3, 512 + high, "heuristic", source),
    files: 1,
  };
  return { role: "files", by: "shell", name: "", path, size };
}

/** The same file with something behind what is in it. */
function longer({ path, size: { bytes } }: ContentGroup, printed: PrintedText): ContentGroup {
  const added = bytesOf(printed);
  const { low, likely, high, source } = bytes;
  const most = (high ?? likely ?? 0) + (added ?? usualText + mostText);
  return textGroup(path, low + (added ?? 0), (likely ?? 0) + (added ?? usualText), most, source);
}

/** In bytes: commands mostly print a few lines, and hardly ever more than this. */
const usualText = 256;
const mostText = 65_536;

function bytesOf(printed: PrintedText): number | undefined {
  switch (printed.kind) {
    case "text":
      return utf8Length(printed.text, 0, printed.text.length);
    case "bytes":
      return printed.bytes;
    case "some":
      return undefined;
  }
}

function appended({ bytes, content }: LayerEntry, printed: PrintedText): PrintedText {
  const added = bytesOf(printed);
  if (added === undefined) return { kind: "some", likely: bytes + usualText };
  if (content?.kind === "text" && printed.kind === "text") return { kind: "text", text: content.text + printed.text };
  return { kind: "bytes", bytes: bytes + added, content: bytes === 0 ? contentOf(printed) : undefined };
}

function contentOf(printed: PrintedText): EntryContent | undefined {
  return printed.kind === "text" ? printed : printed.kind === "bytes" ? printed.content : undefined;
}

/** Whether something that is not known may be in that very file. */
function mayBeThere({ contents }: LayerDraft, path: string): boolean {
  if (contents.groupsWithin(path).length > 0) return true;
  if (contents.kindAt(path) === "gone") return false;
  return contents.mayHoldMore(path) && !/\.d\/[^/]+$/.test(path);
}
