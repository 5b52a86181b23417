/**
 * `10MB`, `250kB`, `1.5 GiB` or `512 B` in bytes; undefined for anything else. Units count in 1000s as Docker prints them, those with an `i` in
 * 1024s.
 */
export function readBytes(value: string): number | undefined {
  const text = value.trim();
  const [, number, prefix = "", binary = ""] = /^(\d+(?:\.\d+)?)\s*(?:([kmgt])(i)?)?b?$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  // A fraction of a thing that has no unit is no number of bytes.
  if (prefix === "" && !/b$/i.test(text)) return undefined;
  const power = prefix === "" ? 0 : "kmgt".indexOf(prefix.toLowerCase()) + 1;
  return Math.round(Number(number) * (binary === "" ? 1000 : 1024) ** power);
}
