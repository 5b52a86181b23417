/**
 * The mode that chmod gives: octal (`755`), or symbolic (`u+rwX,go-w`; POSIX chmod). Undefined when the text is no mode, or
 * depends on a mode that is not known.
 */
export function changedMode(text: string, before: number | undefined, directory: boolean, umask = 0o022): number | undefined {
  if (/^[0-7]{1,5}$/.test(text)) return Number.parseInt(text, 8);
  let mode = before;
  for (const clause of text.split(",")) {
    const match = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause);
    if (match === null || mode === undefined) return undefined;
    for (const [, operator = "", letters = ""] of match[2]!.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      mode = changed(mode, match[1]!, operator, letters, directory, umask);
    }
  }
  return mode;
}

function changed(mode: number, who: string, operator: string, letters: string, directory: boolean, umask: number): number {
  const all = who === "" || who.includes("a");
  let bits = 0;
  let touched = 0;
  for (const [name, shift] of [
    ["u", 6],
    ["g", 3],
    ["o", 0],
  ] as const) {
    if (!all && !who.includes(name)) continue;
    touched |= 0o7 << shift;
    bits |= permissionsOf(letters, mode, directory) << shift;
  }
  // Without `ugoa` in front the bits of the umask stay as they are.
  if (who === "") bits &= ~umask;
  if (letters.includes("s")) bits |= (all || who.includes("u") ? 0o4000 : 0) | (all || who.includes("g") ? 0o2000 : 0);
  if (letters.includes("t")) bits |= 0o1000;
  switch (operator) {
    case "+":
      return mode | bits;
    case "-":
      return mode & ~bits;
    default:
      return (mode & ~touched) | bits;
  }
}

function permissionsOf(letters: string, mode: number, directory: boolean): number {
  if (letters === "u") return (mode >> 6) & 0o7;
  if (letters === "g") return (mode >> 3) & 0o7;
  if (letters === "o") return mode & 0o7;
  let bits = 0;
  if (letters.includes("r")) bits |= 4;
  if (letters.includes("w")) bits |= 2;
  if (letters.includes("x") || (letters.includes("X") && (directory || (mode & 0o111) !== 0))) bits |= 1;
  return bits;
}
