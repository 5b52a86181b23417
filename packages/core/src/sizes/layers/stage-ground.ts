import type { BaseImage } from "../../analysis.ts";

/** What may lie in a stage before any of its steps ran: the base image, as far as anything is known of it. */
export interface StageGround {
  /** Whether a directory is there for sure. */
  isDirectory(path: string): boolean;
  /** Whether something that nobody has listed may lie at or below the path. */
  mayHold(path: string): boolean;
  /** Names of the directories that are listed right in one. */
  namesIn(path: string): readonly string[];
  /** Whether nothing is there but what `isDirectory` knows. */
  readonly empty: boolean;
  /** Links of the root directory (`/bin` leads to `/usr/bin`), by path. */
  readonly links: ReadonlyMap<string, string>;
}

/** Nothing at all: FROM scratch. */
export const emptyGround: StageGround = {
  isDirectory: (path) => path === "/",
  mayHold: () => false,
  namesIn: () => [],
  empty: true,
  links: new Map(),
};

/** `base`: undefined where the stage does not stand on scratch and nothing is known of its image. */
export function groundOf(base: BaseImage | undefined): StageGround {
  const listed = new Set(base?.system?.directories);
  const isOutside = (path: string): boolean => listed.size > 0 && isBelowUnlisted(path, listed);
  let children: ReadonlyMap<string, readonly string[]> | undefined;
  const namesIn = (path: string): readonly string[] => (children ??= childrenOf(listed)).get(path) ?? [];
  return {
    isDirectory: (path) => usualDirectories.has(path) || listed.has(path),
    mayHold(path) {
      if (path === "/" || (listed.has(path) && !oftenEmpty.has(path))) return true;
      if (listed.has(path)) return namesIn(path).length > 0;
      return usualFiles.test(path) && !usuallyEmpty.test(path) && !isOutside(path);
    },
    namesIn,
    empty: false,
    links: isMerged(base) ? mergedLinks : new Map(),
  };
}

/** There in every image of a Linux distribution (Filesystem Hierarchy Standard 3.0). */
const usualDirectories: ReadonlySet<string> = new Set(
  (
    "/ /bin /dev /etc /home /lib /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /usr/bin /usr/lib /usr/local " +
    "/usr/local/bin /usr/local/lib /usr/local/sbin /usr/local/share /usr/sbin /usr/share /usr/share/man " +
    "/usr/share/misc /usr/src " +
    "/var /var/cache /var/lib /var/local /var/lock /var/log /var/mail /var/opt /var/run /var/spool /var/tmp " +
    "/usr/local/etc /usr/local/src " +
    "/usr/local/include /usr/include /etc/profile.d /etc/ssl /etc/ssl/certs"
  ).split(" "),
);

const usualFiles = /^\/(?:bin|boot|etc|lib\d*|root|run|sbin|usr|var)(?:\/|$)/;

/** Nothing is in them, unless it is a directory of which one knows. */
const oftenEmpty: ReadonlySet<string> = new Set(["/home", "/media", "/mnt", "/opt", "/srv", "/tmp"]);

function childrenOf(listed: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const path of listed) {
    const slash = path.lastIndexOf("/");
    const known = children.get(path.slice(0, slash));
    if (known === undefined) children.set(path.slice(0, slash), [path.slice(slash + 1)]);
    else known.push(path.slice(slash + 1));
  }
  return children;
}

/** Where images of distributions have nothing, though the directory is there. */
const usuallyEmpty = new RegExp(
  "^/(?:var/(?:lib/apt/lists|cache/(?:apt|apk|dnf|yum)|tmp|log/apt|www)|" +
    "root/\\.(?:cache|npm|cargo|local)|usr/(?:src|local/src))(?:/|$)",
);

/** Of directories that many parts lead to, all are listed. */
const listedDepth = 4;

/** Whether a directory above the path would have to be listed, and is not. */
function isBelowUnlisted(path: string, listed: ReadonlySet<string>): boolean {
  let slash = path.indexOf("/", 1);
  for (let depth = 1; slash !== -1 && depth <= listedDepth; depth++) {
    if (!listed.has(path.slice(0, slash))) return true;
    slash = path.indexOf("/", slash + 1);
  }
  return false;
}

const mergedLinks: ReadonlyMap<string, string> = new Map(
  ["bin", "lib", "lib64", "sbin"].map((name) => [`/${name}`, `/usr/${name}`] as const),
);

/** Whether /bin and the like lead into /usr. Debian's images do so from 12 on, Ubuntu's from 20.04 on; Alpine's do not. */
function isMerged(base: BaseImage | undefined): boolean {
  const { id, version } = base?.system ?? {};
  const release = Number.parseFloat(version ?? "");
  switch (id) {
    case "debian":
      return !(release < 12);
    case "ubuntu":
      return !(release < 20);
    case "fedora":
    case "rhel":
    case "centos":
    case "rocky":
    case "almalinux":
    case "ol":
    case "amzn":
    case "arch":
      return true;
    default:
      return false;
  }
}
