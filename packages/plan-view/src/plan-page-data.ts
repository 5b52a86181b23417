import type { Size } from "@plimsoll/core/plan";

/**
 * What the page shows: plain JSON, so that it can be made in one place and drawn in another. Lines are 1-based, sizes in bytes; stages, steps
 * and waves count from 0. Sentences are in the language of the page, and code in them stands in backquotes.
 */
export interface PlanPageData {
  readonly version: 1;
  /** Name and version of the program, as shown. */
  readonly generator: string;
  /** One, but for a Compose or Bake file that describes several. */
  readonly builds: readonly PlanPageBuild[];
}

export interface PlanPageBuild {
  readonly dockerfile: string;
  /** As the Compose or Bake file calls it; empty for a build that has no name. */
  readonly names: readonly string[];
  /** Name of the stage that is built. */
  readonly target: string | null;
  readonly platform: string | null;
  /** Where what is known of base images comes from. */
  readonly facts: readonly PageFact[];
  readonly totals: PageTotals;
  /** The Dockerfile. */
  readonly text: string;
  readonly stages: readonly PageStage[];
  /** In the order of the plan; every FROM is one, too. */
  readonly steps: readonly PageStep[];
  /** What the image stands on; null for scratch. */
  readonly base: PageBase | null;
  /** Positions of the steps that make layers, by what can run at the same time. */
  readonly waves: readonly (readonly number[])[];
  /** Steps that wait for each other, the longest chain. */
  readonly criticalPath: readonly number[];
  /** Null when the files are not known. */
  readonly context: PageContext | null;
  /** What the change was, when `rebuild` of the steps is given. */
  readonly change: string | null;
  /** How many commits were replayed, when `history` of the steps is given. */
  readonly commits: number | null;
  readonly advice: readonly PageAdvice[];
  readonly waste: readonly PageWaste[];
  readonly budget: readonly PageBudget[];
  /** What the reader should know besides. */
  readonly notes: readonly string[];
}

export interface PageFact {
  readonly image: string;
  /** A path, a registry, the name of a snapshot. */
  readonly source: string;
  /** ISO 8601; null for what was read just now. */
  readonly date: string | null;
}

export interface PageTotals {
  readonly bytes: Size;
  readonly transfer: Size;
  /** Without the base image. */
  readonly own: Size;
  readonly layers: number;
  /** Null when they are not known. */
  readonly baseLayers: number | null;
  /** Layers of the Dockerfile whose size is not known. */
  readonly unknown: number;
}

export interface PageStage {
  readonly index: number;
  readonly name: string;
  readonly line: number;
  readonly base: string;
  readonly platform: string | null;
  readonly reachable: boolean;
  readonly isTarget: boolean;
  readonly links: readonly PageLink[];
}

/** Something that a stage takes from another one or, where `stage` is null, from an image or a named context. */
export interface PageLink {
  readonly stage: number | null;
  readonly name: string;
  readonly via: "from" | "copy" | "mount";
  readonly lines: readonly number[];
}

export interface PageStep {
  readonly stage: number;
  /** As BuildKit counts: `2/5`; null for what does nothing to the file system. */
  readonly label: string | null;
  readonly line: number;
  /** The last line of the instruction. */
  readonly endLine: number;
  readonly keyword: string;
  /** The instruction on one line. */
  readonly text: string;
  readonly kind: "base" | "layer" | "metadata";
  readonly reachable: boolean;
  readonly inImage: boolean;
  /** It comes from an ONBUILD. */
  readonly triggered: boolean;
  readonly layer: PageLayer | null;
  /** What it does, in one sentence. */
  readonly does: string;
  readonly remarks: readonly string[];
  /** Why the build fails here. */
  readonly failures: readonly string[];
  readonly rebuild: PageRebuild | null;
  readonly history: PageHistory | null;
}

export interface PageLayer {
  readonly bytes: Size;
  readonly transfer: Size;
  readonly files: number | null;
  /** The largest parts, the largest first. */
  readonly contents: readonly PageContent[];
  /** Bytes of older layers that it hides. */
  readonly hidden: Size | null;
}

export interface PageContent {
  /** What it is for: `packages`, `bytecode`, `cache` … */
  readonly role: string;
  readonly name: string;
  readonly bytes: Size;
}

export interface PageRebuild {
  readonly state: "cached" | "rebuilt" | "depends" | "unused";
  readonly causes: readonly string[];
}

export interface PageHistory {
  /** Commits in which the step was there, those that rebuild it, and those that may. */
  readonly present: number;
  readonly rebuilt: number;
  readonly depends: number;
  readonly causes: readonly string[];
}

export interface PageBase {
  readonly name: string;
  readonly bytes: Size;
  readonly transfer: Size;
  /** From the bottom up; empty when they are not known one by one. */
  readonly layers: readonly { readonly bytes: Size; readonly transfer: Size }[];
}

export interface PageContext {
  readonly root: string | null;
  readonly files: number;
  readonly bytes: number;
  readonly sent: { readonly files: number; readonly bytes: number; readonly complete: boolean };
  readonly ignored: { readonly files: number; readonly bytes: number; readonly complete: boolean };
  readonly ignoreFile: string | null;
  /** Every file that is known, in any order. */
  readonly entries: readonly PageFile[];
  /** Folders that nobody looked into, since the ignore file leaves all of them out. */
  readonly unlisted: readonly string[];
}

export interface PageFile {
  readonly path: string;
  readonly bytes: number;
  /** "unread": in the context, and no step reads it. "unclear": nobody knows which of the two. */
  readonly use: "read" | "unclear" | "unread" | "ignored";
}

export interface PageAdvice {
  readonly line: number;
  readonly message: string;
  readonly caution: string | null;
  /** A unified diff; "" for none. */
  readonly diff: string;
}

export interface PageWaste {
  /** Null for what no line of the Dockerfile did. */
  readonly line: number | null;
  readonly message: string;
  readonly bytes: Size | null;
}

/** A line that the build must stay under. */
export interface PageBudget {
  readonly of: "image" | "transfer" | "layers" | "context" | "rebuilt";
  readonly limit: number;
  readonly value: Size;
}
