/** Program and arguments in front of a shell form, for an image whose config names none. */
export function defaultShell(os: string): readonly string[] {
  return os === "windows" ? ["cmd", "/S", "/C"] : ["/bin/sh", "-c"];
}
