// The part of @plimsoll/host that reads what files of a context hold: loaded only when that is asked for.
export { type ArchiveKind, archiveKind } from "./archive-kind.ts";
export { type ContentNotice, type HashedContents, hashContents, type HashOptions } from "./content-hashes.ts";
export type { ContentFormat } from "./content-read.ts";
export { describeContentNotice } from "./content-text.ts";
