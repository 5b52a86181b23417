import type { Span } from "../text/span.ts";

export type Reason = Span;
