/** A name that DNS, Compose and Kubernetes take (RFC 1123: at most 63 letters, digits and hyphens): made from any text. */
export function dnsName(text: string, preset = "app"): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const name = plain.replace(/^-+/, "").slice(0, 63).replace(/-+$/, "");
  // A Service's name has to begin with a letter (RFC 1035).
  return name === "" ? preset : /^[a-z]/.test(name) ? name : `${preset}-${name}`.slice(0, 63).replace(/-+$/, "");
}

/** A name for each text; those that would come out the same get numbers. At most 63 letters. */
export function distinctNames(texts: readonly string[], nameOf: (text: string) => string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const wanted = nameOf(text);
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted.slice(0, 60)}-${number}`;
    taken.add(name);
    return name;
  });
}

/** Name of the volume for a path: its last two parts, since `data` alone says little. */
export function volumeName(path: string): string {
  const parts = path.split(/[/\\]/).filter((part) => part !== "");
  return dnsName(parts.slice(-2).join("-"), "data");
}

/** The path of a volume as a manifest can have it: absolute, without a variable; undefined for all else. */
export function isMountable(path: string): boolean {
  return /^\/[^:$]*[^:$/]/.test(path) && !/[:$\n]/.test(path);
}
