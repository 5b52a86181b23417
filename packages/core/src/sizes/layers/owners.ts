import type { EntryOwner } from "./layer-entry.ts";

/** Owner of a `--chown` or of chown: `user`, `user:group` or `:group`; undefined for root. */
export function ownerOf(text: string, before?: EntryOwner): EntryOwner | undefined {
  const [user = "", group] = text.split(/[:.](.*)/s);
  if (user === "" && group === undefined) return before;
  const named = user === "" ? (before?.user ?? "root") : user;
  const own = group === undefined ? (user === "" ? (before?.group ?? "root") : named) : group;
  const owner = { user: named, group: own === "" ? named : own };
  return isSameOwner(owner, undefined) ? undefined : owner;
}

export function isSameOwner(one: EntryOwner | undefined, other: EntryOwner | undefined): boolean {
  const [a, b] = [one ?? root, other ?? root];
  return idOf(a.user) === idOf(b.user) && idOf(a.group) === idOf(b.group);
}

const root: EntryOwner = { user: "0", group: "0" };

/**
 * Users and groups that have the same number in Debian, Ubuntu and what is built on them (base-passwd); node: the image's own.
 */
const numbers: ReadonlyMap<string, string> = new Map(
  (
    "root 0,daemon 1,bin 2,sys 3,adm 4,tty 5,disk 6,lp 7,mail 8,news 9,uucp 10,man 12,proxy 13,www-data 33," +
    "backup 34,list 38,irc 39," +
    "src 40,shadow 42,utmp 43,staff 50,games 60,users 100,nogroup 65534,nobody 65534,node 1000"
  )
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

function idOf(name: string): string {
  if (/^\+?\d+$/.test(name)) return String(Number(name));
  return numbers.get(name) ?? name;
}
