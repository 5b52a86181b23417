/**
 * What sed makes of a text with a script that only puts one plain text in the place of another (`s/a/b/g`, `s|a|b|`), or deletes
 * lines that hold one (`/a/d`). Undefined for anything else.
 */
export function replaceInText(text: string, script: string): string | undefined {
  const deleted = /^\/([^/\\.*[\]^$+?(){}|]+)\/d$/.exec(script);
  if (deleted !== null)
    return text
      .split(/(?<=\n)/)
      .filter((line) => !line.includes(deleted[1]!))
      .join("");
  const match = /^s([/|#,@:!])((?:(?!\1)[^\\]|\\.)*)\1((?:(?!\1)[^\\]|\\.)*)\1(g?)$/s.exec(script);
  if (match === null) return undefined;
  const [, , pattern = "", replacement = "", all] = match;
  // Within a plain pattern a backslash only takes the meaning from a character.
  const from = pattern.replace(/\\([/|#,@:!.*[\]^$])/g, "\u0000$1");
  if (/(?:^|[^\u0000])[.*[\]^$\\]|\\/.test(from) || /[&\\]/.test(replacement) || from === "") return undefined;
  const plain = from.replaceAll("\u0000", "");
  const lines = text.split("\n");
  return lines
    .map((line) => (all === "g" ? line.replaceAll(plain, () => replacement) : line.replace(plain, () => replacement)))
    .join("\n");
}
