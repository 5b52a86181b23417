import type { BaseImage } from "../../analysis.ts";
import type { Platform } from "../../stages/platform.ts";
import type { ShellCommand, ShellScript } from "../../shell/shell-script.ts";
import type { FactBook } from "../facts/fact-book.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import type { StageContents } from "../layers/stage-contents.ts";

/** Knows what some programs write. */
export interface CommandEstimator {
  /** Names without their directory. */
  readonly programs: readonly string[];
  /**
   * Tells the layer what the command adds and takes away. False: this use of the program is not understood, so that another estimator of
   * the same program may try; when none does, what the command writes is unknown.
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
  /** Absolute path of the file that its standard output goes to, and whether it is appended. */
  readonly output: { readonly path: string | undefined; readonly append: boolean } | undefined;
  /** What `A=1` in front of it and `export` before it give, besides the layer's variables. */
  variable(name: string): string | undefined;
  readonly shell: ShellCommand;
  readonly script: ShellScript;
}

/** The layer that a RUN makes, while its commands are gone through. */
export interface LayerDraft {
  /** Position in the plan's steps. */
  readonly step: number;
  /** What lies in the stage, this step's own additions included. */
  readonly contents: StageContents;
  /** The image at the bottom of the stage; undefined for scratch and where nothing is known. */
  readonly base: BaseImage | undefined;
  readonly platform: Platform;
  readonly facts: FactBook;
  /** Environment of the step. */
  readonly env: ReadonlyMap<string, string>;
  /** Name or number without the group; `root` by default. */
  readonly user: string;
  readonly home: string;
  /** Absolute; follows `cd`. */
  readonly workingDirectory: string;
  /** Absolute and clean, for a path as a command is given it. */
  resolve(path: string): string;
  /** Whether the path lies in a mount, so that nothing of it gets into the layer. */
  isMounted(path: string): boolean;
  add(group: ContentGroup): void;
  /** A file, directory or link whose path is known. Directories above it are made too. */
  put(entry: LayerEntry): void;
  /** What the command deletes; `onlyInside`: the directory itself stays. */
  remove(path: string, onlyInside?: boolean): void;
  /** Something is written whose size nobody knows. `source`: what, in a few English words. */
  unknown(source: string, atLeast?: ContentSize): void;
}
