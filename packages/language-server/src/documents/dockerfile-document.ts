import { isDockerfileName } from "@plimsoll/core";

/** What a client says of a document when it opens it. */
interface NamedDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/**
 * Whether a document is a Dockerfile: the client says so, or its name does. An ignore file never is one, whatever the client's patterns make
 * of it, and a source file beside a Dockerfile (`Dockerfile.js`) only when it reads like one: `Dockerfile.py` may be either.
 */
export function isDockerfileDocument({ uri, languageId, text }: NamedDocument): boolean {
  const name = nameOf(uri);
  if (/\.(?:docker|container)ignore$/i.test(name)) return false;
  if (!/^(?:docker|container)file$/i.test(languageId) && !isDockerfileName(name)) return false;
  return !sourceFile.test(name) || beginsLikeDockerfile.test(text);
}

const sourceFile =
  /^(?:docker|container)file\..*\.?(?:[cm]?[jt]sx?|cs|csproj|py|rb|go|rs|java|kt|php|sh|bash|ps1|bat|json|ya?ml|toml|xml|html|md|mdx|rst|txt|j2|erb|tmpl|tpl|patch|diff|log|lock)$/i;

/** Comments, directives and empty lines, then one of the two instructions that may come first. */
const beginsLikeDockerfile = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]/i;

/** The last part of the path. A URI that cannot be decoded is taken as it is. */
function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, "");
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf(":")) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
