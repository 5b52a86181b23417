/** Whether slim images of Debian leave a path out: their dpkg settings name it in `path-exclude`. */
export function isExcluded(path: string): boolean {
  const match = /^\/usr\/share\/(doc|info|linda|lintian\/overrides|locale|man|groff)\/(.*)$/.exec(path);
  if (match === null) return false;
  if (match[1] === "doc") {
    // The directory of a package stays for its copyright file.
    return match[2]!.includes("/") && !/^[^/]+\/copyright$/.test(match[2]!);
  }
  return !(match[1] === "locale" && match[2] === "locale.alias");
}
