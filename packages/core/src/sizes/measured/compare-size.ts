import type { Size } from "../layers/size.ts";

/** A prediction beside what came out. */
export interface ComparedSize {
  /** Undefined where nothing was predicted. */
  readonly predicted: Size | undefined;
  /** In bytes; undefined where it was not measured. */
  readonly real: number | undefined;
  /** How far off the likely number is, as a share of the real one: 0.03 for 3 % too much. Undefined where one of them is not known. */
  readonly error: number | undefined;
  /** Whether the real number lies in the range; undefined where that says nothing. */
  readonly isInside: boolean | undefined;
}

export function compareSize(predicted: Size | undefined, real: number | undefined): ComparedSize {
  if (predicted === undefined || real === undefined) return { predicted, real, error: undefined, isInside: undefined };
  const { low, likely, high } = predicted;
  // Of nothing there is no share; what is predicted then is wrong, however little it is.
  const error = likely === null ? undefined : likely === real ? 0 : real === 0 ? undefined : (likely - real) / real;
  const isSaying = likely !== null || low > 0;
  return { predicted, real, error, isInside: isSaying ? low <= real && (high === null || real <= high) : undefined };
}
