import type { Stats } from "node:fs";
import type { ContextEntry } from "@plimsoll/core";

/** What a file system says of a file that changes whenever its bytes may have changed. */
export interface FileStamp {
  readonly bytes: number;
  /** Times in milliseconds with their fractions: doubles tell a quarter of a microsecond apart, and no clock of a disk ticks faster. */
  readonly modified: number;
  readonly changed: number;
  readonly inode: number;
  readonly device: number;
}

/** How many numbers a stamp is where many are kept in one array. */
export const stampLength = 5;

const stampsOfListings = new WeakMap<readonly ContextEntry[], Float64Array>();

/**
 * Keeps what a walk saw of its entries: `stampLength` numbers for each, in the same order. They are no part of the listing, since core has no use
 * for them, and two listings with equal files are equal.
 */
export function keepStamps(entries: readonly ContextEntry[], stamps: Float64Array): void {
  stampsOfListings.set(entries, stamps);
}

/** The stamp of an entry when it was listed; undefined for a listing that does not come from a walk. */
export function stampWhenListed(entries: readonly ContextEntry[], index: number): FileStamp | undefined {
  const stamps = stampsOfListings.get(entries);
  return stamps === undefined ? undefined : stampIn(stamps, index);
}

/** For a listing with the same entries in the same places. */
export function copyStamps(from: readonly ContextEntry[], to: readonly ContextEntry[]): void {
  const stamps = stampsOfListings.get(from);
  if (stamps !== undefined) keepStamps(to, stamps);
}

export function stampIn(stamps: Float64Array, index: number): FileStamp {
  const at = index * stampLength;
  return {
    bytes: stamps[at]!,
    modified: stamps[at + 1]!,
    changed: stamps[at + 2]!,
    inode: stamps[at + 3]!,
    device: stamps[at + 4]!,
  };
}

export function writeStamp(stamps: Float64Array, index: number, stamp: FileStamp): void {
  const at = index * stampLength;
  stamps[at] = stamp.bytes;
  stamps[at + 1] = stamp.modified;
  stamps[at + 2] = stamp.changed;
  stamps[at + 3] = stamp.inode;
  stamps[at + 4] = stamp.device;
}

export function stampOf({ size, mtimeMs, ctimeMs, ino, dev }: Stats): FileStamp {
  return { bytes: size, modified: mtimeMs, changed: ctimeMs, inode: ino, device: dev };
}

/** Whether the stamp in that place of an array is this one. */
export function isStampAt(stamps: Float64Array, index: number, stamp: FileStamp): boolean {
  const at = index * stampLength;
  return (
    stamps[at] === stamp.bytes &&
    stamps[at + 1] === stamp.modified &&
    stamps[at + 2] === stamp.changed &&
    stamps[at + 3] === stamp.inode &&
    stamps[at + 4] === stamp.device
  );
}

export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return (
    one.bytes === other.bytes &&
    one.modified === other.modified &&
    one.changed === other.changed &&
    one.inode === other.inode &&
    one.device === other.device
  );
}
