/**
 * The number of a user or group: as written, or where it is a name, the one that it has in most images. It only weighs a digit or
 * two.
 */
export function idOf(name: string | undefined): number {
  if (name === undefined || name === "") return 0;
  if (/^\d{1,10}$/.test(name)) return Number(name);
  return wellKnown.get(name) ?? 1000;
}

/** Debian's base-passwd, and users of well-known images. */
const wellKnown: ReadonlyMap<string, number> = new Map([
  ["root", 0],
  ["daemon", 1],
  ["bin", 2],
  ["sys", 3],
  ["adm", 4],
  ["games", 5],
  ["man", 6],
  ["mail", 8],
  ["www-data", 33],
  ["staff", 50],
  ["users", 100],
  ["nginx", 101],
  ["mysql", 999],
  ["postgres", 999],
  ["redis", 999],
  ["node", 1000],
  ["nonroot", 65_532],
  ["nobody", 65_534],
  ["nogroup", 65_534],
]);
