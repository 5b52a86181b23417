import type { IgnoreFile } from "../context/context-listing.ts";

/** The ignore file with lines added to it. */
export function withIgnoreLines(file: IgnoreFile | undefined, lines: readonly string[]): IgnoreFile {
  const text = file?.text ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const start = text === "" || text.endsWith("\n") ? text : `${text}${lineBreak}`;
  return { path: file?.path ?? ".dockerignore", text: start + lines.map((line) => `${line}${lineBreak}`).join("") };
}
