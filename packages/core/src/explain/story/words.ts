import { maskCredentials } from "../../text/mask-credentials.ts";
import { formatBytes } from "../../rules/shared/format-bytes.ts";
import type { Size } from "../../sizes/layers/size.ts";
import type { StorySum } from "./story-ending.ts";

/** Something of the reader's own, in code marks: on one line, without what logs somebody in, and short enough for a sentence. */
export function code(text: string): string {
  return marked(text, 48);
}

/** The name of an image: all of it, unless it is absurd. */
export function imageCode(name: string): string {
  return marked(name, 100);
}

function marked(text: string, longest: number): string {
  const line = visible(maskCredentials(text).replaceAll("`", "'").replace(/\s+/g, " ").trim());
  return `\`${shortened(line, longest) || "…"}\``;
}

/** Cut where it takes more columns than that, with an ellipsis. Letters that many see as one, such as the parts of an emoji, stay together. */
function shortened(line: string, columns: number): string {
  if (line.length * 2 <= columns) return line;
  if (/^[\x20-\x7e]*$/.test(line)) return line.length <= columns ? line : `${line.slice(0, columns - 1).trimEnd()}…`;
  let [width, kept] = [0, ""];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line)) {
    width += isWide.test(segment) ? 2 : 1;
    if (width > columns || (width === columns && kept.length + segment.length < line.length)) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

/** Two columns of a terminal. */
const isWide =
  /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60]|\ufe0f/u;

/** Control characters but tabs and line breaks as pictures of them: what a file holds must not move the reader's terminal. */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (letter) => String.fromCharCode(0x2400 + letter.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, "\ufffd");
}

/** How sure a number of bytes is: counted, estimated, a lower bound, or nothing at all. */
export type SaidSize =
  | { readonly kind: "exact" | "about" | "least"; readonly text: string }
  | { readonly kind: "none" | "unknown"; readonly text: "" };

export function saidSize(size: Size | undefined): SaidSize {
  if (size === undefined) return { kind: "unknown", text: "" };
  const { low, likely, high } = size;
  if (likely === null) return low > 0 ? { kind: "least", text: formatBytes(low) } : { kind: "unknown", text: "" };
  if (likely === 0 && high === 0) return { kind: "none", text: "" };
  const isExact = high !== null && formatBytes(low) === formatBytes(likely) && formatBytes(high) === formatBytes(likely);
  return { kind: isExact ? "exact" : "about", text: formatBytes(likely) };
}

/** What a sum says of its unknown parts: `least` is sure, `likely` holds what is estimated too. Undefined where it says no more. */
interface SaidLeast {
  readonly least: string | undefined;
  readonly likely: string | undefined;
}

/** Of a sum one of whose parts is not known; undefined for all others. */
export function saidLeast({ low, likely, likelyLeast = 0 }: StorySum): SaidLeast | undefined {
  if (likely !== null || likelyLeast === 0) return undefined;
  const [least, most] = [formatBytes(low), formatBytes(likelyLeast)];
  return { least: low === 0 ? undefined : least, likely: least === most ? undefined : most };
}

/** A share as people say it: the simple fraction that it is near to, or a whole number of hundredths. */
export type SaidShare = "all" | "three-quarters" | "two-thirds" | "half" | "third" | "quarter" | { readonly percent: number };

export function saidShare(part: number): SaidShare {
  if (part > 0.93) return "all";
  for (const [name, fraction] of fractions) if (Math.abs(part - fraction) <= 0.035) return name;
  return { percent: Math.max(1, Math.round(part * 100)) };
}

const fractions = [
  ["three-quarters", 3 / 4],
  ["two-thirds", 2 / 3],
  ["half", 1 / 2],
  ["third", 1 / 3],
  ["quarter", 1 / 4],
] as const;
