/** `name@range` words of an install command as pairs; undefined when one is not known, or is no package of a registry. */
export function readGivenSpecs(words: readonly (string | undefined)[]): readonly (readonly [string, string])[] | undefined {
  const read: (readonly [string, string])[] = [];
  for (const word of words) {
    const found = word === undefined ? null : /^((?:@[\w.~-]+\/)?[\w.~-]+)(?:@(.+))?$/.exec(word);
    if (found === null || /^\.|\.tgz$/.test(word!)) return undefined;
    read.push([found[1]!, found[2] ?? "*"]);
  }
  return read;
}
