import type { Language } from "@plimsoll/core";
import { contentHash } from "./content-hash.ts";
import { html, type Html, rawElement } from "./html.ts";
import { prose } from "./prose.ts";
import { baseStyle } from "./style-base.ts";
import { lessonStyle } from "./style-lesson.ts";

/** A part of a lesson; texts are sentences in which code stands in backquotes. */
export type LessonBlock =
  | { readonly kind: "title"; readonly text: string; readonly aside?: string | undefined }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "code"; readonly text: string }
  /** Markup that core made, such as a story. */
  | { readonly kind: "article"; readonly markup: string };

export interface LessonPage {
  readonly title: string;
  readonly blocks: readonly LessonBlock[];
  /** Below the page: what made it. */
  readonly footer: string;
}

/** A page to read: no script, nothing from elsewhere. What comes from files is text in it and never markup. */
export function renderLessonPage({ title, blocks, footer }: LessonPage, language: Language): string {
  const style = [baseStyle, lessonStyle].join("\n").replace(/\n\s*/g, "\n").trim();
  const policy = `default-src 'none'; style-src '${contentHash(style)}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title.replaceAll("`", "")}</title>
        ${rawElement("style", style)}
      </head>
      <body>
        <header class="top"><span class="brand">plimsoll</span></header>
        <main>${blocks.map(blockHtml)}</main>
        <footer>${footer}</footer>
      </body>
    </html> `;
  return `${page.markup.trim()}\n`;
}

function blockHtml(block: LessonBlock): Html {
  switch (block.kind) {
    case "title":
      return html`<h1>${prose(block.text)}${block.aside === undefined ? undefined : html` <small>${block.aside}</small>`}</h1>`;
    case "heading":
      return html`<h2>${prose(block.text)}</h2>`;
    case "text":
      return html`<p>${prose(block.text)}</p>`;
    case "list":
      return html`<ul class="points">
        ${block.items.map((item) => html`<li>${prose(item)}</li>`)}
      </ul>`;
    case "code":
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case "article":
      return { markup: block.markup };
  }
}
