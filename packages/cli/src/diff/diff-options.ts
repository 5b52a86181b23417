import type { BuildSourceOptions } from "../plan/build-source-options.ts";

/** What commander makes of the options of `diff`. */
export interface DiffOptions extends BuildSourceOptions {
  readonly format?: string;
  readonly failOver?: string;
  /** True without a value. */
  readonly budget?: string | boolean;
}

export const diffFormats = ["table", "json", "markdown"] as const;
export type DiffFormat = (typeof diffFormats)[number];
