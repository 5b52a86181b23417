import { type IgnoreFile, type Language, readIgnoreFile } from "@plimsoll/core";
import { describeContextNotice, type readContextIgnoreFile } from "@plimsoll/host";
import type { Note } from "../note.ts";
import { sourceText } from "./source-text.ts";

/** Errors to print: an ignore file that is none or cannot be read, and the first pattern that BuildKit refuses. `folder` is the context's. */
export function notesOnIgnoreFile(
  { ignoreFile, notices }: ReturnType<typeof readContextIgnoreFile>,
  folder: string,
  language: Language,
): readonly Note[] {
  const notes = notices.map((notice): Note => ({
    path: folder,
    line: undefined,
    ...describeContextNotice(notice, language),
  }));
  return [...notes, ...refusedPatterns(ignoreFile, language)];
}

/** The pattern that ends the build, with its place; none in a sound file. */
export function refusedPatterns(ignoreFile: IgnoreFile | undefined, language: Language): readonly Note[] {
  const refused = ignoreFile && readIgnoreFile(ignoreFile.text).problems[0];
  if (refused === undefined) return [];
  return [{ path: ignoreFile?.path, line: refused.line + 1, ...sourceText[language].brokenIgnoreFile(refused.buildkit) }];
}
