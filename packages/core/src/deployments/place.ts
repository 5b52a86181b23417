import type { Span } from "../text/span.ts";

/** A place in one of the files that describe builds and containers. */
export interface Place {
  /** As the host names the file, with `/` between the parts. */
  readonly file: string;
  readonly span: Span;
}

/** A value and where it is given. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}
