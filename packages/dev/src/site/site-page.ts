import type { Language } from "@plimsoll/core";
import type { SectionId } from "./site-sections.ts";

/** A page of the documentation site, before it is rendered. */
export interface SitePage {
  /** Path of the file that it is made of, from the top of the repository, with `/`. */
  readonly source: string;
  /** Of the navigation and everything else around the text. */
  readonly language: Language;
  /** Of the text itself: pages for contributors and source files exist in English alone. */
  readonly textLanguage: Language;
  /** From the top of the site: `ko/plan.html`. */
  readonly url: string;
  /** Of the same page in the other language. */
  readonly alternate: string;
  /** Undefined for a page that the navigation does not list one by one. */
  readonly section: SectionId | undefined;
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly description: string;
  readonly markdown: string;
  readonly layout: "page" | "home" | "playground";
}
