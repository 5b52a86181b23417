/** What a line of dnf, yum, microdnf or zypper asks for. */
export interface RpmArguments {
  readonly action: string | undefined;
  readonly operands: readonly (string | undefined)[];
  /** Whether what packages recommend comes too; undefined where the line does not say. */
  readonly weak: boolean | undefined;
  /** Without documentation. */
  readonly noDocs: boolean;
  /** Another root directory than /; undefined for /. */
  readonly root: string | undefined;
  /** Nothing is changed. */
  readonly simulate: boolean;
}

export function readRpmArguments(args: readonly (string | undefined)[]): RpmArguments {
  const words: (string | undefined)[] = [];
  const options = new Set<string>();
  let [weak, noDocs, root]: [boolean | undefined, boolean, string | undefined] = [undefined, false, undefined];
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined || !word.startsWith("-")) {
      words.push(word);
      continue;
    }
    const [name = "", own] = word.split(/=(.*)/s);
    const value = own ?? (taking.has(name) ? args[++index] : undefined);
    if (name === "--setopt") {
      const [key, setting] = (value ?? "").replaceAll(" ", "").split("=");
      if (key === "install_weak_deps") weak = /^(?:1|true|yes|on)$/i.test(setting ?? "");
      if (key === "tsflags" && setting?.includes("nodocs") === true) noDocs = true;
    } else if (name === "--nodocs" || name === "--no-docs") noDocs = true;
    else if (name === "--no-recommends") weak = false;
    else if (name === "--recommends") weak = true;
    else if (name === "--installroot" || name === "--root" || name === "-R") root = value;
    else options.add(name);
  }
  const [action, ...operands] = words;
  const simulate = ["--assumeno", "--downloadonly", "--help", "-h", "--version", "--dry-run", "-D"].some((option) =>
    options.has(option),
  );
  return { action, operands, weak, noDocs, root, simulate };
}

const taking: ReadonlySet<string> = new Set(
  (
    "--setopt --installroot --root -R --enablerepo --disablerepo --repo --repoid --repofrompath --exclude -x " +
    "--releasever -c --config -d -e --debuglevel --errorlevel --forcearch --advisory --color --rpmverbosity --comment " +
    "--from -t --type --gpg-key --plus-content -p --plus-repo"
  ).split(" "),
);
