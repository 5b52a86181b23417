import type { LayerDraft } from "../commands/estimator.ts";
import { parseImageReference } from "../../stages/image-reference.ts";

/** Which release packages come from, and how apt and dpkg are set in the image that a stage stands on. */
export interface AptSystem {
  /** `debian`, `ubuntu`. */
  readonly distribution: string;
  /** `bookworm`. */
  readonly codename: string;
  /** As Debian names it: `amd64`, `arm64`, `armhf`. */
  readonly architecture: string;
  readonly settings: AptDefaults;
  /** Bytes of dpkg's status file and of debconf's templates in the base image; undefined when nobody looked. */
  readonly statusBytes: number | undefined;
  readonly templateBytes: number | undefined;
  /** What the image has besides a minimal system when its packages are not known: names. */
  readonly assumed: readonly string[];
}

export interface AptDefaults {
  readonly recommends: boolean;
  /** Downloaded packages are deleted once they are installed. */
  readonly deletesArchives: boolean;
  /** apt leaves what it has worked out of the package lists. */
  readonly keepsCaches: boolean;
  readonly compressedLists: boolean;
  /** dpkg leaves out documentation, manuals and translations. */
  readonly slim: boolean;
}

/** From what is known of the base image; what is not, from its name, as official images are. */
export function aptSystemOf(layer: LayerDraft): AptSystem {
  const system = layer.base?.system;
  const named = systemOfName(layer.image ?? "");
  const apt = system?.apt;
  const distribution = system?.id ?? named.distribution;
  return {
    distribution,
    codename: system?.codename ?? named.codename,
    architecture: debianArchitecture(layer.platform.architecture, layer.platform.variant),
    settings: {
      recommends: apt?.recommends ?? true,
      deletesArchives: apt?.deletesArchives ?? true,
      keepsCaches: apt?.deletesArchives === false,
      compressedLists: apt?.compressedLists ?? true,
      // Ubuntu's images leave documentation out too.
      slim: apt?.slim ?? (named.slim || distribution === "ubuntu"),
    },
    statusBytes: apt?.statusBytes,
    templateBytes: apt?.templateBytes,
    assumed: named.assumed,
  };
}

interface NamedSystem {
  readonly distribution: string;
  readonly codename: string;
  readonly slim: boolean;
  readonly assumed: readonly string[];
}

/**
 * What the name of an image tells: `node:20-bookworm-slim`, `ubuntu:24.04`. Official images without a release stand on Debian
 * 12.
 */
function systemOfName(image: string): NamedSystem {
  const reference = parseImageReference(image);
  const repository = reference?.repository.split("/").at(-1) ?? "";
  const tag = reference?.tag ?? "latest";
  const words = tag.toLowerCase().split(/[-_.]/);
  const slim = words.includes("slim");
  const codename = words.find((word) => codenames.has(word));
  if (repository === "ubuntu" || codenames.get(codename ?? "") === "ubuntu") {
    const release = codename ?? ubuntuReleases[/^\d\d\.\d\d/.exec(tag)?.[0] ?? ""] ?? "noble";
    return { distribution: "ubuntu", codename: release, slim: true, assumed: [] };
  }
  const numbered = repository === "debian" ? debianReleases[/^\d+/.exec(tag)?.[0] ?? ""] : undefined;
  const assumed = slim ? (slimPackages[repository] ?? []) : (fullPackages[repository] ?? []);
  return { distribution: "debian", codename: codename ?? numbered ?? "bookworm", slim, assumed };
}

const codenames: ReadonlyMap<string, string> = new Map([
  ...["stretch", "buster", "bullseye", "bookworm", "trixie", "sid"].map((name) => [name, "debian"] as const),
  ...["xenial", "bionic", "focal", "jammy", "noble", "plucky", "questing"].map((name) => [name, "ubuntu"] as const),
]);

const debianReleases: Readonly<Record<string, string>> = {
  "9": "stretch",
  "10": "buster",
  "11": "bullseye",
  "12": "bookworm",
  "13": "trixie",
};

const ubuntuReleases: Readonly<Record<string, string>> = {
  "16.04": "xenial",
  "18.04": "bionic",
  "20.04": "focal",
  "22.04": "jammy",
  "24.04": "noble",
};

/** What docker-library's buildpack-deps installs, which its language images stand on; what they need comes by itself. */
const scm: readonly string[] =
  "ca-certificates curl gnupg netbase sq wget tzdata git mercurial openssh-client subversion procps".split(" ");

const buildpack: readonly string[] = [
  ...scm,
  ...(
    "autoconf automake bzip2 default-libmysqlclient-dev dpkg-dev file g++ gcc imagemagick libbz2-dev libc6-dev " +
    "libcurl4-openssl-dev libdb-dev libevent-dev libffi-dev libgdbm-dev libglib2.0-dev libgmp-dev libjpeg-dev " +
    "libkrb5-dev liblzma-dev libmagickcore-dev libmagickwand-dev libmaxminddb-dev libncurses5-dev libncursesw5-dev " +
    "libpng-dev libpq-dev libreadline-dev libsqlite3-dev libssl-dev libtool libwebp-dev libxml2-dev libxslt-dev " +
    "libyaml-dev make patch unzip xz-utils zlib1g-dev"
  ).split(" "),
];

const fullPackages: Readonly<Record<string, readonly string[]>> = {
  "buildpack-deps": buildpack,
  node: buildpack,
  python: [...buildpack, "libbluetooth-dev", "tk-dev", "uuid-dev"],
  ruby: buildpack,
  gcc: buildpack,
  perl: buildpack,
  rust: buildpack,
  erlang: buildpack,
  golang: [...scm, "g++", "gcc", "libc6-dev", "make", "pkg-config"],
  php: [
    "ca-certificates",
    "curl",
    "xz-utils",
    "autoconf",
    "dpkg-dev",
    "file",
    "g++",
    "gcc",
    "libc6-dev",
    "make",
    "pkg-config",
    "re2c",
  ],
  nginx: ["ca-certificates", "curl", "gettext-base"],
};

const slimPackages: Readonly<Record<string, readonly string[]>> = {
  python: ["ca-certificates", "netbase", "tzdata"],
  ruby: ["bzip2", "ca-certificates", "libffi-dev", "libgmp-dev", "libssl-dev", "libyaml-dev", "procps", "zlib1g-dev"],
  rust: ["ca-certificates", "gcc", "libc6-dev"],
};

function debianArchitecture(architecture: string, variant: string): string {
  switch (architecture) {
    case "386":
      return "i386";
    case "arm":
      return variant === "v5" || variant === "v6" ? "armel" : "armhf";
    case "ppc64le":
      return "ppc64el";
    case "mips64le":
      return "mips64el";
    default:
      return architecture;
  }
}
