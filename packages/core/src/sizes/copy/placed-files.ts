import type { CopiedFile } from "./copied-files.ts";

/** What one COPY or ADD has put down. */
export interface PlacedCopy {
  readonly files: readonly CopiedFile[];
  /** As the operation holds it: absolute, with a slash at its end where it is a directory for sure. */
  readonly destination: string;
  /** Owner and mode that the files were given. */
  readonly as: string;
  /** How many commands the stage had run before. */
  readonly commands: number;
}

export interface PlacedFile {
  readonly file: CopiedFile;
  readonly copy: PlacedCopy;
}

/** Stages that stand on each other are looked through up to this number, so that a chain of thousands costs no more than its length. */
const chainLimit = 50;

/**
 * What lies where in a stage, as far as COPY and ADD have put it there. Paths are worked out only once some file is copied again, since most never are
 * and there can be very many.
 */
export class PlacedFiles {
  private readonly copies: PlacedCopy[] = [];
  private readonly keys = new Set<CopiedFile["key"]>();
  private readonly byPath = new Map<string, PlacedFile>();
  private counted = 0;
  private placed = 0;
  /** Of this stage and of those below it, the nearest first. */
  private readonly chain: readonly PlacedFiles[];

  /** `below`: of the stage that this one is built on, which is finished. */
  constructor(below: PlacedFiles | undefined) {
    const others = (below?.chain ?? []).filter(({ copies }) => copies.length > 0);
    this.chain = [this, ...others.slice(0, chainLimit)];
  }

  add(copy: PlacedCopy): void {
    this.copies.push(copy);
  }

  /** What an earlier COPY put where this file is to go, when it may be the same file. */
  earlier(file: CopiedFile, copy: PlacedCopy): PlacedFile | undefined {
    if (!this.mayHold(file.key)) return undefined;
    const path = placeOf(file, copy);
    for (const files of this.chain) {
      const found = files.at(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  private mayHold(key: CopiedFile["key"]): boolean {
    for (const files of this.chain) {
      for (; files.counted < files.copies.length; files.counted++) {
        for (const file of files.copies[files.counted]!.files) files.keys.add(file.key);
      }
      if (files.keys.has(key)) return true;
    }
    return false;
  }

  private at(path: string): PlacedFile | undefined {
    for (; this.placed < this.copies.length; this.placed++) {
      const copy = this.copies[this.placed]!;
      for (const file of copy.files) this.byPath.set(placeOf(file, copy), { file, copy });
    }
    return this.byPath.get(path);
  }
}

/** A single file whose destination does not say that it is a directory is taken to get that very name. */
export function placeOf({ path, named }: CopiedFile, { files, destination }: PlacedCopy): string {
  if (named && files.length === 1 && !/\/\.?$/.test(destination)) return destination;
  return `${destination.replace(/\/\.?$/, "")}/${path}`;
}
