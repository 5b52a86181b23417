import type { Span } from "../../text/span.ts";
import type { Problem } from "../../syntax/problem.ts";
import type { Size } from "../../sizes/layers/size.ts";
import type { CacheNote } from "./cache-note.ts";
import type { StoryAct } from "./story-act.ts";
import type { GoodPoint, StoryImage, StoryLeft, StoryStart } from "./story-ending.ts";

/** A Dockerfile told from top to bottom, in no language yet. Plain data; lines are 1-based, sizes in bytes, spans as everywhere. */
export interface Story {
  /** As shown; undefined when the text has no name. */
  readonly path: string | undefined;
  readonly chapters: readonly StoryChapter[];
  /** What BuildKit refuses without any instruction being at fault: an empty file, a directive. */
  readonly problems: readonly Problem[];
  /** What the target's image holds; undefined when there is no target. */
  readonly image: StoryImage | undefined;
  readonly left: readonly StoryLeft[];
  /** How a container starts from it; undefined when there is no target. */
  readonly start: StoryStart | undefined;
  /** What the file does well, the weightiest first. */
  readonly good: readonly GoodPoint[];
}

/** What stands before the first FROM, or a stage. */
export interface StoryChapter {
  /** Undefined before the first FROM. */
  readonly stage: StoryStage | undefined;
  readonly entries: readonly StoryEntry[];
}

export interface StoryStage {
  readonly index: number;
  readonly name: string;
  /** How many stages the file has. */
  readonly of: number;
  /**
   * "image": the target. "below": the target is built on it. "helper": something is copied or mounted from it. "unused": the target does not
   * need it.
   */
  readonly role: "image" | "below" | "helper" | "unused";
  /** Names of the stages that copy or mount from it. */
  readonly takers: readonly string[];
}

/** One instruction. */
export interface StoryEntry {
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
  /** In capitals. */
  readonly keyword: string;
  /** On one line, heredocs left out. */
  readonly code: string;
  readonly makes: "base" | "layer" | "metadata" | "refused";
  readonly act: StoryAct;
  /** Of the layer; of all layers of the image for a FROM. */
  readonly bytes: Size | undefined;
  /** Everything but directories. */
  readonly files: number | undefined;
  /** Undefined where it is not known, is next to nothing, or the step is not in the image. */
  readonly share: StoryShare | undefined;
  /** What breaks its cache; undefined for what has none, or is not built. */
  readonly cache: CacheNote | undefined;
  /** Steps of the same stage that are built again together with it. */
  readonly below: number;
  /** Why the build stops here: what is to be copied or mounted and is not in the context. */
  readonly missing: MissingSource | undefined;
  /** Whether the target needs it. */
  readonly built: boolean;
  /** Whether it comes from an ONBUILD of what the stage is built on. */
  readonly triggered: boolean;
  /** Whether it is the first that writes a setting alone. */
  readonly firstMetadata: boolean;
  /** Ids of concepts that are met here for the first time. */
  readonly terms: readonly string[];
  /** Ids of rules that have something to say about it. */
  readonly findings: readonly string[];
  readonly problems: readonly Problem[];
}

export interface MissingSource {
  readonly path: string;
  readonly because: "absent" | "ignored" | "not-sent" | "malformed" | "unreadable";
}

/** `part`: from 0 to 1. */
export interface StoryShare {
  /** Of the whole image, or where the base image's size is not known, of the layers that the file adds. */
  readonly of: "image" | "own";
  readonly part: number;
}
