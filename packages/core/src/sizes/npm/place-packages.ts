/** What is known of a version that was chosen for a range. */
export interface ChosenPackage {
  readonly name: string;
  readonly version: string;
  readonly from: "registry" | "elsewhere";
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  /** Those that are installed by themselves. */
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly fits: boolean;
  readonly os?: readonly string[] | undefined;
  readonly cpu?: readonly string[] | undefined;
  readonly libc?: readonly string[] | undefined;
  readonly hasInstallScript: boolean;
  /** Not all that it needs is known. */
  readonly incomplete?: boolean | undefined;
  /** What it needs was taken from a version that is far from this one. */
  readonly needsAssumed?: boolean | undefined;
}

/** Chooses versions: from a lock file or from what a registry lists. */
export interface PackageChooser {
  /** Undefined when nothing is known of it; "nothing" for what is not installed at all, as a package of the same workspace. */
  choose(name: string, range: string): ChosenPackage | "nothing" | undefined;
  /** Whether a version that lies there already will do. */
  accepts(version: string, name: string, range: string): boolean;
}

export interface PlacedPackage {
  /** The name it lies under, which an alias may have changed. */
  readonly folder: string;
  /** Below the project: `node_modules/a/node_modules/b`. */
  readonly path: string;
  readonly package: ChosenPackage;
  /** Only a package whose needs are assumed asks for it. */
  readonly assumed: boolean;
}

export interface PlacedPackages {
  readonly placed: readonly PlacedPackage[];
  /** Names that were chosen but are not put down: made for other platforms. */
  readonly skipped: readonly ChosenPackage[];
  /** `name@range` of which nothing is known, and other gaps. */
  readonly missing: readonly string[];
}

/**
 * Where packages come to lie when each is put as far up as it can be without hiding another version, as npm and yarn do.
 * `shallow`: only what is asked for lies at the top, and each has its own tree, as with `npm install -g`.
 */
export function placePackages(
  roots: readonly Readonly<Record<string, string>>[],
  chooser: PackageChooser,
  shallow = false,
): PlacedPackages {
  const top: PlaceNode = { path: "", parent: undefined, children: new Map(), assumed: false };
  const placed: PlacedPackage[] = [];
  const skipped = new Map<string, ChosenPackage>();
  const missing = new Set<string>();
  const open: { readonly node: PlaceNode; readonly needs: readonly Need[] }[] = [];
  open.push({ node: top, needs: roots.flatMap((ranges) => needsOf(ranges, false)) });
  for (let index = 0; index < open.length && placed.length < mostPackages; index++) {
    const { node, needs } = open[index]!;
    const assumed = node.assumed || node.needsAssumed === true;
    for (const { name, range, peer } of needs) {
      const from = peer ? (node.parent ?? node) : node;
      const seen = lookUp(from, name);
      if (seen !== undefined && chooser.accepts(seen.version ?? "", name, range)) continue;
      const chosen = chooser.choose(name, range);
      if (chosen === undefined) missing.add(`${name}@${range}`);
      if (chosen === undefined || chosen === "nothing") continue;
      if (!chosen.fits) {
        skipped.set(`${chosen.name}@${chosen.version}`, chosen);
        continue;
      }
      if (chosen.incomplete === true) missing.add(`what ${chosen.name}@${chosen.version} needs`);
      const parent = highestPlace(from, name, shallow && node !== top && !(peer && from === top));
      if (parent.children.has(name)) continue;
      const path = `${parent.path === "" ? "" : `${parent.path}/`}node_modules/${name}`;
      const child: PlaceNode = {
        path,
        parent,
        children: new Map(),
        version: chosen.version,
        assumed,
        needsAssumed: chosen.needsAssumed,
      };
      parent.children.set(name, child);
      placed.push({ folder: name, path, package: chosen, assumed });
      open.push({ node: child, needs: needsOfPackage(chosen) });
    }
  }
  return { placed, skipped: [...skipped.values()], missing: [...missing] };
}

/** Far more than any project has. */
const mostPackages = 20_000;

interface PlaceNode {
  readonly path: string;
  readonly parent: PlaceNode | undefined;
  readonly children: Map<string, PlaceNode>;
  readonly version?: string;
  readonly assumed: boolean;
  readonly needsAssumed?: boolean | undefined;
}

interface Need {
  readonly name: string;
  readonly range: string;
  readonly peer: boolean;
}

function needsOfPackage({ dependencies, optionalDependencies, peerDependencies }: ChosenPackage): readonly Need[] {
  return [...needsOf(peerDependencies, true), ...needsOf({ ...dependencies, ...optionalDependencies }, false)];
}

function needsOf(ranges: Readonly<Record<string, string>>, peer: boolean): readonly Need[] {
  return Object.keys(ranges)
    .sort()
    .map((name) => ({ name, range: ranges[name]!, peer }));
}

function lookUp(from: PlaceNode, name: string): PlaceNode | undefined {
  for (let node: PlaceNode | undefined = from; node !== undefined; node = node.parent) {
    const found = node.children.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The highest folder from which nothing of that name lies between it and the one that needs it. */
function highestPlace(from: PlaceNode, name: string, belowTop: boolean): PlaceNode {
  let place = from;
  while (place.parent !== undefined && !(belowTop && place.parent.parent === undefined) && !place.parent.children.has(name))
    place = place.parent;
  return place;
}
