import type { BilingualText, Keyword, Language, LazyAnalysis, MountKey, MountType, Span } from "@plimsoll/core";
import type { Catalog } from "../catalog/catalog.ts";

export type SuggestionKind =
  | "keyword"
  | "snippet"
  | "flag"
  | "value"
  | "stage"
  | "image"
  | "variable"
  | "constant"
  | "file"
  | "folder"
  | "property"
  | "rule"
  | "command"
  | "package"
  | "user";

/** Where the documentation of a suggestion is looked up once a client asks for it. Plain data. */
export type DocumentationKey =
  | { readonly kind: "instruction"; readonly keyword: Keyword }
  | { readonly kind: "flag"; readonly keyword: Keyword; readonly flag: string }
  | { readonly kind: "mount-key"; readonly key: MountKey }
  | { readonly kind: "mount-type"; readonly type: MountType }
  | { readonly kind: "rule"; readonly id: string }
  | { readonly kind: "text"; readonly text: BilingualText };

/** Something to put in place of what is typed. Knows nothing of the protocol. */
export interface Suggestion {
  readonly label: string;
  readonly kind: SuggestionKind;
  /** The label when not given. */
  readonly insert?: string;
  /** With places to fill in, as LSP writes them; left out for a client that knows none. */
  readonly snippet?: string;
  /** What typed text is compared with; the inserted text when not given. */
  readonly filter?: string;
  readonly detail?: string | undefined;
  /** 0 to 99: those with less come first. */
  readonly rank: number;
  readonly documentation?: DocumentationKey;
  /** Taking it asks for suggestions once more: a folder, a flag that needs a value. */
  readonly again?: boolean;
  /** Replaced instead of the token. */
  readonly span?: Span;
}

/** What suggestions are made from. */
export interface CompletionInput {
  readonly analysis: LazyAnalysis;
  /** In the text. */
  readonly offset: number;
  readonly language: Language;
  /** The character that asked for it; undefined when the user did, or a letter. */
  readonly trigger: string | undefined;
  /** Images that other Dockerfiles name. */
  images(): Promise<readonly string[]>;
  /** Tags that a registry has for a name; undefined where the network is not allowed. */
  readonly tags: ((name: string) => Promise<readonly string[] | undefined>) | undefined;
}

/** All names of a catalog, in its order. */
export function fromCatalog(catalog: Catalog, kind: SuggestionKind, rank: number, language: Language): readonly Suggestion[] {
  return Object.entries(catalog).map(([label, text]) => ({
    label,
    kind,
    rank,
    detail: text[language],
    documentation: { kind: "text", text },
  }));
}

export function fromNames(names: Iterable<string>, kind: SuggestionKind, rank: number, detail?: string): readonly Suggestion[] {
  return [...new Set(names)].map((label) => ({ label, kind, rank, ...(detail === undefined ? {} : { detail }) }));
}

/** A text that stands in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}
