/** What `--fail-over` allows at most. */
export type Limit =
  /** `text`: as typed. */
  { readonly kind: "bytes"; readonly bytes: number; readonly text: string } | { readonly kind: "steps"; readonly steps: number };

/** Reads `10MB`, `250kB`, `1.5 GiB`, `3` or `3 steps`; undefined for anything else. Units count in 1000s, those with an `i` in 1024s. */
export function readLimit(value: string): Limit | undefined {
  const text = value.trim();
  const steps = /^(\d{1,9})(?:\s*steps?)?$/i.exec(text);
  if (steps !== null) return { kind: "steps", steps: Number(steps[1]) };
  const [, number, prefix = "", binary = ""] = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i)?)?b?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  // A fraction of a thing that has no unit is no number of bytes.
  if (prefix === "" && !/b$/i.test(text)) return undefined;
  const power = prefix === "" ? 0 : "kmgt".indexOf(prefix.toLowerCase()) + 1;
  return { kind: "bytes", bytes: Math.round(Number(number) * (binary === "" ? 1000 : 1024) ** power), text };
}
