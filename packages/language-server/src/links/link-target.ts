import { URI, Utils } from "vscode-uri";
import type { Link } from "./collect-links.ts";

/** The URI that a link leads to; undefined for a file of a context that has no place. */
export function linkTarget({ target }: Link, contextUri: string | undefined): string | undefined {
  if (target.kind === "image" || target.kind === "page") return target.url;
  return contextUri === undefined ? undefined : Utils.joinPath(URI.parse(contextUri), target.path).toString();
}
