/** Markup that is safe to put into a page. Only `html` and `rawElement` make it. */
export interface Html {
  readonly markup: string;
}

/** What `html` takes: text and numbers are escaped, nothing stands for what is absent. */
export type HtmlPart = Html | string | number | null | undefined | readonly HtmlPart[];

/**
 * Markup with parts filled in. Text cannot become an element or leave its attribute, given that attributes are written with double quotes.
 * What HTML does not allow in text (U+0000, halves of surrogates) becomes U+FFFD. Line breaks of the source, which only lay it out, are one
 * blank each.
 */
export function html(markup: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const fixed = withoutLayout(markup);
  let text = fixed[0]!;
  for (const [at, part] of parts.entries()) text += markupOf(part) + fixed[at + 1]!;
  return { markup: text };
}

/** A script or a style of our own, which is no data of anybody, letter by letter. Throws when it could end its element. */
export function rawElement(name: "script" | "style", text: string, nonce?: string): Html {
  if (/<\/|<!--/.test(text)) throw new Error(`this text would end its ${name}`);
  return { markup: `<${name}${nonce === undefined ? "" : ` nonce="${escapeHtml(nonce)}"`}>${text}</${name}>` };
}

/** Templates are few, and each is filled in many times. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutLayout(markup: TemplateStringsArray): readonly string[] {
  const found = known.get(markup) ?? markup.map((part) => part.replace(/\s*\n\s*/g, " "));
  known.set(markup, found);
  return found;
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === undefined) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeHtml(part);
  if ("markup" in part) return part.markup;
  return part.map(markupOf).join("");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => entities[letter]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}|[\ufdd0-\ufdef\ufffe\uffff]/gu, "\ufffd");
}
