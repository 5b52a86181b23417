import { resolve } from "node:path";
import { type Baselines, openBaselines, tellGone } from "../baselines.ts";
import type { FileBaseline } from "../apply-baseline.ts";
import type { Note } from "../note.ts";
import type { BlobBaseline, BlobHeader, BlobRecord } from "../shards/blob.ts";
import type { WholeBlob } from "./read-blob.ts";

/** The baselines of a run, out of what its parts say of them. */
export interface MergedBaselines {
  readonly baselines: Baselines;
  /** What a record says of its file's baseline. */
  of(record: BlobRecord): FileBaseline | undefined;
}

/** Undefined for a run without any. One that writes baselines reads those that are there, for the entries of files that it left out. */
export async function mergeBaselines(
  blobs: readonly WholeBlob[],
  files: ReadonlySet<string>,
  { language, cwd }: { readonly language: BlobHeader["language"]; readonly cwd: string },
): Promise<MergedBaselines | undefined> {
  const headers = blobs.flatMap(({ header: { baseline } }) => (baseline === undefined ? [] : [baseline]));
  if (headers.length === 0) return undefined;
  if (headers.some(({ writes }) => writes)) {
    const absolute = [...files].map((file) => resolve(cwd, file));
    const baselines = await openBaselines(absolute, true, language);
    return { baselines, of: ({ path, baseline }) => baseline && baselines.of(path, resolve(cwd, baseline.file)) };
  }
  return knownBaselines(uniqueNotes(headers.map(({ goneFiles }) => goneFiles)));
}

/** Without a look at the files themselves: whoever puts parts together need not have them. */
function knownBaselines(goneFiles: readonly Note[]): MergedBaselines {
  const matched = new Map<string, { readonly entries: number; readonly known: Set<string> }>();
  const byFile = new Map<FileBaseline, BlobBaseline>();
  const gone = (): number => [...matched.values()].reduce((sum, { entries, known }) => sum + entries - known.size, 0);
  return {
    of: ({ baseline }) => {
      if (baseline === undefined) return undefined;
      const made: FileBaseline = { path: baseline.path, known: [], write: false };
      byFile.set(made, baseline);
      return made;
    },
    baselines: {
      writes: false,
      notes: [],
      of: (path) => ({ path, known: [], write: false }),
      fileOf: () => undefined,
      record: ({ baseline }, { baselined }) => {
        const own = baseline && byFile.get(baseline);
        if (baseline !== undefined) byFile.delete(baseline);
        if (own === undefined || baselined === undefined) return;
        const key = `${own.file}\0${own.path}`;
        const entry = matched.get(key) ?? { entries: own.entries, known: new Set<string>() };
        for (const fingerprint of baselined.known) entry.known.add(fingerprint);
        matched.set(key, entry);
      },
      gone,
      goneFiles: () => goneFiles,
      end: (settings) => {
        tellGone(goneFiles, gone(), settings);
        return true;
      },
    },
  };
}

/** What several parts tell, each once. */
export function uniqueNotes(lists: readonly (readonly Note[])[]): readonly Note[] {
  return [...new Map(lists.flat().map((note) => [JSON.stringify(note), note])).values()];
}
