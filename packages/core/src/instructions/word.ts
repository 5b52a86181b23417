import type { Span } from "../text/span.ts";

/** A part of an instruction: what BuildKit makes of it, where it stands in the file, and where in the joined line. */
export interface Word {
  /** As BuildKit passes it on: quotes are kept outside JSON form, variables are not expanded. */
  readonly value: string;
  readonly span: Span;
  /** Offset in the joined line (`instruction.line.text`). */
  readonly at: number;
  /** Offset of the end in the joined line. */
  readonly end: number;
}
