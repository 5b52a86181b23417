import type { VerifiedSizes } from "@plimsoll/core/measured";
import { fitText } from "../fit-text.ts";
import type { Note } from "../note.ts";
import type { VerifyText } from "./verify-text.ts";
import { errorText, type VerifyView } from "./verify-view.ts";

/** The number of `--fail-over`, as a share; undefined where it is not given. */
export function readPercent(value: string | undefined): number | undefined | "bad" {
  if (value === undefined) return undefined;
  const digits = /^\s*(\d{1,6}(?:\.\d{1,6})?)\s*%?\s*$/.exec(value)?.[1];
  return digits === undefined ? "bad" : Number(digits) / 100;
}

/** Predictions that are further off: of steps, and of the whole image. Where nothing was predicted, nothing is off. */
export function notesOverLimit({ open, rows, verified, name }: VerifyView, limit: number, text: VerifyText): readonly Note[] {
  const percent = `${Number((limit * 100).toFixed(6))}%`;
  const notes = rows.flatMap(({ layer, line, text: written }): readonly Note[] => {
    const error = worstOf(layer);
    return layer.step === undefined || error === undefined || Math.abs(error) <= limit
      ? []
      : [{ path: open.dockerfile, line, ...text.over(`\`${fitText(written, 60)}\``, errorText(error), percent) }];
  });
  const whole = worstOf(verified.total);
  return whole === undefined || Math.abs(whole) <= limit
    ? notes
    : [...notes, { path: name, line: undefined, ...text.over(text.whole, errorText(whole), percent) }];
}

/** Of bytes and of what is pulled; the tar is never far from the bytes. */
function worstOf({ bytes, transfer }: VerifiedSizes): number | undefined {
  const errors = [bytes, transfer].flatMap(({ error, predicted, real }) => {
    // Something is predicted where nothing came: no share can say by how much that is off.
    if (error === undefined && real === 0 && predicted !== undefined && predicted.likely !== null)
      return [Number.POSITIVE_INFINITY];
    return error === undefined ? [] : [error];
  });
  return errors.length === 0 ? undefined : errors.reduce((worst, error) => (Math.abs(error) > Math.abs(worst) ? error : worst));
}
