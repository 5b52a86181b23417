import type { Size } from "../sizes/layers/size.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** Bytes that an image carries and nobody needs, with the step that is to blame. Plain data; sizes in bytes. */
export interface Waste {
  readonly kind: WasteKind;
  /** Position in the plan's steps: the one that hides the bytes, or that leaves them behind. */
  readonly step: number;
  /** Positions of the other steps that wrote them; empty where it is the step itself, or the base image. */
  readonly writtenBy: readonly number[];
  /** In the Dockerfile: the word to look at. */
  readonly span: Span;
  /** Absolute, in the image; the heaviest first, and no more than a few. */
  readonly paths: readonly string[];
  /** How many more there are. */
  readonly morePaths: number;
  /** The program that leaves it: `apt`, `pip`; for packages their names; "" where that is not the point. */
  readonly by: string;
  /** What would really be gone: copies but the last, never all of them. */
  readonly bytes: Size;
  /** The same, compressed. */
  readonly transfer: Size;
  /** Undefined where no edit can be shown to save anything. */
  readonly patch: WastePatch | undefined;
}

export type WasteKind =
  /** A later step deletes what an earlier one wrote. */
  | "deleted"
  /** A later step writes other bytes in its place. */
  | "replaced"
  | "moved"
  /** A later step gives it another owner, and so stores it again. */
  | "owner"
  | "mode"
  /** Downloads that a package manager keeps. */
  | "cache"
  /** Lists of what could be installed. */
  | "index"
  /** An archive that was downloaded and unpacked, and is still there. */
  | "archive"
  | "bytecode"
  /** Packages that are only recommended. */
  | "recommended"
  /** Packages that only development needs. */
  | "development"
  /** The same bytes at two places. */
  | "copied-twice"
  | "build-tools"
  /** An upgrade stores packages of the base image again. */
  | "upgrade"
  /** What the base image has and a slimmer one of the same kind does not. */
  | "base-image";

/** An edit, and what it saves: planned and sized again, not guessed. */
export interface WastePatch {
  readonly how: WasteRemedy;
  /** What the words about it are filled with. */
  readonly params: Readonly<Record<string, string | number>>;
  /** On the Dockerfile. */
  readonly edits: readonly TextEdit[];
  /** Lines to add at the end of the ignore file. */
  readonly ignoreLines?: readonly string[] | undefined;
  readonly saved: Size;
  readonly savedTransfer: Size;
  /** What may differ in the image; undefined when it holds the same files as before. */
  readonly caution: WasteCaution | undefined;
}

export type WasteRemedy =
  /** One RUN instead of several: `line` and `otherLine` are 1-based. */
  | "join-runs"
  /** `flag`: as it is written, such as `--chown=node`. */
  | "copy-flag"
  /** The command cleans up behind itself. */
  | "clean-up"
  /** `option`: as it is written. */
  | "option"
  | "cache-mount"
  /** The file is mounted where it is needed. */
  | "bind-mount"
  | "ignore-lines"
  /** `image`: its name. */
  | "base-image";

export type WasteCaution =
  /** What is kept for the next install is gone; nothing else is. */
  | "cache-gone"
  | "recommended-packages"
  | "development-packages"
  | "archive-gone"
  /** Python compiles its modules when they are first imported. */
  | "compiled-at-start"
  /** Directories that were there before the copy keep their owner or mode. */
  | "directories-keep-attributes"
  | "files-left-out"
  | "smaller-base";

export interface WasteReport {
  /** What can be saved with a patch or without, the heaviest first; byte code and the base image come last. */
  readonly items: readonly Waste[];
  /** What all patches together save, but for another base image; undefined when there is none. */
  readonly together: Saving | undefined;
  /** Undefined for an image without a byte of its own. */
  readonly efficiency: Efficiency | undefined;
}

export interface Saving {
  readonly bytes: Size;
  readonly transfer: Size;
}

/** Of the layers that the Dockerfile makes itself, as far as their sizes are known. */
export interface Efficiency {
  /** Bytes in all layers together. */
  readonly written: number;
  /** Of these, what a container can see. */
  readonly kept: number;
  /** Layers whose size is not known, so that they are not counted. */
  readonly unknown: number;
}
