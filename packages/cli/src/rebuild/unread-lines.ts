import { type ContextUse, formatBytes } from "@plimsoll/core/plan";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { TextOptions } from "./text-report.ts";

/** Files of the context that no step reads, the largest first. */
export function unreadLines(use: ContextUse | "unknown", { text, style, columns }: TextOptions): readonly string[] {
  const words = text.unread;
  if (use === "unknown") return [words.unknown];
  const { unread, complete } = use;
  if (unread.length === 0) return [words.none];
  const sum = (paths: typeof unread, key: "files" | "bytes"): number => paths.reduce((total, path) => total + path[key], 0);
  const shown = unread.slice(0, mostPaths);
  const rest = unread.slice(mostPaths);
  const names = shown.map(({ path, directory, files }) =>
    fitText(visibleText(directory ? words.directory(path, files) : path), Math.max(20, columns - 14)),
  );
  const width = Math.max(...names.map(displayWidth));
  return [
    style.bold(words.heading(sum(unread, "files"), formatBytes(sum(unread, "bytes")))),
    ...shown.map(({ bytes }, at) => ` ${padTo(names[at]!, width)}  ${formatBytes(bytes).padStart(8)}`),
    ...(rest.length === 0 ? [] : [style.dim(` ${words.more(rest.length, formatBytes(sum(rest, "bytes")))}`)]),
    ...(complete ? [] : [style.dim(words.incomplete)]),
  ];
}

const mostPaths = 15;
