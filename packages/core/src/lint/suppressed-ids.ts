import type { SuppressedId } from "./suppression.ts";

// A rule of a plugin has the plugin's name before a slash. What follows the list is the reason: behind a dash, a second "#" or in brackets.
const listPattern = /^([A-Za-z][\w/-]*(?:\s*[,\s]\s*[A-Za-z][\w/-]*)*)\s*(?:$|[—–#(:]|-\s)/u;

/** The ids of a suppression comment; undefined when they cannot be read. `start` is the offset of the list in the file. */
export function readSuppressedIds(list: string, start: number): readonly SuppressedId[] | undefined {
  const match = listPattern.exec(list);
  if (match === null) return undefined;
  return [...match[1]!.matchAll(/[A-Za-z][\w/-]*/g)].map((id) => ({
    text: id[0],
    span: { start: start + id.index, end: start + id.index + id[0].length },
  }));
}
