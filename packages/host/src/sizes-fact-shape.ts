import type { FactKind } from "@plimsoll/core/plan";

/** Whether a value has the fields that every fact of its kind has. What is beside it was written by hand or by another version. */
export function hasFactShape(kind: FactKind, value: unknown): boolean {
  if (kind === "text") return value === null || typeof value === "string";
  if (!isRecord(value)) return false;
  const known = fieldTypes[kind];
  return Object.entries(known).every(([name, check]) => check(value[name])) && Object.entries(value).every(isPlausible);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isMap: Check = (value) => isRecord(value) && Object.values(value).every(isText);
const isCount: Check = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
/** JSON leaves out what is undefined. */
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isDebFiles: Check = (value) =>
  isRecord(value) && ["bytes", "files", "others", "gzipBytes"].every((name) => isCount(value[name]));

const fieldTypes: Readonly<Record<Exclude<FactKind, "text">, Readonly<Record<string, Check>>>> = {
  "apt-index": { text: isText },
  "apk-index": { text: isText },
  "rpm-index": { texts: isTexts },
  deb: {
    version: isText,
    installedSize: isCount,
    kept: isDebFiles,
    excluded: isDebFiles,
    bytecode: isDebFiles,
    control: isDebFiles,
    statusBytes: isCount,
    templateBytes: isCount,
  },
  "python-project": { versions: isTexts, needs: maybe(isMap) },
  "python-release": { archiveBytes: isCount, requires: isTexts },
  "npm-package": { versions: isTexts, tags: isMap, engines: maybe(isMap) },
  "npm-version": {
    dependencies: isMap,
    optionalDependencies: maybe(isMap),
    peerDependencies: maybe(isMap),
    optionalPeers: maybe(isTexts),
    os: maybe(isTexts),
    cpu: maybe(isTexts),
    libc: maybe(isTexts),
    standsFor: maybe(isText),
  },
  "remote-file": {},
  "language-package": {},
};

/** Numbers of bytes and files are numbers wherever they stand. */
function isPlausible([name, value]: readonly [string, unknown]): boolean {
  return !/(?:bytes|files|directories|gzip|scripts)$/i.test(name) || value === undefined || isCount(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
