import type { InstalledPackage } from "@plimsoll/core/base-images";

/**
 * Installed packages in the text of dpkg's `status` (dpkg-query(1), deb-control(5)). `automatic`: those that apt installed for
 * others, as `readAutomatic` gives them; undefined when nobody knows.
 */
export function readDpkgStatus(text: string, automatic?: ReadonlySet<string>): readonly InstalledPackage[] {
  return paragraphs(text).flatMap((fields): readonly InstalledPackage[] => {
    const name = fields.get("package");
    const version = fields.get("version");
    // Images without dpkg itself keep the paragraphs of packages, and those may lack the line that dpkg adds.
    const isInstalled = (fields.get("status") ?? "install ok installed").endsWith(" installed");
    if (name === undefined || version === undefined || !isInstalled) return [];
    const architecture = fields.get("architecture");
    const installedSize = Number.parseInt(fields.get("installed-size") ?? "", 10);
    const depends = [fields.get("pre-depends"), fields.get("depends")].filter((list) => list !== undefined).join(", ");
    return [
      {
        name,
        version,
        architecture,
        installedSize: Number.isSafeInteger(installedSize) ? installedSize : undefined,
        provides: fields.get("provides"),
        depends: depends === "" ? undefined : depends,
        automatic: automatic?.has(architecture === "all" ? name : `${name}:${architecture}`),
      },
    ];
  });
}

/**
 * What apt installed for others (`extended_states`): `name:architecture`, and the name alone, since packages for all
 * architectures have the machine's there.
 */
export function readAutomatic(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const fields of paragraphs(text)) {
    const name = fields.get("package");
    if (name === undefined || fields.get("auto-installed") !== "1") continue;
    found.add(name).add(`${name}:${fields.get("architecture") ?? ""}`);
  }
  return found;
}

/** Fields by their name in lower case; lines that go on are joined with a blank. */
function paragraphs(text: string): readonly ReadonlyMap<string, string>[] {
  return text.split(/\n[ \t\r]*\n/).map((paragraph) => {
    const fields = new Map<string, string>();
    let last: string | undefined;
    for (const line of paragraph.split("\n")) {
      const colon = line.indexOf(":");
      if (/^[ \t]/.test(line)) {
        if (last !== undefined && keptFields.has(last)) fields.set(last, `${fields.get(last)} ${line.trim()}`.trim());
      } else if (colon > 0) {
        last = line.slice(0, colon).toLowerCase();
        if (keptFields.has(last)) fields.set(last, line.slice(colon + 1).trim());
      }
    }
    return fields;
  });
}

const keptFields: ReadonlySet<string> = new Set([
  "package",
  "status",
  "version",
  "architecture",
  "installed-size",
  "provides",
  "depends",
  "pre-depends",
  "auto-installed",
]);
