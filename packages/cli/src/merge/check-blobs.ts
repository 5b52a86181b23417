import type { Language } from "@plimsoll/core";
import { describeReason } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { BlobHeader } from "../shards/blob.ts";
import { sourceText } from "../plan/source-text.ts";
import { version } from "../version.ts";
import { mergeText } from "./merge-text.ts";
import type { BrokenBlob, WholeBlob } from "./read-blob.ts";

/** The blobs of one run, each part once; or what is wrong with them. */
export type CheckedBlobs =
  | { readonly kind: "whole"; readonly blobs: readonly [WholeBlob, ...WholeBlob[]] }
  | { readonly kind: "refused"; readonly notes: readonly Note[] };

/** Whether these are all parts of one run. Nothing is put together that lacks a file, or has one twice. */
export function checkBlobs(read: readonly (WholeBlob | BrokenBlob)[], language: Language): CheckedBlobs {
  const text = mergeText[language];
  const notes = read.flatMap((blob) => (blob.kind === "broken" ? [brokenNote(blob, language)] : []));
  const whole = read.filter((blob) => blob.kind === "blob");
  const kept: WholeBlob[] = [];
  const note = (path: string | undefined, told: Pick<Note, "message" | "help">): void => {
    notes.push({ path, line: undefined, ...told });
  };
  for (const blob of whole) {
    const [first = blob] = kept;
    const like = kept.find(({ header }) => header.shard !== undefined && header.shard.index === blob.header.shard?.index);
    const [shard, firstShard] = [blob.header.shard, first.header.shard];
    if (shard?.count !== firstShard?.count) note(blob.path, text.otherCount(nameOf(shard), first.path, nameOf(firstShard)));
    else if (blob.header.settings !== first.header.settings) note(blob.path, text.otherSettings(first.path));
    else if (shard !== undefined && !sawTheSame(blob.header, first.header))
      note(blob.path, text.otherFiles(blob.header.seen.count, first.path, first.header.seen.count));
    else if (like === undefined) kept.push(blob);
    else if (like.end.checksum !== blob.end.checksum) note(blob.path, text.doubled(nameOf(shard), like.path));
  }
  const [first, ...others] = kept;
  if (first === undefined) return { kind: "refused", notes };
  const missing = missingParts(first, [...kept, ...read.filter((blob) => blob.kind === "broken")]);
  if (missing.length > 0) note(undefined, text.missing(missing.map(nameOf)));
  const files = kept.reduce((sum, { end }) => sum + end.files, 0);
  const { shard, seen } = first.header;
  if (notes.length === 0 && shard !== undefined && files !== seen.count) note(undefined, text.incomplete(files, seen.count));
  return notes.length > 0 ? { kind: "refused", notes } : { kind: "whole", blobs: [first, ...others] };
}

function sawTheSame({ seen: a }: BlobHeader, { seen: b }: BlobHeader): boolean {
  return a.count === b.count && a.digest === b.digest;
}

/** Those that are broken are told already. */
function missingParts(
  { header: { shard } }: WholeBlob,
  blobs: readonly (WholeBlob | BrokenBlob)[],
): readonly NonNullable<BlobHeader["shard"]>[] {
  if (shard === undefined) return [];
  const there = new Set(blobs.map((blob) => (blob.kind === "blob" ? blob.header.shard : blob.shard)?.index));
  const all = Array.from({ length: shard.count }, (_, index) => ({ index: index + 1, count: shard.count }));
  return all.filter(({ index }) => !there.has(index));
}

function nameOf(shard: BlobHeader["shard"]): string {
  return shard === undefined ? "" : `${shard.index}/${shard.count}`;
}

function brokenNote({ path, why, detail, shard }: BrokenBlob, language: Language): Note {
  // A name that is mistyped was never made.
  if (why === "unreadable" && detail === "ENOENT") return { path, line: undefined, ...sourceText[language].missingPath };
  const text = mergeText[language].broken;
  const reason = why === "unreadable" ? describeReason(detail, language) : why === "other-version" ? detail : "";
  const { message } = text[why](reason, version);
  return { path, line: undefined, message, help: mergeText[language].runAgain(nameOf(shard)) };
}
