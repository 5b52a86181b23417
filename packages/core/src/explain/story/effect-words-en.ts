import type { Size } from "../../sizes/layers/size.ts";
import type { CacheNote, TakenFiles } from "./cache-note.ts";
import type { StoryShare } from "./story.ts";
import type { StorySum } from "./story-ending.ts";
import { code, saidLeast, saidShare, saidSize } from "./words.ts";

/** `18 MB`, `about 18 MB`, `at least 18 MB`, `no bytes`; "" when nothing is known. */
export function englishSize(size: Size | undefined): string {
  const { kind, text } = saidSize(size);
  return { exact: text, about: `about ${text}`, least: `at least ${text}`, none: "no bytes", unknown: "" }[kind];
}

/** The same of several layers together: `at least 31 MB, probably 35 MB or more` */
export function englishSum(sum: StorySum): string {
  const said = saidLeast(sum);
  if (said === undefined) return englishSize(sum);
  const { least, likely } = said;
  return [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(likely === undefined ? [] : [`probably ${likely} or more`]),
  ].join(", ");
}

/** `a third of your image` */
export function englishShare({ of, part }: StoryShare): string {
  const share = saidShare(part);
  const words = typeof share === "string" ? fractions[share] : `${share.percent}%`;
  return `${words} of ${of === "image" ? "your image" : "what your file adds"}`;
}

const fractions = {
  all: "nearly all",
  "three-quarters": "three quarters",
  "two-thirds": "two thirds",
  half: "half",
  third: "a third",
  quarter: "a quarter",
};

/** What keeps and what breaks the cache, behind "It". `below`: steps that are built again with it. */
export function englishCache(note: CacheNote, below: number): string {
  const follow = below === 0 ? "" : below === 1 ? ", with the step below it," : `, with the ${below} steps below it,`;
  switch (note.kind) {
    case "own-files":
      return `is built again${follow} when ${filesChange(note.files)}`;
    case "files-above":
      return `stays cached until ${filesChange(note.files)} (line ${note.line})`;
    case "made":
      return `is copied again only when ${note.image ? "the image" : "the stage"} ${code(note.name)} has other files`;
    case "made-above":
      return `stays cached until line ${note.line} brings other files`;
    case "build-arg":
      return `stays cached until the build argument ${code(note.name)} has another value`;
    case "download":
      return "is fetched again when the content at the address changes";
    case "text":
      return note.fetches
        ? "stays cached until you edit it or a line above, even when newer versions appear"
        : "stays cached until you edit it or a line above";
  }
}

function filesChange({ count, names, all }: TakenFiles): string {
  if (all) return "any file of your project changes";
  const [first, second] = names;
  if (first === undefined) return count === 0 ? "a file appears there" : "one of its files changes";
  if (count === 1 || (count === undefined && second === undefined)) return `${code(first)} changes`;
  if (count === 2 && second !== undefined) return `${code(first)} or ${code(second)} changes`;
  return count === undefined
    ? `${code(first)} or another file changes`
    : `one of its ${count} files changes, such as ${code(first)}`;
}
