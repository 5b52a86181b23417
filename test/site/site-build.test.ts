import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { languages, rules } from "@plimsoll/core";
import { concepts } from "@plimsoll/core/explain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../packages/dev/src/site/build-site.ts";
import { englishOnly } from "../../packages/dev/src/site/site-sections.ts";
import { search, type SearchEntry } from "../../site/src/page/search.ts";
import { attribute, type BuiltPage, deadLinks, readPage, textOf } from "./built-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-site-"));
let site: BuiltSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  site = await buildSite(folder);
  pages = site.pages.map(({ url }) => readPage(folder, url));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("pages of the documentation site", () => {
  test("there is one for every rule and concept, in both languages", () => {
    const urls = new Set(site.pages.map(({ url }) => url));
    const wanted = [...rules.map(({ id }) => `rules/${id}.html`), ...concepts.map(({ id }) => `concepts/${id}.html`)];
    expect(wanted.length).toBeGreaterThan(280);
    expect(wanted.flatMap((url) => [url, `ko/${url}`]).filter((url) => !urls.has(url))).toEqual([]);
  });

  test("none exists in one language only, but for those who work on plimsoll", () => {
    expect(site.untranslated).toEqual([]);
    const foreign = site.pages.filter(({ language, textLanguage, url }) => language !== textLanguage && !url.includes("source/"));
    expect(foreign.map(({ source }) => source).toSorted()).toEqual(englishOnly.map((path) => `docs/${path}`).toSorted());
  });

  test("every link leads somewhere, anchors too", () => {
    expect(deadLinks(folder, pages)).toEqual([]);
  });

  test("canary: a link that leads nowhere is seen", () => {
    writeFileSync(
      join(folder, "canary.html"),
      '<a href="plan.html#nowhere">a</a><a href="nothing.html">b</a><a href="/plan.html">c</a>',
    );
    const canary = readPage(folder, "canary.html");
    rmSync(join(folder, "canary.html"));
    expect(deadLinks(folder, [...pages, canary])).toEqual([
      "canary.html: plan.html#nowhere",
      "canary.html: nothing.html",
      "canary.html: /plan.html",
    ]);
  });

  test("each says its language, its title and where it is in the other language", () => {
    const byUrl = new Map(site.pages.map((page) => [page.url, page]));
    for (const { url, elements } of pages) {
      const page = byUrl.get(url)!;
      const all = (name: string): BuiltPage["elements"] => elements.filter(({ tagName }) => tagName === name);
      expect(attribute(all("html")[0], "lang"), url).toBe(page.language);
      expect(textOf(all("title")[0]), url).toMatch(/\S/);
      expect(all("h1"), url).toHaveLength(1);
      const alternates = all("link").filter((link) => attribute(link, "rel") === "alternate");
      expect(alternates.map((link) => attribute(link, "hreflang")).toSorted(), url).toEqual(["en", "ko"]);
      expect(byUrl.get(page.alternate)?.alternate, url).toBe(url);
      const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
    }
  });

  test("titles of a language are told apart", () => {
    for (const language of languages) {
      const own = pages.filter(({ url }) => url.startsWith("ko/") === (language === "ko"));
      const titles = own.map(({ elements }) => textOf(elements.find(({ tagName }) => tagName === "title")));
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test("nothing is loaded from elsewhere", () => {
    const loads = pages.flatMap(({ elements }) =>
      elements.flatMap((element) => {
        const isLoaded = attribute(element, "rel") !== "alternate" && element.tagName !== "a";
        return isLoaded ? [attribute(element, "src") ?? attribute(element, "href") ?? ""] : [];
      }),
    );
    expect(loads.filter((address) => /^(?:[a-z]+:)?\/\//.test(address))).toEqual([]);
    expect(loads.filter((address) => address.endsWith("page.js")).length).toBe(pages.length);
    const policies = pages.map(({ elements }) =>
      elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy"),
    );
    for (const policy of policies) expect(attribute(policy, "content")).toContain("connect-src 'none'");
  });
});

describe("search", () => {
  const index = (language: string): readonly SearchEntry[] => {
    const script = readFileSync(join(folder, `assets/search-${language}.js`), "utf8");
    // The build has written it: an assignment of JSON.
    return JSON.parse(script.slice("plimsollSearch=".length, script.lastIndexOf(";"))) as readonly SearchEntry[];
  };
  const first = (language: string, question: string, count = 1): readonly string[] =>
    search(index(language), question)
      .slice(0, count)
      .map(({ url }) => url);

  test("a Korean word finds its pages without its ending", () => {
    expect(first("ko", "레이어")).toEqual(["ko/concepts/layer.html"]);
    expect(first("ko", "베이스 이미지", 2)).toContain("ko/concepts/base-image.html");
    expect(first("ko", "베이스", 5)).toContain("ko/base-images.html");
    expect(search(index("ko"), "레이어").length).toBeGreaterThan(5);
  });

  test("an id of another tool finds the rule", () => {
    expect(first("en", "DL3006")).toEqual(["rules/untagged-image.html"]);
    expect(first("ko", "dl3006")).toEqual(["ko/rules/untagged-image.html"]);
  });

  test("every word must be there, and nothing is found for nonsense", () => {
    expect(first("en", "layer", 3)).toContain("concepts/layer.html");
    expect(search(index("en"), "layer xyzzy")).toEqual([]);
    expect(search(index("en"), "  ")).toEqual([]);
  });

  test("every page that is found is there", () => {
    const urls = new Set(site.pages.map(({ url }) => url));
    for (const language of languages) expect(index(language).filter(({ url }) => !urls.has(url))).toEqual([]);
  });
});
