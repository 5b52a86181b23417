export interface LockedCrates {
  /** Those that come from a registry. */
  readonly crates: readonly { readonly name: string; readonly version: string }[];
  /** How many come from git. */
  readonly elsewhere: number;
}

/** The packages of a Cargo.lock that are not the project's own. Total. */
export function lockedCrates(text: string): LockedCrates {
  const crates: { name: string; version: string }[] = [];
  let elsewhere = 0;
  for (const part of text.split(/^\[\[package\]\]\s*$/m).slice(1)) {
    const name = /^name = "([^"\n]+)"/m.exec(part)?.[1];
    const version = /^version = "([^"\n]+)"/m.exec(part)?.[1];
    const source = /^source = "([^"\n]+)"/m.exec(part)?.[1];
    if (name === undefined || version === undefined || source === undefined) continue;
    if (/^(?:registry|sparse)\+/.test(source)) crates.push({ name, version });
    else elsewhere++;
  }
  return { crates, elsewhere };
}
