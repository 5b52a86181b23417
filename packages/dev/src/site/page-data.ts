import { posix } from "node:path";
import type MarkdownIt from "markdown-it";
import { repositoryPath, urlOfFile } from "./collect-pages.ts";
import { outlineOf, type PageHeading } from "./site-markdown.ts";
import type { SitePage } from "./site-page.ts";
import { sectionIds, sectionPages, sectionTitles } from "./site-sections.ts";
import { type SiteWords, siteWords } from "./site-words.ts";

interface PageLink {
  readonly href: string;
  readonly title: string;
  readonly here: boolean;
}

/** What the template is given of a page, as `it`. All addresses are relative to the page. */
export interface PageData {
  readonly page: SitePage;
  readonly title: string;
  /** The way to the top of the site: `../`. */
  readonly root: string;
  readonly home: string;
  readonly other: string;
  readonly words: SiteWords;
  /** Where the text is in another language than what stands around it. */
  readonly foreign: boolean;
  readonly policy: string;
  readonly quick: readonly PageLink[];
  readonly sections: readonly { readonly title: string; readonly open: boolean; readonly links: readonly PageLink[] }[];
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
  readonly headings: readonly PageHeading[];
}

/** Gives the data of each page. `pages`: all of the site. */
export function createPageData(markdown: MarkdownIt, pages: readonly SitePage[]): (page: SitePage) => PageData {
  const urls = new Set(pages.map(({ url }) => url));
  const order = { en: readingOrder(pages, "en"), ko: readingOrder(pages, "ko") };
  return (page) => {
    const { language, url } = page;
    const words = siteWords[language];
    const root = "../".repeat(url.split("/").length - 1) || "./";
    const home = language === "ko" ? "ko/" : "";
    const linkTo = (target: string, title: string): PageLink => ({ href: relative(url, target), title, here: target === url });
    const listed = order[language];
    const sections = sectionIds.flatMap((id) => {
      const own = listed.filter(({ section }) => section === id);
      const title = sectionTitles[language][id];
      const isOpen = page.section === id || (page.section === undefined && isNear(own, url));
      return own.length === 0 ? [] : [{ title, open: isOpen, links: own.map((to) => linkTo(to.url, to.title)) }];
    });
    const place = listed.indexOf(page);
    const [previous, next] = [place > 0 ? listed[place - 1] : undefined, place === -1 ? undefined : listed[place + 1]];
    const quick = [
      linkTo(`${home}playground.html`, words.playground),
      linkTo(`${home}rules/index.html`, words.rules),
      linkTo(`${home}concepts/index.html`, words.concepts),
    ].filter(({ href }) => urls.has(posix.join(posix.dirname(url), href)));
    return {
      page,
      root,
      words,
      sections,
      quick,
      title: page.layout === "home" ? "plimsoll" : [page.title, folderTitle(page, words), "plimsoll"].filter(Boolean).join(" · "),
      home: relative(url, `${home}index.html`),
      other: language === "en" ? "ko" : "en",
      foreign: page.textLanguage !== language,
      policy: policyOf(page),
      previous: page.layout === "page" ? previous && linkTo(previous.url, previous.title) : undefined,
      next: page.layout === "page" ? next && linkTo(next.url, next.title) : undefined,
      headings: page.layout === "page" ? outlineOf(markdown, page.markdown).headings.filter(({ level }) => level === 2) : [],
    };
  };
}

/** A concept and a page about a command may have the same title. */
function folderTitle({ url }: SitePage, words: SiteWords): string {
  const folder = /(?:^|\/)(rules|concepts|instructions)\/(?!index\.html$)[^/]+$/.exec(url)?.[1];
  if (folder === "rules") return words.rules;
  if (folder === "concepts") return words.concepts;
  return folder === undefined ? "" : words.instructions;
}

/** Where a link in the text of a page leads, seen from that page. */
export function resolveLink(page: SitePage, href: string): string {
  if (href.startsWith("site:")) return relative(page.url, href.slice("site:".length));
  const path = repositoryPath(page.source, href);
  const target = path === undefined ? undefined : urlOfFile(path, page.language);
  if (target === undefined) return href;
  const anchor = /#.*$/.exec(href)?.[0] ?? "";
  return relative(page.url, target) + anchor;
}

function relative(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to) || posix.basename(to);
}

function isNear(own: readonly SitePage[], url: string): boolean {
  return own.some((page) => page.url.endsWith("/index.html") && url.startsWith(posix.dirname(page.url)));
}

function readingOrder(pages: readonly SitePage[], language: SitePage["language"]): readonly SitePage[] {
  const own = pages.filter((page) => page.language === language && page.section !== undefined);
  const places = sectionIds.flatMap((id) => sectionPages[id]);
  const placeOf = ({ source }: SitePage): number => places.indexOf(source.replace(/^docs\/(?:ko\/)?/, ""));
  return sectionIds.flatMap((id) => {
    const listed = own.filter(({ section }) => section === id);
    // What the list does not name stands last, by its title.
    const rank = (page: SitePage): number => (page.layout !== "page" ? -1 : placeOf(page) === -1 ? places.length : placeOf(page));
    return listed.toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, language));
  });
}

/** The playground's editor writes a style sheet of its own into the page. Nothing may be asked of any other place. */
function policyOf({ layout }: SitePage): string {
  const style = layout === "playground" ? "style-src 'self' 'unsafe-inline'; worker-src 'self'" : "style-src 'self'";
  return `default-src 'none'; script-src 'self'; ${style}; img-src 'self' data:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
}
