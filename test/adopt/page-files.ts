import { readFileSync } from "node:fs";
import { fromRoot } from "../support/repository.ts";

/** The complete files of a page, by the name that stands before each. */
export function filesOfPage(path: string): ReadonlyMap<string, string> {
  const page = readFileSync(fromRoot(path), "utf8");
  const found = page.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?\n)```/g);
  return new Map([...found].map(([, name = "", text = ""]) => [name, text]));
}
