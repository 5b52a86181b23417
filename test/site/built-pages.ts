import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser would read it. */
export interface BuiltPage {
  readonly url: string;
  readonly elements: readonly Element[];
}

export function readPage(folder: string, url: string): BuiltPage {
  const elements: Element[] = [];
  const visit = (node: Node): void => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(readFileSync(join(folder, url), "utf8")));
  return { url, elements };
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

export function textOf(node: Node | undefined): string {
  if (node === undefined) return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** Addresses of a page that lead nowhere: the file, or the anchor in it, is not there. Addresses of other sites are not looked at. */
export function deadLinks(folder: string, pages: readonly BuiltPage[]): readonly string[] {
  const ids = new Map(pages.map(({ url, elements }) => [url, new Set(elements.flatMap((each) => attribute(each, "id") ?? []))]));
  return pages.flatMap(({ url, elements }) =>
    elements.flatMap((element) =>
      ["href", "src"].flatMap((name) => {
        const address = attribute(element, name);
        if (address === undefined || /^(?:https?|mailto|data):/.test(address)) return [];
        const [path = "", anchor] = address.split("#");
        const target = path === "" ? url : posix.normalize(posix.join(posix.dirname(url), decodeURI(path)));
        const isFile = !address.startsWith("/") && existsSync(join(folder, target)) && statSync(join(folder, target)).isFile();
        if (!isFile) return [`${url}: ${address}`];
        const isThere = anchor === undefined || anchor === "" || ids.get(target)?.has(decodeURIComponent(anchor)) !== false;
        return isThere ? [] : [`${url}: ${address}`];
      }),
    ),
  );
}
