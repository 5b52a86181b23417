import { readBytes } from "@plimsoll/core/plan";

/** What `--fail-over` allows at most. */
export type Limit =
  /** `text`: as typed. */
  { readonly kind: "bytes"; readonly bytes: number; readonly text: string } | { readonly kind: "steps"; readonly steps: number };

/** Reads `10MB`, `250kB`, `1.5 GiB`, `3` or `3 steps`; undefined for anything else. */
export function readLimit(value: string): Limit | undefined {
  const text = value.trim();
  const steps = /^(\d{1,9})(?:\s*steps?)?$/i.exec(text);
  if (steps !== null) return { kind: "steps", steps: Number(steps[1]) };
  const bytes = readBytes(text);
  return bytes === undefined ? undefined : { kind: "bytes", bytes, text };
}
