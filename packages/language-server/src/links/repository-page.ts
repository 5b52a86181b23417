/**
 * Where a browser shows a Git repository that `ADD` names: `git@host:owner/name.git#branch:folder` and all other spellings. Undefined for
 * what no browser can open.
 */
export function repositoryPage(source: string): string | undefined {
  const [address = "", fragment = ""] = source.split("#", 2);
  const [, scheme, rest] = /^(https?|ssh|git):\/\/(?:[^/@]*@)?(.+)$/i.exec(address) ?? [];
  const [, host, path] = /^[\w-]+@([a-zA-Z0-9.-]+):(.+)$/.exec(address) ?? [];
  const place = rest ?? (host === undefined ? undefined : `${host}/${path}`);
  if (place === undefined) return undefined;
  // The port of a protocol that browsers do not speak leads nowhere.
  const isWeb = scheme?.toLowerCase().startsWith("http") === true;
  const plain = (isWeb ? place : place.replace(/^([^/:]+):\d+/, "$1")).replace(/\.git$/, "").replace(/\?.*$/, "");
  const url = `${scheme?.toLowerCase() === "http" ? "http" : "https"}://${plain}`;
  const [ref = "", folder = ""] = fragment.split(":", 2);
  if (ref === "" || !/^(?:github|gitlab)\.com\//.test(plain)) return url;
  const tree = plain.startsWith("gitlab") ? "-/tree" : "tree";
  return `${url}/${tree}/${ref}${folder === "" ? "" : `/${folder.replace(/^\/+/, "")}`}`;
}
