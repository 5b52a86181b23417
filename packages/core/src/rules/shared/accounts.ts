import { flagValue, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";

/** What a command says of a user or a group. Names whose text is not known are left out. */
export type AccountChange =
  | { readonly kind: "user"; readonly name: string; readonly word: ShellWord; readonly id: string | undefined }
  | { readonly kind: "group"; readonly name: string; readonly word: ShellWord; readonly id: string | undefined }
  /** The user becomes a member of more groups than its own. */
  | { readonly kind: "member"; readonly name: string; readonly word: ShellWord; readonly groups: readonly string[] };

// useradd, usermod and groupadd of shadow 4.x, adduser and addgroup of Debian and of busybox.
const withValue = (
  "-b -c -d -e -f -g -G -h -k -K -p -P -R -s -u -Z --base-dir --comment --home-dir --home --expiredate --inactive --gid " +
  "--groups --skel --key --password --root --prefix --shell --uid --selinux-user --ingroup --gecos --firstuid --lastuid --conf"
).split(" ");

const programs: ReadonlySet<string | undefined> = new Set(["useradd", "adduser", "usermod", "groupadd", "addgroup"]);

/** The users and groups that a command makes or changes. */
export function accountChanges(command: ShellCommand): readonly AccountChange[] {
  const list: AccountChange[] = [];
  // Asked for every command of a file, so that reading the options must wait.
  if (!programs.has(command.name)) return list;
  const names = positionals(command, { withValue });
  const [first, second] = names;
  const name = first?.value;
  if (first === undefined || name === undefined) return list;
  const numeric = (...flags: readonly string[]): string | undefined => {
    const value = flagValue(command, ...flags)?.value;
    return value !== undefined && /^\d+$/.test(value) ? value : undefined;
  };
  const member = (word: ShellWord, groups: readonly string[]): AccountChange => ({
    kind: "member",
    name: word.value ?? "",
    word,
    groups,
  });
  switch (command.name) {
    case "useradd":
    case "adduser": {
      // `adduser user group` joins the two.
      if (command.name === "adduser" && second?.value !== undefined) {
        list.push(member(first, [second.value]));
        return list;
      }
      list.push({ kind: "user", name, word: first, id: numeric("-u", "--uid") });
      const groups = command.name === "useradd" ? flagValue(command, "-G", "--groups")?.value : undefined;
      if (groups !== undefined) list.push(member(first, groups.split(",")));
      return list;
    }
    case "groupadd":
    case "addgroup":
      if (second?.value === undefined) list.push({ kind: "group", name, word: first, id: numeric("-g", "--gid") });
      else list.push(member(first, [second.value]));
      return list;
    case "usermod": {
      const groups = flagValue(command, "-G", "--groups", "-aG")?.value;
      if (groups !== undefined) list.push(member(first, groups.split(",")));
      return list;
    }
    default:
  }
  return list;
}
