import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isIgnored, type Language, readIgnoreFile } from "@plimsoll/core";
import { describeContextFailure, describeContextNotice, describeReadFailure, readSource, walkContext } from "@plimsoll/host";
import type { Note } from "../note.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import { refusedPatterns } from "../plan/ignore-file-notes.ts";
import type { MadeSides } from "./build-sides.ts";
import { rebuildText } from "./rebuild-text.ts";

export interface AgainstRequest {
  readonly folder: string;
  /** Folder of the Compose or Bake file, when there is one. */
  readonly home: string;
  readonly language: Language;
}

/**
 * Before: another copy of the context, with the Dockerfile in it when the Dockerfile lies in the context. For a build of a Compose or Bake file
 * the copy is one of the folder that this file lies in.
 */
export async function sidesAgainst(open: OpenBuild, { folder, home, language }: AgainstRequest): Promise<MadeSides> {
  const { contextFolder, engine, ignoreBeside } = open;
  const { problems } = rebuildText[language];
  if (contextFolder === undefined || open.facts.context === undefined)
    return failed({ path: undefined, ...problems.noContextFolder });
  const below = open.names.length === 0 ? "" : pathBelow(home, contextFolder);
  const root = below === undefined ? folder : join(folder, below);
  const inContext = ignoreBeside === undefined ? undefined : pathBelow(contextFolder, ignoreBeside);
  const copy = inContext === undefined ? undefined : join(root, inContext);
  const oldFile = copy !== undefined && existsSync(copy) ? copy : undefined;
  const walked = await walkContext(root, oldFile ?? ignoreBeside, { engine });
  if (walked.kind === "failure") return failed({ path: root, ...describeContextFailure(walked.failure, language) });
  const { ignoreFile } = walked.listing;
  const rules = ignoreFile && readIgnoreFile(ignoreFile.text);
  // What is left out may be unreadable: no build looks at it.
  const counts = walked.notices.filter(
    ({ kind, path }) => kind !== "unreadable" || rules === undefined || !isIgnored(rules, path),
  );
  const told = counts.map((notice): Note => ({ path: root, line: undefined, ...describeContextNotice(notice, language) }));
  const warnings = [...told, ...refusedPatterns(ignoreFile, language)];
  const read = oldFile === undefined ? undefined : readSource(oldFile);
  if (read?.kind === "failure") return failed({ path: oldFile, ...describeReadFailure(read.failure, language) });
  const after = { text: open.text, build: open.build, facts: open.facts };
  const before = {
    text: read?.source.text ?? open.text,
    build: open.build,
    facts: { ...open.facts, context: walked.listing },
  };
  return { kind: "sides", sides: { before, after }, warnings, folder: root };
}

/** The path from one place to another that lies in it; undefined for one that does not. */
function pathBelow(folder: string, path: string): string | undefined {
  const found = relative(realFolder(folder), join(realFolder(dirname(resolve(path))), lastPart(path)));
  return found === ".." || found.startsWith(`..${sep}`) || isAbsolute(found) ? undefined : found;
}

function lastPart(path: string): string {
  const whole = resolve(path);
  return relative(dirname(whole), whole);
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    // Not there: then nothing lies in it but by name.
    return resolve(folder);
  }
}

function failed({ path, message, help }: Pick<Note, "path" | "message" | "help">): MadeSides {
  return { kind: "failure", notes: [{ path, line: undefined, message, help }] };
}
