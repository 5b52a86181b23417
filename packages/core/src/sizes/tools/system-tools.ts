import type { CommandEstimator, LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { readArguments } from "../files/read-arguments.ts";
import { textGroup } from "../files/write-printed.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { rangeSize } from "../layers/size.ts";
import { asksOnly } from "./asks-only.ts";
import { unknownAt } from "./unknown-at.ts";

/** Programs that only read, or only print. */
export const readingTools: CommandEstimator = {
  programs: (
    "gpgconf gpgv nginx apachectl apache2ctl httpd scanelf xinfo xx-info xx-verify php-config ssh-keyscan pidof pkill " +
    "killall getcap lscpu lsblk mountpoint rpm2cpio shasum crc32 iconv break continue who w last vmstat"
  ).split(" "),
  estimate(_, layer) {
    layer.print({ kind: "some" });
    return true;
  },
};

/** Uses of a program that only tell of themselves. */
export const askedTools: CommandEstimator = {
  programs: ["java", "node", "nodejs", "php", "openssl", "docker", "kubectl", "helm", "terraform", "aws", "gcloud", "ffmpeg"],
  estimate({ name, args }, layer) {
    const text = args.map((word) => word ?? "").join(" ");
    const asks = /^-{0,2}(?:version|help|v|V|m|i|info)(?: |$)/.test(text) || (name === "node" && text.startsWith("-p "));
    const writes = name === "openssl" ? opensslFiles(args) : undefined;
    if (!asks && writes === undefined) return false;
    for (const path of writes ?? [])
      layer.add(textGroup(layer.contents.followed(layer.resolve(path)), 50, 1_800, 16_384, "a key or certificate"));
    layer.print({ kind: "some" });
    return true;
  },
};

/** Where openssl puts keys and certificates; undefined for uses that write something else. */
function opensslFiles(args: SizedCommand["args"]): readonly string[] | undefined {
  if (
    !/^(?:req|genrsa|genpkey|rsa|x509|ecparam|dhparam|rand|pkcs12|version|dgst|sha256|md5|passwd|s_client|ec|pkey)$/.test(
      args[0] ?? "",
    )
  )
    return undefined;
  return args.flatMap((word, index) => (/^-(?:out|keyout|CAserial)$/.test(word ?? "") ? [args[index + 1] ?? "/"] : []));
}

/** Programs that write little, in a place that is known. */
interface SmallWriter {
  readonly programs: string;
  readonly path: string;
  /** In bytes. */
  readonly sizes: readonly [low: number, likely: number, high: number];
  readonly writes: string;
}

const writers: readonly SmallWriter[] = [
  {
    programs: "update-alternatives alternatives",
    path: "/var/lib/dpkg/alternatives",
    sizes: [0, 160, 8_192],
    writes: "a choice among programs",
  },
  {
    programs: "systemctl systemd-tmpfiles systemd-sysusers update-rc.d chkconfig rc-update rcconf",
    path: "/etc/systemd/system",
    sizes: [0, 0, 8_192],
    writes: "links of services",
  },
  {
    programs: "a2enmod a2dismod a2ensite a2dissite a2enconf a2disconf phpenmod phpdismod",
    path: "/etc/apache2",
    sizes: [0, 0, 2_048],
    writes: "links to settings",
  },
  { programs: "docker-php-ext-enable", path: "/usr/local/etc/php/conf.d", sizes: [10, 30, 512], writes: "settings of PHP" },
  { programs: "update-locale", path: "/etc/default/locale", sizes: [0, 50, 1_024], writes: "the locale" },
  { programs: "ssh-keygen", path: "/etc/ssh", sizes: [0, 3_000, 20_000], writes: "keys of SSH" },
  { programs: "chsh chpasswd passwd vipw", path: "/etc", sizes: [0, 2_000, 40_000], writes: "accounts" },
  { programs: "git-lfs", path: "/root/.gitconfig", sizes: [0, 200, 2_048], writes: "settings of git" },
  {
    programs: "authselect timedatectl localectl hostnamectl",
    path: "/etc",
    sizes: [0, 500, 65_536],
    writes: "settings of the system",
  },
  { programs: "crontab", path: "/var/spool/cron", sizes: [0, 200, 8_192], writes: "a table of cron" },
  {
    programs: "msgfmt mandb update-mime-database",
    path: "/usr/share",
    sizes: [0, 10_000, 3_000_000],
    writes: "a generated file",
  },
];

/** They mostly write a few lines, or links alone. */
export const smallWriters: readonly CommandEstimator[] = writers.map(({ programs, path, sizes, writes }) => ({
  programs: programs.split(" "),
  estimate({ name, args }, layer) {
    if (asksOnly(args)) return false;
    const [low, likely, high] = sizes;
    layer.add({ ...textGroup(path, low, likely, high, `${writes} (${name})`), by: name });
    return true;
  },
}));

/** `locale-gen`, `localedef` and `dpkg-reconfigure`: an archive of some 3 MB for a language of a glibc system. */
export const localeTools: CommandEstimator = {
  programs: ["locale-gen", "localedef", "dpkg-reconfigure"],
  estimate({ name, args }, layer) {
    if (name === "dpkg-reconfigure" && !args.includes("locales")) {
      if (!args.some((word) => /^(?:tzdata|dash|ca-certificates|debconf)$/.test(word ?? ""))) return false;
      layer.add(textGroup("/etc/timezone", 0, 40, 300_000, "settings of a package"));
      return true;
    }
    if (args.some((word) => /^--(?:list|help|purge-only)/.test(word ?? ""))) return true;
    layer.drop(({ by }) => by === "locale", "replaced");
    layer.add(localeArchive);
    return true;
  },
};

const localeSource = "usual size of a locale";
const localeArchive: ContentGroup = {
  role: "files",
  by: "locale",
  name: "",
  path: "/usr/lib/locale",
  size: {
    bytes: rangeSize(300_000, 3_050_000, 18_000_000, "heuristic", localeSource),
    tar: rangeSize(302_000, 3_053_000, 18_050_000, "heuristic", localeSource),
    transfer: rangeSize(60_000, 640_000, 3_500_000, "heuristic", localeSource),
    files: undefined,
  },
};

/** The bundle of certificates is written anew when one is added; without any change it stays as it is. */
export const certificateTools: CommandEstimator = {
  programs: ["update-ca-certificates", "update-ca-trust", "trust"],
  estimate(_, layer) {
    const source = "usual size of the bundle of certificates";
    layer.drop(({ by }) => by === "ca-certificates", "replaced");
    layer.add({
      role: "files",
      by: "ca-certificates",
      name: "",
      path: "/etc/ssl/certs",
      size: {
        bytes: rangeSize(0, 215_000, 900_000, "heuristic", source),
        tar: rangeSize(0, 290_000, 1_400_000, "heuristic", source),
        transfer: rangeSize(0, 125_000, 500_000, "heuristic", source),
        files: undefined,
      },
    });
    return true;
  },
};

/** Keys of package sources: files of some kilobytes. */
export const keyTools: CommandEstimator = {
  programs: ["apt-key", "gpg", "gpg2"],
  estimate(command, layer) {
    if (asksOnly(command.args)) return false;
    const { flags, values, operands } = readArguments(
      command,
      "o output homedir keyserver keyring primary-keyring recv-keys export",
    );
    if (command.name === "apt-key") {
      if (/^(?:list|finger|export)/.test(operands[0]?.text ?? "")) return true;
      layer.add(keyring("/etc/apt/trusted.gpg.d"));
      return true;
    }
    const output = values.has("o") ? "o" : "output";
    if (values.has(output)) {
      const path = values.get(output);
      if (path === undefined) layer.unknown("a file whose name is not known");
      else layer.add(keyring(layer.contents.followed(layer.resolve(path))));
      if (flags.has("dearmor") || flags.has("dearmour") || flags.has("enarmor")) return true;
      // Only keys are small; what is decrypted may be anything.
      if (!flags.has("export") && !values.has("export"))
        layer.unknown("what gpg decrypts", undefined, path === undefined ? undefined : layer.resolve(path));
    } else layer.print({ kind: "some", likely: 3_000 });
    if (flags.has("dearmor") || flags.has("dearmour")) return true;
    const given = values.get("homedir") ?? command.variable("GNUPGHOME");
    // `export GNUPGHOME="$(mktemp -d)"`: as large wherever it is.
    const home = given === undefined ? (values.has("homedir") ? "/tmp" : `${layer.home}/.gnupg`) : layer.resolve(given);
    layer.drop(({ by, path }) => by === "gpg" && path === home, "replaced");
    layer.add(keyring(home, flags.has("verify") ? 1_200 : 20_000));
    return true;
  },
};

function keyring(path: string, likely = 3_000): ContentGroup {
  return { ...textGroup(path, 0, likely, likely * 30 + 200_000, "keys"), by: "gpg" };
}

/** `add-apt-repository`: a line, a key, and the lists of what there is now. */
export const repositoryTools: CommandEstimator = {
  programs: ["add-apt-repository", "apt-add-repository"],
  estimate(_, layer) {
    layer.add(textGroup("/etc/apt/sources.list.d", 0, 1_500, 16_384, "a source of packages"));
    unknownAt(layer, "package lists of another source", "/var/lib/apt/lists");
    return true;
  },
};

/** `setcap` stores a file again, whole, with what it may do. */
export const capabilityTools: CommandEstimator = {
  programs: ["setcap"],
  estimate(command, layer) {
    const path = command.args.at(-1);
    if (path === undefined || path.startsWith("-")) return false;
    restore(layer, layer.contents.followed(layer.resolve(path)));
    return true;
  },
};

function restore(layer: LayerDraft, path: string): void {
  const placed = layer.contents.at(path);
  if (placed?.entry.type === "file") return layer.put(placed.entry, "mode");
  const [group] = layer.contents.groupsAt(path);
  if (group !== undefined && group.group.size.files === 1) return layer.rewrite(group, "mode", group.group, group.owner);
  unknownAt(layer, `${path}, stored again with what it may do`, path);
}
