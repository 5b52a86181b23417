const specialParameters = "@*#?-$!0";
const letterOrDigit = /^[\p{L}\p{Nd}]$/u;
const digit = /^\p{Nd}$/u;

/**
 * The variable name that begins at `from`, or "" when none does: letters, digits and `_` of any script; a run of digits; or one
 * of `@ * # ? - $ ! 0`.
 */
export function readVariableName(text: string, from: number): string {
  const first = text[from];
  if (first === undefined) return "";
  // A digit before the special 0, as in BuildKit: `$01` is one name.
  const accepts = digit.test(characterAt(text, from)) ? digit : undefined;
  if (accepts === undefined && specialParameters.includes(first)) return first;
  let at = from;
  while (at < text.length && (accepts === undefined ? isNameCharacter(text, at) : accepts.test(characterAt(text, at)))) {
    at += characterAt(text, at).length;
  }
  return text.slice(from, at);
}

function isNameCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
  return letterOrDigit.test(characterAt(text, at));
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!);
}
