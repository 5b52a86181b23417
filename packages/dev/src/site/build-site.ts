import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { languages } from "@plimsoll/core";
import { fromRoot } from "../repository.ts";
import { bundleSite } from "./bundle-site.ts";
import { collectPages } from "./collect-pages.ts";
import { createPageData, type PageData, resolveLink } from "./page-data.ts";
import { searchScript } from "./search-index.ts";
import { createMarkdown, type MarkdownEnvironment } from "./site-markdown.ts";
import type { SitePage } from "./site-page.ts";

/** What was built. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: readonly SitePage[];
  /** Pages that exist in one language only: `plan.md: ko`. */
  readonly untranslated: readonly string[];
}

/**
 * Builds the site into a folder, which is emptied before: pages by Eleventy out of the documents of this repository, scripts by esbuild. Everything
 * in it refers to everything else by relative addresses, so that it can be served from any path and opened from a disk.
 */
export async function buildSite(folder: string): Promise<BuiltSite> {
  const markdown = createMarkdown();
  const { pages, untranslated } = collectPages(markdown);
  const dataOf = createPageData(markdown, pages);
  rmSync(folder, { recursive: true, force: true });
  for (const { url, content } of await rendered(pages, dataOf)) write(join(folder, url), content);
  for (const language of languages) write(join(folder, `assets/search-${language}.js`), searchScript(markdown, pages, language));
  cpSync(fromRoot("docs/images"), join(folder, "images"), { recursive: true });
  for (const name of ["plimsoll.schema.json", "ko/plimsoll.schema.json"])
    write(join(folder, name), readFileSync(fromRoot("docs", name)));
  for (const name of ["site.css", "playground.css"])
    write(join(folder, "assets", name), readFileSync(fromRoot(`site/styles/${name}`)));
  write(join(folder, "assets/icon.svg"), icon);
  await bundleSite(join(folder, "assets"));
  return { folder, pages, untranslated };
}

interface RenderedPage {
  readonly url: string;
  readonly content: string;
}

async function rendered(pages: readonly SitePage[], dataOf: (page: SitePage) => PageData): Promise<readonly RenderedPage[]> {
  const templates = "site/templates";
  const eleventy = new Eleventy(fromRoot(templates), fromRoot("site/dist"), {
    quietMode: true,
    config(config) {
      config.setLibrary("md", createMarkdown());
      config.setUseGitIgnore(false);
      config.setIncludesDirectory(".");
      config.ignores.add(`${templates}/*.njk`);
      for (const page of pages) {
        const it = dataOf(page);
        const environment: MarkdownEnvironment = {
          resolveLink: (href) => resolveLink(page, href),
          wideTable: it.words.wideTable,
        };
        const name = `${page.url.replace(/\.html$/, "")}.md`;
        config.addTemplate(name, page.markdown, { ...environment, it, layout: "page.njk", permalink: `/${page.url}` });
      }
      return { markdownTemplateEngine: false };
    },
  });
  const files = await eleventy.toJSON();
  return files.map(({ url, content }) => ({ url: url.replace(/\/$/, "/index.html").slice(1), content }));
}

function write(path: string, content: string | Buffer): void {
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="#1f7a8c" stroke-width="2.6">' +
  '<circle cx="12" cy="12" r="8"/><path d="M1 12h22"/></g></svg>\n';
