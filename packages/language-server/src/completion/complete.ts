import { unreachable } from "@plimsoll/core";
import type { CursorPlace, Token } from "./cursor-place.ts";
import { findCursor } from "./find-cursor.ts";
import { suggestInArguments } from "./suggest-arguments.ts";
import { suggestChecks, suggestComments, suggestDirectives, suggestDirectiveValues, suggestRules } from "./suggest-comments.ts";
import { suggestFlags } from "./suggest-flags.ts";
import { suggestFlagValues } from "./suggest-flag-values.ts";
import { suggestKeywords } from "./suggest-keywords.ts";
import { suggestMountKeys, suggestMountValues } from "./suggest-mounts.ts";
import { suggestInShell } from "./suggest-shell.ts";
import { suggestModifiers, suggestVariables } from "./suggest-variables.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

export interface Completion {
  /** What the suggestions are put in place of. */
  readonly token: Token;
  readonly suggestions: readonly Suggestion[];
  /** Whether more typing could bring others: a registry was asked, of which only what fits so far is here. */
  readonly incomplete: boolean;
}

/** What could be typed at an offset. Undefined where nothing is ever offered. */
export async function complete(input: CompletionInput): Promise<Completion | undefined> {
  const place = findCursor(input.analysis.syntax, input.offset);
  if (place.kind === "nothing" || place.kind === "between" || !isWanted(place, input.trigger)) return undefined;
  let incomplete = false;
  const { tags } = input;
  const asking = tags && {
    tags: async (name: string) => {
      incomplete = true;
      return tags(name);
    },
  };
  const suggestions = await suggestionsFor({ ...input, ...asking }, place);
  return { token: place.token, suggestions, incomplete };
}

type OpenPlace = Exclude<CursorPlace, { readonly kind: "nothing" | "between" }>;

async function suggestionsFor(input: CompletionInput, place: OpenPlace): Promise<readonly Suggestion[]> {
  switch (place.kind) {
    case "keyword":
      return suggestKeywords(input, place);
    case "directive-name":
      return suggestDirectives(input, place);
    case "directive-value":
      return suggestDirectiveValues(input, place.name);
    case "check":
      return suggestChecks(input, place);
    case "comment":
      return suggestComments();
    case "suppression":
      return suggestRules(input, place);
    case "flag":
      return suggestFlags(input, place.instruction, place.hasValue);
    case "flag-value":
      return suggestFlagValues(input, place);
    case "mount-key":
      return suggestMountKeys(input, place);
    case "mount-value":
      return suggestMountValues(input, place);
    case "argument":
      return suggestInArguments(input, place);
    case "variable":
      return suggestVariables(input, place);
    case "modifier":
      return suggestModifiers(input, place);
    case "shell":
      return suggestInShell(input, place);
    default:
      return unreachable(place);
  }
}

/** Keywords behind which a blank says that something of a short list follows. */
const blankWanted = new Set(["FROM", "COPY", "ADD", "USER", "STOPSIGNAL", "HEALTHCHECK", "SHELL", "ARG", "EXPOSE"]);

/**
 * A character that is often typed for other reasons must not open a list. A trigger of undefined is a letter or the user's
 * own wish.
 */
function isWanted(place: OpenPlace, trigger: string | undefined): boolean {
  switch (trigger) {
    case undefined:
      return true;
    case " ":
      return place.kind === "argument" && !place.json && blankWanted.has(place.instruction.keyword);
    case "$":
    case "{":
      return place.kind === "variable";
    case "#":
      return place.kind === "directive-name" || place.kind === "comment";
    case "/":
      return place.kind === "argument" || place.kind === "mount-value" || place.kind === "flag-value";
    case ":":
      return place.kind === "modifier" || place.kind === "flag-value" || place.kind === "mount-value" || isImage(place);
    case ",":
      return place.kind === "mount-key" || place.kind === "check" || place.kind === "suppression";
    case "=":
      return place.kind !== "argument" && place.kind !== "shell" && place.kind !== "keyword";
    default:
      return true;
  }
}

function isImage(place: OpenPlace): boolean {
  return place.kind === "argument" && (place.instruction.keyword === "FROM" || place.instruction.keyword === "USER");
}
