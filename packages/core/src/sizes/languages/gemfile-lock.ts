export interface LockedGem {
  readonly name: string;
  /** With its platform where it is one of several: `1.16.0-x86_64-linux`. */
  readonly version: string;
}

export interface LockedGems {
  readonly gems: readonly LockedGem[];
  /** How many come from git or a folder. */
  readonly elsewhere: number;
}

/**
 * The gems of a Gemfile.lock that a platform gets. `machine`: as Ruby names it, `x86_64`; `musl`: whether its C library is
 * musl. Total.
 */
export function lockedGems(text: string, machine: string, musl: boolean): LockedGems {
  const byName = new Map<string, string[]>();
  let [section, elsewhere] = ["", 0];
  for (const line of text.split("\n")) {
    if (/^[A-Z]/.test(line)) section = line.trim();
    // Four blanks are a gem; six, what it needs.
    const [, name, version] = /^ {4}(\S+) \(([^()\s]+)\)\s*$/.exec(line) ?? [];
    if (name === undefined || version === undefined) continue;
    if (section === "GIT") elsewhere++;
    if (section !== "GEM") continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [version]);
    else known.push(version);
  }
  const gems = [...byName].flatMap(([name, versions]) => {
    const version = chooseVersion(versions, machine, musl);
    return version === undefined ? [] : [{ name, version }];
  });
  return { gems, elsewhere };
}

function chooseVersion(versions: readonly string[], machine: string, musl: boolean): string | undefined {
  const suffixes = [`-${machine}-linux-${musl ? "musl" : "gnu"}`, `-${machine}-linux`];
  for (const suffix of suffixes) {
    const found = versions.find((version) => version.endsWith(suffix));
    if (found !== undefined) return found;
  }
  return versions.find((version) => !/-(?:[\w]+-)?(?:linux|darwin|mingw|mswin|java|freebsd|openbsd|jruby|x64|x86)/.test(version));
}
