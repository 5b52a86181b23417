import { satisfies } from "semver";
import { fitsPlatform, type JsPackages, type JsSelection } from "./js-package.ts";
import { type JsonObject, objectOf, rangesOf, textOf } from "./json-value.ts";
import { readLockYaml } from "./lock-yaml.ts";
import { type ChosenPackage, type PackageChooser, placePackages } from "./place-packages.ts";
import { type ProjectManifest, rootRanges } from "./project-manifest.ts";
import { jsPackageOf } from "./resolve-packages.ts";

/** What yarn installs from its lock file, of either format; undefined when it is not one. */
export function readYarnLock(text: string, manifest: ProjectManifest, selection: JsSelection): JsPackages | undefined {
  const lock = objectOf(readLockYaml(text));
  if (lock === undefined) return undefined;
  const chosen = new Map<string, ChosenPackage | "nothing">();
  for (const [key, value] of Object.entries(lock)) {
    const entry = objectOf(value);
    if (entry === undefined || key === "__metadata") continue;
    const patterns = key.split(/,\s*/).map((each) => each.replace(/^"|"$/g, ""));
    const read = readEntry(patterns[0]!, entry, selection);
    for (const pattern of patterns) chosen.set(pattern, read);
  }
  if (chosen.size === 0) return undefined;
  const { placed, missing } = placePackages(rootRanges(manifest, selection), lockChooser(chosen));
  const packages = placed.map(({ path, package: each }) => ({ ...jsPackageOf(each, path), located: true }));
  return { packages, listedOnly: [], source: "yarn.lock", locked: true, missing };
}

function readEntry(pattern: string, entry: JsonObject, selection: JsSelection): ChosenPackage | "nothing" {
  const resolution = textOf(entry.resolution);
  if (resolution !== undefined && /@(?:workspace|link|portal):/.test(resolution)) return "nothing";
  const located = resolution ?? textOf(entry.resolved) ?? "";
  const aliased = /@npm:((?:@[^/@]+\/)?[^@]+)@/.exec(pattern)?.[1];
  const name = aliased ?? pattern.slice(0, pattern.indexOf("@", 1));
  const conditions = readConditions(textOf(entry.conditions));
  const elsewhere = /^(?:git|https?:\/\/(?:codeload\.)?github\.com)|@(?:git|https?|file|github)[:@]/.test(located);
  return {
    name,
    version: textOf(entry.version) ?? "",
    from: elsewhere ? "elsewhere" : "registry",
    dependencies: rangesOf(entry.dependencies),
    optionalDependencies: selection.optional ? rangesOf(entry.optionalDependencies) : {},
    peerDependencies: {},
    fits: fitsPlatform(conditions, selection.platform),
    ...conditions,
    hasInstallScript: false,
  };
}

/** `os=linux & cpu=x64 & libc=glibc` of newer yarns. */
function readConditions(text: string | undefined): Pick<ChosenPackage, "os" | "cpu" | "libc"> {
  const read = (key: string): readonly string[] | undefined => {
    const found = [...(text ?? "").matchAll(new RegExp(`\\b${key}=([\\w-]+)`, "g"))].map(([, value]) => value!);
    return found.length === 0 ? undefined : found;
  };
  return { os: read("os"), cpu: read("cpu"), libc: read("libc") };
}

function lockChooser(chosen: ReadonlyMap<string, ChosenPackage | "nothing">): PackageChooser {
  const choose = (name: string, range: string): ChosenPackage | "nothing" | undefined => {
    const found = chosen.get(`${name}@${range}`) ?? chosen.get(`${name}@npm:${range}`);
    if (found !== undefined) return found;
    return /^(?:workspace|link|portal):/.test(range) ? "nothing" : undefined;
  };
  return {
    choose,
    accepts(version, name, range) {
      const found = choose(name, range);
      return found === undefined ? satisfies(version, range, true) : found === "nothing" || found.version === version;
    },
  };
}
