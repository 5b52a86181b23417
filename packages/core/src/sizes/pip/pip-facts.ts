/** What versions of a Python project there are. */
export interface PythonProject {
  /** Final releases that have not been withdrawn and can be installed with that Python, the newest first. */
  readonly versions: readonly string[];
  /** `Requires-Python` by version, of those that do not run with every release of that minor version of Python. */
  readonly needs?: Readonly<Record<string, string>> | undefined;
}

/** What pip installs for one release: the wheel that it would choose on this platform. All in bytes. */
export interface PythonRelease {
  /** The wheel itself; of a source distribution only this is known, and `bytes` is undefined. */
  readonly archiveBytes: number;
  /** Files in the wheel, unpacked. */
  readonly bytes: number | undefined;
  readonly files: number | undefined;
  /** Those of `bytes` and `files` that end in `.py`. */
  readonly pythonBytes: number | undefined;
  readonly pythonFiles: number | undefined;
  /** Directories in it, and those of them that hold `.py` files. */
  readonly directories?: number | undefined;
  readonly pythonDirectories?: number | undefined;
  /** The `.py` files as they are compressed in the wheel. */
  readonly pythonArchiveBytes?: number | undefined;
  /** All files as they are compressed in the wheel. */
  readonly compressedBytes?: number | undefined;
  /** Byte code that CPython 3.11 makes of them, where it was counted. */
  readonly bytecodeBytes?: number | undefined;
  /** Programs that are made for entry points. */
  readonly scripts?: number | undefined;
  /** What it needs: `Requires-Dist` as written. */
  readonly requires: readonly string[];
  /** Whether pip may keep the downloaded file in its cache, as the server said; undefined when nobody asked. */
  readonly cacheable?: boolean | undefined;
  /** gzip bytes of the installed files without and with byte code, where they were counted. */
  readonly gzipBytes?: number | undefined;
  readonly bytecodeGzipBytes?: number | undefined;
}

/** The Python that something is installed for, as keys of facts name it. */
export interface PythonTarget {
  /** `3.11`. */
  readonly python: string;
  /** `3.11.2`, where the very release is known. No part of keys. */
  readonly release?: string | undefined;
  readonly libc: "glibc" | "musl";
}

/** Key of the fact "python-project": `flask 3.11`, with ` musl` behind it where the image has that C library. */
export function projectKey(name: string, target: PythonTarget): string {
  return `${name} ${targetKey(target)}`;
}

/** Key of the fact "python-release": `flask==3.0.3 3.11`. */
export function releaseKey(name: string, version: string, target: PythonTarget): string {
  return `${name}==${version} ${targetKey(target)}`;
}

/** The other way round; `version` is undefined for a project. Undefined when the text is no such key. */
export function readPythonKey(
  key: string,
): { readonly name: string; readonly version: string | undefined; readonly target: PythonTarget } | undefined {
  const found = /^([^\s=]+)(?:==(\S+))? (\d+\.\d+)( musl)?$/.exec(key);
  if (found === null) return undefined;
  const [, name, version, python, musl] = found;
  return { name: name!, version, target: { python: python!, libc: musl === undefined ? "glibc" : "musl" } };
}

function targetKey({ python, libc }: PythonTarget): string {
  return libc === "musl" ? `${python} musl` : python;
}
