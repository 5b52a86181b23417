import { maskCredentials } from "@plimsoll/core";
import { visibleText } from "./display-width.ts";

/** Something to tell on standard error. The message goes behind the place; code stands in backquotes. */
export interface Note {
  readonly path: string | undefined;
  /** 1-based. */
  readonly line: number | undefined;
  /** 1-based; only with a line. */
  readonly column?: number | undefined;
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** `plimsoll: path:line: message`, with the help on lines of its own. */
export function formatNote({ path, line, column, message, help }: Note): string {
  // Paths and messages hold names out of files, which must not move the cursor, and addresses, with which somebody logs in.
  const place = [path, line, column].filter((part) => part !== undefined).join(":");
  const head = `plimsoll: ${place === "" ? "" : `${place}: `}${message}`;
  return [head, ...(help === "" ? [] : help.split("\n"))].map((text) => visibleText(maskCredentials(text))).join("\n  ") + "\n";
}
