/** Something that stands beside the text of a Dockerfile. */
export interface Hint {
  /** Where it stands. */
  readonly offset: number;
  readonly parts: readonly HintPart[];
  /** What is shown when the mouse is over it, in Markdown; worked out only then. */
  tooltip(): string;
}

export interface HintPart {
  readonly text: string;
  /** Offset of what it speaks of; undefined without one. */
  readonly leadsTo?: number;
}
