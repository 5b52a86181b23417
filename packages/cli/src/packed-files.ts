/** A file of a run, and what belongs to it: one object for many files. */
interface PackedFile<Config> {
  readonly path: string;
  readonly config: Config;
}

/** A list that is looked at in pieces. An array is one too. */
export interface Sliced<Item> {
  readonly length: number;
  /** As that of an array. */
  slice(start: number, end: number): readonly Item[];
}

/** Files that lie together. */
interface Group<Config> {
  readonly paths: string;
  /** One where it is the same for all. */
  readonly configs: readonly Config[];
}

const groupSize = 64;

/**
 * Many files in little more memory than the letters of their paths: an object and a string for each would be three times as much, and each
 * collection of garbage would look at all of them.
 */
export function packFiles<Config>(files: readonly PackedFile<Config>[]): Sliced<PackedFile<Config>> {
  const groups: Group<Config>[] = [];
  for (let at = 0; at < files.length; at += groupSize) groups.push(packed(files.slice(at, at + groupSize)));
  return {
    length: files.length,
    slice(start, end) {
      const first = Math.floor(start / groupSize);
      const some = groups.slice(first, Math.ceil(end / groupSize)).flatMap(unpacked);
      return some.slice(start - first * groupSize, end - first * groupSize);
    },
  };
}

/** No path holds a NUL. */
function packed<Config>(files: readonly PackedFile<Config>[]): Group<Config> {
  const configs = files.map(({ config }) => config);
  const isOne = configs.every((config) => config === configs[0]);
  return { paths: files.map(({ path }) => path).join("\0"), configs: isOne ? configs.slice(0, 1) : configs };
}

function unpacked<Config>({ paths, configs }: Group<Config>): readonly PackedFile<Config>[] {
  const [first] = configs;
  return paths.split("\0").flatMap((path, index) => {
    const config = configs[index] ?? first;
    return config === undefined ? [] : [{ path, config }];
  });
}
