import type { Language } from "@plimsoll/core";
import type { RuntimeView } from "@plimsoll/core/explain";
import { escapeUTF8 } from "entities/escape";
import { visibleText } from "../display-width.ts";
import type { RuntimeText } from "./runtime-text.ts";

/** A contract as Markdown, for a pull request or a wiki. */
export function runtimeMarkdown(view: RuntimeView, text: RuntimeText): string {
  const parts = view.parts.map(({ title, values, notes }) => {
    const said = values.map((value) => `- ${codeText(value.text)}${value.origin === "" ? "" : ` (${plainText(value.origin)})`}`);
    const told = notes.map((note) => {
      const rules = note.rules.length === 0 ? "" : ` (${text.rule} ${note.rules.map((id) => `\`${id}\``).join(", ")})`;
      return `  - ${note.tone === "watch" ? "**!** " : ""}${note.text}${rules}`;
    });
    // Notes hang below the last value, or stand by themselves.
    const hanging = said.length === 0 ? told.map((line) => line.slice(2)) : told;
    return [`### ${title}`, "", ...said, ...hanging].join("\n");
  });
  return `${[`## ${plainText(view.title)}`, ...parts, view.hint].join("\n\n")}\n`;
}

/** A page that needs nothing else: no script, no address. */
export function runtimePage(views: readonly RuntimeView[], text: RuntimeText, language: Language): string {
  const title = escapeUTF8(views.map((view) => view.title).join(", "));
  const body = views.map((view) => {
    const parts = view.parts.map(({ title: heading, values, notes }) => {
      const said = values.map(({ text: value, origin }) => `<p><code>${safe(value)}</code> <small>${safe(origin)}</small></p>`);
      const told = notes.map(({ tone, text: note, rules }) => {
        const more =
          rules.length === 0 ? "" : ` <small>(${text.rule} ${rules.map((id) => `<code>${safe(id)}</code>`).join(", ")})</small>`;
        const mark = tone === "watch" ? "<strong>!</strong> " : "";
        return `<li class="${tone}">${mark}${inlineCode(note)}${more}</li>`;
      });
      const list = told.length === 0 ? "" : `\n<ul>\n${told.join("\n")}\n</ul>`;
      return `<section>\n<h2>${safe(heading)}</h2>\n${said.join("\n")}${list}\n</section>`;
    });
    return `<h1>${safe(view.title)}</h1>\n${parts.join("\n")}\n<p>${inlineCode(view.hint)}</p>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join("\n")}
</main>
</body>
</html>
`;
}

const style =
  ":root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;margin:0}main{max-width:50rem;margin:auto;padding:1rem}" +
  "h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.25rem}" +
  "code{overflow-wrap:anywhere}small{opacity:.85}";

function safe(text: string): string {
  return escapeUTF8(visibleText(text));
}

function inlineCode(text: string): string {
  return safe(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** Code in Markdown, whatever backquotes are in it. */
function codeText(text: string): string {
  const shown = visibleText(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}

function plainText(text: string): string {
  return visibleText(text).replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
}
