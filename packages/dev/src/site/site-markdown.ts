import GithubSlugger from "github-slugger";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import diff from "highlight.js/lib/languages/diff";
import bash from "highlight.js/lib/languages/bash";
import json from "highlight.js/lib/languages/json";
import javascript from "highlight.js/lib/languages/javascript";
import yaml from "highlight.js/lib/languages/yaml";
import ini from "highlight.js/lib/languages/ini";
import hljs from "highlight.js/lib/core";
import MarkdownIt from "markdown-it";

/** A heading of a page. */
export interface PageHeading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** What a page says of itself. */
export interface PageOutline {
  readonly title: string;
  /** The first paragraph without its markup; "" where there is none. */
  readonly description: string;
  readonly headings: readonly PageHeading[];
}

/** What `render` is told of the page. */
export interface MarkdownEnvironment {
  /** Where a link of the page leads: an address relative to it. */
  readonly resolveLink: (href: string) => string;
  /** What the ends of wide tables are called for who does not see them. */
  readonly wideTable: string;
}

const grammars = { dockerfile, diff, bash, json, javascript, yaml, ini };
for (const [name, grammar] of Object.entries(grammars)) hljs.registerLanguage(name, grammar);
hljs.registerAliases(["sh", "console", "shell"], { languageName: "bash" });
hljs.registerAliases(["ts", "typescript", "js"], { languageName: "javascript" });

/** Markdown as GitHub shows it: its anchors, its tables. Links are resolved by the environment of each page. */
export function createMarkdown(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, highlight: highlighted });
  const { rules } = markdown.renderer;
  rules["heading_open"] = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    slugs.set(env, slugs.get(env) ?? new GithubSlugger());
    token.attrSet("id", slugs.get(env)!.slug(plainText(tokens[index + 1]!.children ?? [])));
    return self.renderToken(tokens, index, options);
  };
  rules["link_open"] = (tokens, index, options, env: MarkdownEnvironment, self) => {
    const token = tokens[index]!;
    const href = token.attrGet("href") ?? "";
    const resolved = env.resolveLink(href);
    token.attrSet("href", resolved);
    if (/^https?:/.test(resolved)) token.attrSet("rel", "noreferrer");
    return self.renderToken(tokens, index, options);
  };
  rules["image"] = (tokens, index, options, env: MarkdownEnvironment, self) => {
    const token = tokens[index]!;
    token.attrSet("src", env.resolveLink(token.attrGet("src") ?? ""));
    token.attrSet("alt", plainText(token.children ?? []));
    token.attrSet("loading", "lazy");
    return self.renderToken(tokens, index, options);
  };
  // What scrolls can be scrolled by keyboard too.
  rules["table_open"] = (_tokens, _index, _options, env: MarkdownEnvironment) =>
    `<div class="table" tabindex="0" role="region" aria-label="${env.wideTable}"><table>`;
  rules["table_close"] = () => "</table></div>";
  const fence = rules["fence"]!;
  rules["fence"] = (...args) => fence(...args).replace("<pre>", '<pre tabindex="0">');
  return markdown;
}

const slugs = new WeakMap<object, GithubSlugger>();

function highlighted(code: string, language: string): string {
  if (hljs.getLanguage(language) === undefined) return "";
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}

/** Title, first paragraph and headings, with the anchors that rendering gives them. */
export function outlineOf(markdown: MarkdownIt, text: string): PageOutline {
  const tokens = markdown.parse(text, {});
  const slugger = new GithubSlugger();
  const headings: PageHeading[] = [];
  let description = "";
  for (const [index, token] of tokens.entries()) {
    const children = tokens[index + 1]?.children ?? [];
    if (token.type === "heading_open") {
      const heading = plainText(children);
      headings.push({ level: Number(token.tag.slice(1)), id: slugger.slug(heading), text: heading });
    }
    const isSentence = token.type === "paragraph_open" && token.level === 0 && children.some(({ type }) => type === "text");
    if (isSentence && description === "" && !isLinksOnly(children)) description = plainText(children);
  }
  return { title: headings.find(({ level }) => level === 1)?.text ?? "", description, headings };
}

/** The line below a title that leads to the other language and to the index. */
export function isLinksOnly(children: readonly { readonly type: string; readonly content: string }[]): boolean {
  let inside = 0;
  for (const { type, content } of children) {
    if (type === "link_open") inside++;
    else if (type === "link_close") inside--;
    else if (inside === 0 && type === "text" && /[^\s·|]/.test(content)) return false;
  }
  return true;
}

function plainText(children: readonly { readonly type: string; readonly content: string }[]): string {
  return children.map(({ type, content }) => (type === "softbreak" ? " " : type.startsWith("html") ? "" : content)).join("");
}
