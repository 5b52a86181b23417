import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BaseImage, InstalledPackage } from "../../packages/core/src/analysis.ts";
import { readFields } from "../../packages/core/src/sizes/apt/package-index.ts";
import type { FactSource } from "../../packages/core/src/sizes/facts/fact-book.ts";

/** A `Packages` file as the facts of Debian 12. */
export function givenIndex(text: string): FactSource {
  const index = { text };
  return {
    find: (kind, key) =>
      // The kind that was asked for is an index.
      kind === "apt-index" && key === "debian/bookworm/amd64"
        ? { value: index as never, basis: "index", source: "given by hand" }
        : undefined,
  };
}

/** The look-alike that the first FROM stands on, with what is installed in it. */
export function imageOf(truth: string, dockerfile: string): Readonly<Record<string, BaseImage>> {
  const name = /^FROM (\S+)/m.exec(dockerfile)![1]!;
  const folder = join(truth, "bases", name.split(":")[0]!);
  const packages = readFileSync(join(folder, "dpkg-status"), "utf8").split("\n\n").flatMap(installedOf);
  const { config } = JSON.parse(readFileSync(join(folder, "config.json"), "utf8")) as { readonly config: BaseImage["config"] };
  return { [name]: { platform: "linux/amd64", config, system: { id: "debian", codename: "bookworm", packages } } };
}

function installedOf(paragraph: string): readonly InstalledPackage[] {
  const fields = readFields(paragraph);
  const [name, version] = [fields.get("Package"), fields.get("Version")];
  if (name === undefined || version === undefined) return [];
  const installedSize = Number(fields.get("Installed-Size"));
  return [{ name, version, architecture: fields.get("Architecture"), installedSize, provides: fields.get("Provides") }];
}
