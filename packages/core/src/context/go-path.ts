/** The shortest path that means the same, by its text alone: what Go's `path.Clean` gives. "" becomes ".". */
export function cleanPath(path: string): string {
  const rooted = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!rooted) parts.push("..");
  }
  const joined = parts.join("/");
  if (rooted) return `/${joined}`;
  return joined === "" ? "." : joined;
}

/**
 * A path below a root that nothing can leave, without the leading slash: "../a", "/a" and "./a" are all "a"; the root itself is
 * "". BuildKit reads every source and every target of a symbolic link in a build context so.
 */
export function pathInRoot(path: string): string {
  return cleanPath(`/${path}`).slice(1);
}
