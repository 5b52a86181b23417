/** Says in a few words what a size of a download that is not known belongs to. Leaves out what may be secret. */
export function downloadSource(url: string | undefined): string {
  if (url === undefined) return "a download whose address only a shell knows";
  const name = fileNameOf(url);
  return name === "" ? "a download" : `the download ${name}`;
}

/** The last part of the path of a URL; "" where there is none. */
export function fileNameOf(url: string): string {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  return path.slice(path.lastIndexOf("/") + 1);
}
