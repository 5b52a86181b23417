import type { InstalledPackage } from "@plimsoll/core/base-images";

/**
 * Installed packages in the text of apk's database (`lib/apk/db/installed`). `world`: the text of `etc/apk/world`, what was
 * asked for by name.
 */
export function readApkInstalled(text: string, world: string | undefined): readonly InstalledPackage[] {
  const asked = world === undefined ? undefined : new Set(world.split(/\s+/).map((entry) => entry.replace(/[<>=~@].*$/, "")));
  return text.split(/\n\s*\n/).flatMap((paragraph): readonly InstalledPackage[] => {
    const fields = new Map<string, string>();
    for (const line of paragraph.split("\n")) {
      const letter = line.slice(0, 2);
      // Behind these come the files, whose lines use the same letters in another sense.
      if (letter === "F:") break;
      if (/^[A-Za-z]:$/.test(letter) && !fields.has(letter)) fields.set(letter, line.slice(2).trim());
    }
    const name = fields.get("P:");
    const version = fields.get("V:");
    if (name === undefined || version === undefined) return [];
    const bytes = Number(fields.get("I:") ?? Number.NaN);
    return [
      {
        name,
        version,
        architecture: fields.get("A:"),
        installedSize: Number.isSafeInteger(bytes) ? Math.ceil(bytes / 1024) : undefined,
        provides: fields.get("p:"),
        depends: fields.get("D:"),
        automatic: asked === undefined ? undefined : !asked.has(name),
      },
    ];
  });
}
