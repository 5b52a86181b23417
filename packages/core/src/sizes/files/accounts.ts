import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { rangeSize } from "../layers/size.ts";
import { stateKey } from "../layers/stage-contents.ts";
import { makeDirectory } from "./make-directories.ts";
import { readArguments } from "./read-arguments.ts";

/** Bytes of the lists of users and groups, each without its backup. */
interface AccountFiles {
  readonly passwd: number;
  readonly group: number;
  readonly shadow: number;
  readonly gshadow: number;
  readonly subuid: number;
  readonly subgid: number;
}

const accountsKey = stateKey<AccountFiles>("accounts");

/** Programs that make users and groups: they write these lists anew, and keep what was there as a backup. */
export const accounts: CommandEstimator = {
  programs: [
    "useradd",
    "adduser",
    "groupadd",
    "addgroup",
    "usermod",
    "groupmod",
    "userdel",
    "deluser",
    "groupdel",
    "delgroup",
    "chpasswd",
    "passwd",
    "chsh",
    "gpasswd",
  ],
  estimate(command, layer) {
    const busybox = layer.base?.system?.packageManager === "apk";
    const { flags, values, operands } = readArguments(
      command,
      busybox ? "h g s G u k" : (valueOptions[command.name] ?? "g G u s c d p gid uid shell"),
    );
    const name = operands[0]?.text ?? "somebody";
    const before = layer.contents.state(accountsKey) ?? startOf(layer);
    const change = changeOf(command, name, flags, before, busybox, values.get("u") ?? values.get("uid"));
    if (change === undefined) return false;
    layer.contents.setState(accountsKey, change.after);
    writeLists(layer, before, change.after, change.lists, busybox);
    if (change.home) makeHome(layer, command, name, values, flags, busybox);
    layer.print({ kind: "some" });
    return true;
  },
};

const valueOptions: Readonly<Record<string, string>> = {
  useradd:
    "b base-dir c comment d home-dir e expiredate f inactive g gid G groups k skel K key p password R root s shell u uid Z",
  adduser: "home shell uid gid ingroup gecos firstuid lastuid conf G s u g h k d c",
  usermod: "c comment d home e expiredate f inactive g gid G groups l login p password s shell u uid a-G",
  groupadd: "g gid K key p password R root",
  addgroup: "gid firstgid lastgid conf g",
};

type ListName = keyof AccountFiles;

interface Change {
  readonly after: AccountFiles;
  /** The lists that are written. */
  readonly lists: readonly ListName[];
  readonly home: boolean;
}

const groupLists: readonly ListName[] = ["group", "gshadow"];
const userLists: readonly ListName[] = ["passwd", "shadow"];

function changeOf(
  { name: program, args }: SizedCommand,
  name: string,
  flags: ReadonlySet<string>,
  before: AccountFiles,
  busybox: boolean,
  uid: string | undefined,
): Change | undefined {
  const has = (...names: readonly string[]): boolean => names.some((each) => flags.has(each));
  const length = name.length;
  const group = { group: before.group + length + 9, gshadow: before.gshadow + length + 5 };
  switch (program) {
    case "groupadd":
    case "addgroup":
      // `addgroup user group` only adds one to the other.
      return { after: { ...before, ...group }, lists: groupLists, home: false };
    case "useradd":
    case "adduser": {
      const system = has("r", "system", "S");
      const home = program === "useradd" ? has("m", "create-home") && !has("M") : !has("no-create-home", "H");
      const own = busybox ? !has("G") : program === "adduser" || !has("g", "gid", "N", "no-user-group");
      // Others than ordinary users have no subordinate ids (login.defs: UID_MIN, UID_MAX).
      const id = Number(uid ?? 1_000);
      const sub = system || busybox || id < 1_000 || id > 60_000 ? 0 : length + 14;
      const user = { passwd: before.passwd + 2 * length + 28, shadow: before.shadow + length + 22 };
      const after = { ...before, ...user, ...(own ? group : {}), subuid: before.subuid + sub, subgid: before.subgid + sub };
      const lists = [
        ...userLists,
        ...(own || has("G", "groups") ? groupLists : []),
        ...(sub > 0 ? (["subuid", "subgid"] as const) : []),
      ];
      return { after, lists, home };
    }
    case "usermod":
    case "gpasswd": {
      const groups = has("G", "groups", "a") || program === "gpasswd";
      return {
        after: before,
        lists: groups ? (has("s", "d", "u", "L", "p") ? [...userLists, ...groupLists] : groupLists) : userLists,
        home: false,
      };
    }
    case "groupmod":
      return { after: before, lists: groupLists, home: false };
    case "chpasswd":
    case "passwd":
      return { after: { ...before, shadow: before.shadow + 90 }, lists: ["shadow"], home: false };
    case "chsh":
      return { after: before, lists: ["passwd"], home: false };
    default:
      return args.length === 0
        ? undefined
        : {
            after: before,
            lists: program.startsWith("group") || program === "delgroup" ? groupLists : [...userLists, ...groupLists],
            home: false,
          };
  }
}

/** What images have (counted in Debian 12; Alpine 3.20 has no gshadow, and no lists of subordinate ids). */
function startOf({ base, user }: LayerDraft): AccountFiles {
  const none = { gshadow: 0, subuid: 0, subgid: 0 };
  if (base?.system?.packageManager === "apk") return { passwd: 1_172, group: 697, shadow: 422, ...none };
  const extra = user === "root" ? 0 : 40;
  return { passwd: 839 + extra, group: 434, shadow: 474, gshadow: 364, subuid: 0, subgid: 0 };
}

function writeLists(
  layer: LayerDraft,
  before: AccountFiles,
  after: AccountFiles,
  lists: readonly ListName[],
  busybox: boolean,
): void {
  for (const list of lists) {
    if (busybox && list === "gshadow") continue;
    for (const [path, bytes] of [
      [`/etc/${list}`, after[list]],
      [`/etc/${list}-`, before[list]],
    ] as const) {
      const [placed] = layer.contents.groupsAt(path);
      if (placed === undefined) layer.add(listGroup(path, bytes));
      else layer.rewrite(placed, "replaced", listGroup(path, bytes), undefined);
    }
  }
}

/** Other packages of the base image may have made users of their own. */
function listGroup(path: string, bytes: number): ContentGroup {
  const source = "lists of users";
  const tar = (size: number): number => 512 + Math.ceil(size / 512) * 512;
  const [low, high] = bytes < 100 ? [bytes * 0.9, bytes * 1.1 + 4] : [bytes * 0.92, bytes * 1.15];
  const size = {
    bytes: rangeSize(low, bytes, high, "heuristic", source),
    tar: rangeSize(tar(low), tar(bytes), tar(high), "heuristic", source),
    // A backup is found again in the list itself, or nearly (measured on Debian 12).
    transfer: path.endsWith("-")
      ? rangeSize(15, 30, 60, "heuristic", source)
      : rangeSize(bytes * 0.3 + 20, bytes * 0.38 + 40, bytes * 0.48 + 60, "heuristic", source),
    files: 1,
  };
  return { role: "records", by: "useradd", name: "", path, size };
}

function makeHome(
  layer: LayerDraft,
  { name: program }: SizedCommand,
  name: string,
  values: ReadonlyMap<string, string | undefined>,
  flags: ReadonlySet<string>,
  busybox: boolean,
): void {
  const given = values.get("d") ?? values.get("home-dir") ?? values.get("home") ?? (busybox ? values.get("h") : undefined);
  const path = layer.contents.followed(layer.resolve(given ?? `/home/${name}`));
  if (path === "/nonexistent" || layer.contents.kindAt(path) === "directory" || layer.isMounted(path)) return;
  const group = values.get("g") ?? values.get("gid") ?? values.get("G") ?? name;
  const owner = { user: name, group: flags.has("G") && !busybox ? name : group };
  const { id } = layer.base?.system ?? {};
  makeDirectory(layer, path, { parents: true, mode: program === "useradd" && id !== "ubuntu" ? 0o755 : 0o700, owner });
  if (busybox || (program === "adduser" && flags.has("system"))) return;
  // What /etc/skel holds in Debian 12 and in Ubuntu 24.04.
  const skeleton = { ".bash_logout": 220, ".bashrc": id === "ubuntu" ? 3_771 : 3_526, ".profile": 807 };
  if (id !== undefined && id !== "debian" && id !== "ubuntu") return;
  for (const [file, bytes] of Object.entries(skeleton)) {
    layer.put({ path: `${path}/${file}`, type: "file", bytes, mode: 0o644, owner });
  }
}
