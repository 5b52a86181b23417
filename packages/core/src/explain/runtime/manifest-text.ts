import type { Language } from "../../text/language.ts";
import { englishComments } from "./manifest-text-en.ts";
import { koreanComments } from "./manifest-text-ko.ts";

export type CommentKey = keyof typeof englishComments;

/** A comment of a manifest, in no language yet. */
export interface ManifestComment {
  readonly key: CommentKey;
  readonly params: Readonly<Record<string, string>>;
}

export function comment(key: CommentKey, params: Readonly<Record<string, string>> = {}): ManifestComment {
  return { key, params };
}

/** One line; what comes from a Dockerfile cannot break it. */
export function commentText({ key, params }: ManifestComment, language: Language): string {
  const text = language === "ko" ? koreanComments[key] : englishComments[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => (params[name] ?? "").replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "));
}
