import type { Shell } from "./completion-text.ts";
import type { Candidate, Suggestions } from "./suggest-words.ts";

/** What a script reads: `files` or `words`, then a candidate to a line, in the form that its shell takes. */
export function answerLines({ words, files }: Suggestions, shell: Shell): string {
  return [files ? "files" : "words", ...words.map((candidate) => lineOf(candidate, shell)), ""].join("\n");
}

function lineOf({ word, about }: Candidate, shell: Shell): string {
  const told = about.replace(/\s+/g, " ").replaceAll("`", "");
  switch (shell) {
    case "bash":
      return word;
    case "zsh":
      // What `_describe` takes: a colon in the word itself is escaped.
      return told === "" ? word.replaceAll(":", "\\:") : `${word.replaceAll(":", "\\:")}:${told}`;
    case "fish":
    case "powershell":
      return told === "" ? word : `${word}\t${told}`;
  }
}
