import { mkdirSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "@plimsoll/core";
import { uriOfPath } from "./file-path.ts";

/** In milliseconds. Findings come first; nobody opens a page sooner. */
const usualDelay = 1000;

/**
 * Pages of rules for a program that carries none: each is written into a folder of the user's, absolute, soon after it is first named. Gives
 * `undefined` where nothing can be written.
 */
export function writtenRulePages(folder: string, delay = usualDelay): (rule: string, language: Language) => string | undefined {
  const named = new Map<string, string | undefined>();
  const name = (rule: string, language: Language, path: string): string | undefined => {
    try {
      mkdirSync(join(folder, language), { recursive: true });
    } catch {
      return undefined;
    }
    setTimeout(() => void writePage(rule, language, path), delay).unref();
    return uriOfPath(path);
  };
  return (rule, language) => {
    const path = join(folder, language, `${rule}.md`);
    if (!named.has(path)) named.set(path, name(rule, language, path));
    return named.get(path);
  };
}

/** A page that another version has written is written anew. */
async function writePage(rule: string, language: Language, path: string): Promise<void> {
  const { renderRulePage } = await import("@plimsoll/core/rule-pages");
  const page = renderRulePage(rule, language);
  if (page === undefined) return;
  try {
    if ((await readFile(path, "utf8").catch(() => "")) === page) return;
    // Another server may do the same, and an editor may read it.
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, page);
    await rename(unfinished, path);
  } catch {
    // The disk is full, or the folder is gone: a link that leads nowhere.
  }
}
