import { type Language, mountTable, mountTypeTexts, rules, syntaxTable, unreachable } from "@plimsoll/core";
import type { DocumentationKey } from "./suggestion.ts";

const kinds: ReadonlySet<string> = new Set(["instruction", "flag", "mount-key", "mount-type", "rule", "text"]);

/** What a client sends back of an item: anything. Undefined for what this server has not made. */
export function readDocumentationKey(data: unknown): DocumentationKey | undefined {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  if ("keyword" in data ? !isOwn(syntaxTable, data.keyword) : data.kind === "instruction" || data.kind === "flag")
    return undefined;
  // The kind says what else is in it, as it was sent.
  return typeof data.kind === "string" && kinds.has(data.kind) ? (data as DocumentationKey) : undefined;
}

/** As Markdown. Undefined for a key that another version of the server has made. */
export function documentationOf(key: DocumentationKey, language: Language): string | undefined {
  switch (key.kind) {
    case "instruction":
      return `${syntaxTable[key.keyword].text[language]}\n\n${referenceLink(key.keyword.toLowerCase(), key.keyword)}`;
    case "flag": {
      const flag = syntaxTable[key.keyword].flags[key.flag];
      const anchor = `${key.keyword.toLowerCase()}---${key.flag}`;
      return flag && `${flag.text[language]}\n\n${referenceLink(anchor, `${key.keyword} --${key.flag}`)}`;
    }
    case "mount-key":
      return isOwn(mountTable, key.key) ? mountTable[key.key].text[language] : undefined;
    case "mount-type": {
      if (!isOwn(mountTypeTexts, key.type)) return undefined;
      const link = referenceLink(`run---mounttype${key.type}`, `RUN --mount=type=${key.type}`);
      return `${mountTypeTexts[key.type][language]}\n\n${link}`;
    }
    case "rule": {
      const rule = rules.find(({ id }) => id === key.id);
      if (rule === undefined) return undefined;
      const { title, why, how } = rule.text[language];
      return `**${title}**\n\n${why}\n\n${how}`;
    }
    case "text":
      return key.text?.[language];
    default:
      return unreachable(key);
  }
}

/** Into the reference of the Dockerfile. */
function referenceLink(anchor: string, label: string): string {
  return `[${label}](https://docs.docker.com/reference/dockerfile/#${anchor})`;
}

function isOwn(table: object, key: unknown): boolean {
  return typeof key === "string" && Object.hasOwn(table, key);
}
