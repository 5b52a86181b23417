import { type ContextListing, defaultLintConfig, type Facts, type Language, LazyAnalysis } from "@plimsoll/core";
import { type Completion, complete } from "../../packages/language-server/src/completion/complete.ts";
import type { Suggestion } from "../../packages/language-server/src/completion/suggestion.ts";

/** A text with `$0` where the cursor is, what must be offered there, and what must not. */
export type CompletionCase = readonly [marked: string, offered: readonly string[], missing?: readonly string[]];

export interface CompletionOptions {
  readonly facts?: Facts;
  readonly language?: Language;
  readonly trigger?: string;
  readonly images?: readonly string[];
  readonly tags?: (name: string) => Promise<readonly string[] | undefined>;
  readonly namedContexts?: readonly string[];
}

export interface CompletedText {
  readonly text: string;
  readonly offset: number;
  readonly completion: Completion | undefined;
  readonly labels: readonly string[];
  /** The text with a suggestion put in. */
  apply(label: string): string;
}

export async function completeMarked(marked: string, options: CompletionOptions = {}): Promise<CompletedText> {
  const offset = marked.lastIndexOf("$0");
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  return completeAt(text, offset, options);
}

export async function completeAt(text: string, offset: number, options: CompletionOptions = {}): Promise<CompletedText> {
  const { facts = {}, language = "en", trigger, images = [], tags, namedContexts } = options;
  const analysis = new LazyAnalysis({ text, config: defaultLintConfig, facts, build: { namedContexts } });
  const completion = await complete({ analysis, offset, language, trigger, images: async () => images, tags });
  const apply = (label: string): string => {
    const found = completion?.suggestions.find((each) => each.label === label);
    if (completion === undefined || found === undefined) throw new Error(`${label} is not offered`);
    return applySuggestion(text, completion, found);
  };
  return { text, offset, completion, labels: completion?.suggestions.map(({ label }) => label) ?? [], apply };
}

/** Snippets with the text that stands in their places. */
export function applySuggestion(text: string, { token }: Completion, suggestion: Suggestion): string {
  const { span = token.span, snippet, insert, label } = suggestion;
  const filled = snippet
    ?.replaceAll(/\$\{\d:((?:\\.|[^\\}])*)\}/g, "$1")
    .replaceAll(/\$\{?\d\}?/g, "")
    .replaceAll(/\\(.)/g, "$1");
  return text.slice(0, span.start) + (filled ?? insert ?? label) + text.slice(span.end);
}

/** A build context of these files; a path that ends in "/" is a directory. */
export function contextOf(paths: readonly string[], ignore?: string): ContextListing {
  return {
    entries: paths.map((path) => ({
      path: path.replace(/\/$/, ""),
      type: path.endsWith("/") ? "directory" : "file",
      bytes: 0,
      mode: 0o755,
    })),
    ignoreFile: ignore === undefined ? undefined : { path: ".dockerignore", text: ignore },
  };
}
