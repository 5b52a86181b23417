/** A tag of an official image taken apart: `3.12-slim-bookworm`. */
export interface ImageTag {
  /** Empty for `latest`. */
  readonly version: readonly string[];
  readonly kind: "full" | "slim" | "alpine";
  /** Release of the distribution, as `debian 12` or `alpine 3.24`; undefined when the tag does not say it. */
  readonly os: string | undefined;
  /** Everything else, sorted: `jre`, `fpm`. */
  readonly flavors: readonly string[];
  /** Whether it names a line of versions, as `lts` and `stable` do: which version that is changes with time. */
  readonly isLine: boolean;
}

/** `image`: the name in Docker's library. For a distribution its codenames are versions. */
export function readImageTag(image: string, tag: string): ImageTag {
  let version: readonly string[] = [];
  let kind: ImageTag["kind"] = image === "alpine" ? "alpine" : "full";
  let os: string | undefined;
  const flavors: string[] = [];
  let isLine = false;
  let afterAlpine = false;
  for (const word of tag.split("-")) {
    const alpine = /^alpine(\d+\.\d+)?$/.exec(word);
    const release = releases[word];
    if (afterAlpine && isVersion(word)) os = `alpine ${word}`;
    else if (alpine !== null) {
      kind = "alpine";
      if (alpine[1] !== undefined) os = `alpine ${alpine[1]}`;
    } else if (word === "slim") kind = "slim";
    else if (release !== undefined && release.startsWith(`${image} `)) version = release.slice(image.length + 1).split(".");
    else if (release !== undefined) os = release;
    else if (version.length === 0 && isVersion(word)) version = word.replace(/^v/, "").split(/[._]/);
    else if (version.length === 0 && lines[image]?.[word] !== undefined) version = [lines[image]![word]!];
    else if (lineNames.has(word)) isLine = true;
    else if (word !== "latest") flavors.push(word);
    afterAlpine = alpine !== null;
  }
  return { version, kind, os, flavors: flavors.sort(), isLine };
}

function isVersion(word: string): boolean {
  return /^v?\d+(?:[._]\d+)*$/.test(word);
}

const lineNames: ReadonlySet<string> = new Set(["lts", "current", "stable", "mainline", "oldstable", "edge", "rolling"]);

/** Codenames of distributions (their release pages). */
const releases: Readonly<Record<string, string>> = {
  buster: "debian 10",
  bullseye: "debian 11",
  bookworm: "debian 12",
  trixie: "debian 13",
  focal: "ubuntu 20.04",
  jammy: "ubuntu 22.04",
  noble: "ubuntu 24.04",
};

/** Names that node's images have for their long-supported versions (nodejs/Release). */
const lines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  node: { hydrogen: "18", iron: "20", jod: "22", krypton: "24" },
};

export const codenames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(releases).map(([codename, release]) => [release, codename]),
);
