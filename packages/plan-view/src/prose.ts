import { html, type Html } from "./html.ts";

/** A sentence in which code stands in backquotes. */
export function prose(sentence: string): Html {
  return html`${sentence.split(/`([^`]*)`/).map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
