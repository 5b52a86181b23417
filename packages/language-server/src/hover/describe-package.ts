import { formatBytes } from "@plimsoll/core/editor";
import type { FactSource } from "@plimsoll/core/plan";
import type { HoverText } from "./hover-text.ts";
import type { Subject } from "./subject.ts";

interface PackageSize {
  readonly bytes: number;
  readonly version: string;
  readonly date: string | undefined;
}

/** How large a package is by the embedded tables, which are loaded only now. */
export async function describePackage(
  { word, command }: Extract<Subject, { readonly kind: "package" }>,
  text: HoverText,
): Promise<readonly string[]> {
  const { packageTables } = await import("@plimsoll/core/package-tables");
  const manager = command.name ?? "";
  // Of `pip install "flask[async]>=2"`, `apt-get install curl=8.*` and `npm install left-pad@1` the name.
  const name = /^@?[A-Za-z0-9][A-Za-z0-9+._/-]*/.exec(word.text)?.[0] ?? word.text;
  const version = /(?:==?|(?!^)@)([^\s,;]+)/.exec(word.text)?.[1];
  const size = findSize(packageTables(), manager, name, version);
  if (size === undefined) return [text.package.unknown(name)];
  return [`${text.package.size(name, formatBytes(size.bytes), size.version, size.date)} ${text.package.without}`];
}

function findSize(
  tables: readonly FactSource[],
  manager: string,
  name: string,
  version: string | undefined,
): PackageSize | undefined {
  for (const table of tables) {
    if (/^apt(?:-get|itude)?$/.test(manager)) {
      const found = table.find("deb", `${name}=${version ?? ""}/amd64`);
      if (found !== undefined) {
        const { kept, excluded, control, version: counted } = found.value;
        const bytes = kept.bytes + excluded.bytes + control.bytes;
        // The stage may be another release, which has another version.
        const release = /\((Debian \w+)/.exec(found.source)?.[1];
        const told = release === undefined ? counted : `${counted} (${release})`;
        return { bytes, version: told, date: dateIn(found.source) };
      }
    } else if (/^(?:npm|yarn|pnpm)$/.test(manager)) {
      const wanted = version ?? "latest";
      const found = table.find("npm-version", `${name}@${wanted}`);
      if (found?.value.bytes === undefined) continue;
      return { bytes: found.value.bytes, version: found.value.standsFor ?? wanted, date: dateIn(found.source) };
    } else if (/^(?:pip|python|pypy|uv)[\d.]*$/.test(manager)) {
      const normal = name.toLowerCase().replaceAll(/[-_.]+/g, "-");
      const newest = version ?? table.find("python-project", `${normal} 3.11`)?.value.versions.at(-1);
      const found = newest === undefined ? undefined : table.find("python-release", `${normal}==${newest} 3.11`);
      if (found?.value.bytes !== undefined) {
        const { bytes, bytecodeBytes = 0 } = found.value;
        return { bytes: bytes + bytecodeBytes, version: newest!, date: dateIn(found.source) };
      }
    }
  }
  return undefined;
}

/** Sources name the day on which they counted. */
function dateIn(source: string): string | undefined {
  return /\d{4}-\d{2}-\d{2}/.exec(source)?.[0];
}
