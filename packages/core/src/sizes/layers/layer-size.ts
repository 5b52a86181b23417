import type { ContentGroup } from "./content-group.ts";
import type { ContentSize } from "./content-size.ts";
import type { LayerEntry } from "./layer-entry.ts";
import type { Size } from "./size.ts";

/** What a step adds to the image. */
export interface LayerSize extends ContentSize {
  /** What was counted without being listed; empty when everything is in `entries`. */
  readonly groups: readonly ContentGroup[];
  /** The files that are known one by one. */
  readonly entries: readonly LayerEntry[];
  /** Whether `entries` is all of the layer, so that its tar can be made and compressed. */
  readonly complete: boolean;
  /** What is neither listed nor in a group weighs compressed; undefined when there is nothing of that kind. */
  readonly unlisted?: Size | undefined;
  /** Bytes of older layers that this one hides: they stay in the image all the same. */
  readonly hidden: readonly HiddenContent[];
  /** Files that are copied but lie there already, unchanged, so that the layer does not hold them again. */
  readonly repeated: number;
  /** Whether an archive is unpacked. */
  readonly unpacks: boolean;
}

/** Something of an older layer that a step deletes, replaces, moves or gives another owner or mode. */
export interface HiddenContent {
  readonly how: "deleted" | "replaced" | "moved" | "owner" | "mode";
  /** Absolute. */
  readonly path: string;
  readonly bytes: Size;
  /** Position in the plan's steps of the one that put it there; undefined for the base image. */
  readonly step: number | undefined;
}
