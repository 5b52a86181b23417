/** A package in a lock file or in a set that was resolved. */
export interface JsPackage {
  readonly name: string;
  readonly version: string;
  /** Below the project's folder: `node_modules/a/node_modules/b`. "" where the manager has places of its own. */
  readonly path: string;
  /** "elsewhere": a git repository, a tarball or a folder; its size is not in a registry. */
  readonly from: "registry" | "elsewhere";
  readonly os?: readonly string[] | undefined;
  readonly cpu?: readonly string[] | undefined;
  readonly libc?: readonly string[] | undefined;
  readonly hasInstallScript: boolean;
  /** It came inside the tarball of another. */
  readonly bundled: boolean;
  /** Bytes of what npm writes of it into its hidden lock file; undefined when that is not known. */
  readonly recordBytes: number | undefined;
  /** Whether the lock file says where the tarball is, so that the registry's list of versions is not needed. */
  readonly located: boolean;
  /** Only a version that stands for another one needs it, as far as is known. */
  readonly assumed?: boolean | undefined;
}

/** All that an installation puts down. */
export interface JsPackages {
  readonly packages: readonly JsPackage[];
  /** Packages whose list of versions is fetched besides those of `packages`: of what is left out, and for what was asked. */
  readonly listedOnly: readonly string[];
  /** Where it comes from: `package-lock.json`. */
  readonly source: string;
  /** Nothing had to be chosen: a lock file names each version. */
  readonly locked: boolean;
  /** Packages besides `listedOnly` whose own needs are not known, so that more lists are fetched than that. */
  readonly unlisted?: number;
  /** The newest versions are those of some earlier day. */
  readonly dated?: boolean;
  /** Ranges for which nothing is known, and other gaps. */
  readonly missing: readonly string[];
}

/** What is asked of an installation. */
export interface JsSelection {
  readonly dev: boolean;
  readonly optional: boolean;
  readonly peer: boolean;
  readonly platform: JsPlatform;
}

/** As node calls them. */
export interface JsPlatform {
  readonly os: string;
  readonly cpu: string;
  readonly libc: "glibc" | "musl";
  /** Version of node itself; undefined when it is not known. */
  readonly node?: string | undefined;
}

/** Whether a package says that it is made for this platform; `!win32` excludes. */
export function fitsPlatform({ os, cpu, libc }: Pick<JsPackage, "os" | "cpu" | "libc">, platform: JsPlatform): boolean {
  return allows(os, platform.os) && allows(cpu, platform.cpu) && allows(libc, platform.libc);
}

function allows(list: readonly string[] | undefined, own: string): boolean {
  if (list === undefined || list.length === 0) return true;
  if (list.includes(`!${own}`)) return false;
  const wanted = list.filter((each) => !each.startsWith("!"));
  return wanted.length === 0 || wanted.includes("any") || wanted.includes(own);
}
