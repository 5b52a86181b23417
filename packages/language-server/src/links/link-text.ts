import type { Language } from "@plimsoll/core";
import { englishLinkText } from "./link-text-en.ts";
import { koreanLinkText } from "./link-text-ko.ts";

/** What is said of a link when the mouse is over it. */
export interface LinkText {
  image(name: string, registry: string): string;
  page(url: string): string;
  file(path: string): string;
  folder(path: string): string;
}

export function linkText(language: Language): LinkText {
  return language === "ko" ? koreanLinkText : englishLinkText;
}
