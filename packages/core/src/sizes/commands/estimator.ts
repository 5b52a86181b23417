import type { BaseImage } from "../../analysis.ts";
import type { Platform } from "../../stages/platform.ts";
import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";
import type { ArchiveMember } from "../copy/archive-member.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { EntryContent, EntryOwner, LayerEntry } from "../layers/layer-entry.ts";
import type { HiddenContent } from "../layers/layer-size.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import type { PlacedGroup, StageContents } from "../layers/stage-contents.ts";

/** Knows what some programs write. */
export interface CommandEstimator {
  /** Names without their directory. */
  readonly programs: readonly string[];
  /**
   * Tells the layer what the command adds and takes away. False: this use of the program is not understood, so that another
   * estimator of the same program may try; when none does, what the command writes is unknown.
   */
  estimate(command: SizedCommand, layer: LayerDraft): boolean;
}

/** A simple command of a RUN, as the shell would start it. */
export interface SizedCommand {
  readonly name: string;
  /** With variables filled in; undefined where a word depends on something that only a shell at run time could tell. */
  readonly args: readonly (string | undefined)[];
  /** Whether it may not run at all: what it adds counts from 0 then. The layer sees to that itself. */
  readonly conditional: boolean;
  /**
   * Absolute path of the file that its standard output goes to, and whether it is appended. The layer sees to that itself, unless
   * the estimator has put something there: what the command prints is what `print` was told.
   */
  readonly output: { readonly path: string | undefined; readonly append: boolean } | undefined;
  /** What it reads from its standard input; undefined when nothing is given to it. */
  readonly input: PrintedText | undefined;
  /** What `A=1` in front of it and `export` before it give, besides the layer's variables. */
  variable(name: string): string | undefined;
  readonly shell: ShellCommand;
  readonly script: ShellScript;
}

/** What goes through a pipe or into a file. */
export type PrintedText =
  | { readonly kind: "text"; readonly text: string }
  /** `content` is undefined when the bytes are known in number alone. */
  | {
      readonly kind: "bytes";
      readonly bytes: number;
      readonly content: EntryContent | undefined;
      readonly download?: PipedDownload | undefined;
    }
  /** About as much as this, in bytes; undefined: what a command prints mostly is little, unless it is a download. */
  | { readonly kind: "some"; readonly likely?: number | undefined; readonly download?: PipedDownload | undefined };

/** A file that is downloaded into a pipe. */
export interface PipedDownload {
  /** Undefined where only a shell at run time could tell. */
  readonly url: string | undefined;
  /** Whether a program in between has unpacked it already. */
  readonly unpacked: boolean;
}

/** The layer that a RUN makes, while its commands are gone through. */
export interface LayerDraft {
  /** Position in the plan's steps. */
  readonly step: number;
  /** What lies in the stage, this step's own additions included. */
  readonly contents: StageContents;
  /** The image at the bottom of the stage; undefined for scratch and where nothing is known. */
  readonly base: BaseImage | undefined;
  /** Its name as the FROM gives it, variables filled in; undefined for scratch. */
  readonly image: string | undefined;
  readonly platform: Platform;
  readonly facts: FactBook;
  /** Environment of the step. */
  readonly env: ReadonlyMap<string, string>;
  /** Name or number without the group; `root` by default. */
  readonly user: string;
  /** Of what the command makes; undefined for root. */
  readonly owner: EntryOwner | undefined;
  readonly home: string;
  /** Absolute; follows `cd`. */
  readonly workingDirectory: string;
  /** The shell now stands there; undefined: nobody knows where. */
  changeDirectory(path: string | undefined): void;
  /** Absolute and clean, for a path as a command is given it. */
  resolve(path: string): string;
  /** Whether the path lies in a mount, so that nothing of it gets into the layer. */
  isMounted(path: string): boolean;
  /**
   * What is known to lie at and below a path, in a mount or in the stage, paths as the command sees them; empty when nothing is.
   */
  look(path: string): readonly PlacedEntry[];
  /** What is in an archive of the build context, where an entry is one and it was read. */
  members(entry: LayerEntry): readonly ArchiveMember[] | undefined;
  add(group: ContentGroup): void;
  /**
   * A file, directory or link whose path is known. Directories above it are made too. `how` says what becomes of an older file
   * there; `same` is that of `PlacedEntry`.
   */
  put(entry: LayerEntry, how?: HiddenContent["how"], same?: unknown): void;
  /**
   * Files of a group of an earlier step are stored again, whole, with another owner or mode; those of this step just get them.
   */
  rewrite(placed: PlacedGroup, how: HiddenContent["how"], group: ContentGroup, owner: EntryOwner | undefined): void;
  /** What the command deletes; `onlyInside`: the directory itself stays. */
  remove(path: string, onlyInside?: boolean, how?: HiddenContent["how"]): void;
  /**
   * Takes groups away again wherever their files lie, as when packages are removed. `how`: what that is to older ones, which
   * stay in the image.
   */
  drop(matches: (group: ContentGroup) => boolean, how: HiddenContent["how"]): void;
  /** Something of the base image that is deleted or replaced. */
  hideBase(content: Omit<HiddenContent, "step">): void;
  /** Tells what the command prints. */
  print(text: PrintedText): void;
  /**
   * Something is written whose size nobody knows. `source`: what, in a few English words; `within`: everything of it lies at or
   * below this path, else it may be anywhere.
   */
  unknown(source: string, atLeast?: ContentSize, within?: string): void;
  /**
   * Headers of the tar are not known for sure (a whiteout, a directory that may be there already), while the bytes of files are.
   */
  unsureHeaders(source: string): void;
}
