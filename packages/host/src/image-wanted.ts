/**
 * How many bytes of a file are wanted to learn what is installed in an image: 0 when its name and size are enough, undefined
 * when it does not matter. `parts`: its path from the image's root.
 */
export function wantedFile(parts: readonly string[]): number | undefined {
  const top = parts[0];
  if (top === undefined || !tops.has(top) || parts.length > 8) return undefined;
  const path = parts.join("/");
  const exact = files.get(path);
  if (exact !== undefined) return exact;
  return patterns.find(([pattern]) => pattern.test(path))?.[1];
}

const database = 48 * 2 ** 20;
const setting = 2 ** 20;

const tops = new Set(["etc", "usr", "lib", "var", "bin", "sbin"]);

const files: ReadonlyMap<string, number> = new Map([
  ["etc/os-release", setting],
  ["usr/lib/os-release", setting],
  ["var/lib/dpkg/status", database],
  ["var/lib/apt/extended_states", setting],
  ["var/cache/debconf/templates.dat", 0],
  ["lib/apk/db/installed", database],
  ["usr/lib/apk/db/installed", database],
  ["etc/apk/world", setting],
  ["etc/apk/repositories", setting],
  ["etc/apt/apt.conf", setting],
  ["etc/apt/sources.list", setting],
  ["etc/dpkg/dpkg.cfg", setting],
]);

const patterns: readonly (readonly [RegExp, number])[] = [
  [/^var\/lib\/dpkg\/status\.d\/(?!.*\.md5sums$)[^/]+$/, setting],
  [/^etc\/apt\/(?:apt\.conf|sources\.list)\.d\/[^/]+$/, setting],
  [/^etc\/dpkg\/dpkg\.cfg\.d\/[^/]+$/, setting],
  [/^(?:usr\/)?s?bin\/(?:apt-get|apk|dnf5?|yum|microdnf|zypper)$/, 0],
  [/^(?:usr\/(?:local\/)?bin|etc\/alternatives)\/python3(?:\.\d+)?$/, 0],
  [/^usr\/(?:local\/)?lib(?:64)?\/python3(?:\.\d+)?\/(?:site|dist)-packages\/[^/]+\.dist-info\/METADATA$/, 0],
  [/^usr\/(?:local\/)?lib(?:64)?\/python3(?:\.\d+)?\/(?:site|dist)-packages\/[^/]+\.egg-info(?:\/PKG-INFO)?$/, 0],
  [/^usr\/(?:local\/)?include\/node\/node_version\.h$/, setting],
  [/^usr\/(?:(?:local\/)?lib\/node_modules|share\/nodejs)\/npm\/package\.json$/, setting],
];
