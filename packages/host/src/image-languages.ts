import type { BaseSystem, ImageConfig } from "@plimsoll/core/base-images";
import type { ImageRoot } from "./image-root.ts";

type Python = Pick<BaseSystem, "python" | "pythonPackages">;

/** The Python that `python3` starts, and what is installed for it. */
export function readPython(root: ImageRoot): Python {
  const [top, bin] = root.has(local[1]) ? local : system;
  if (!root.has(bin)) return {};
  const python = pythonVersion(root, bin) ?? versionOfFolders(root, top);
  const folders = top.flatMap((lib) => [`${lib}/python${python}`, `${lib}/python3`]);
  const packages = new Map<string, { readonly name: string; readonly version: string }>();
  for (const folder of folders) {
    for (const kind of ["site-packages", "dist-packages"]) {
      for (const entry of root.names(`${folder}/${kind}`)) {
        const found = packageOf(entry);
        // What comes first in Python's path hides the rest.
        if (found !== undefined && !packages.has(found.name.toLowerCase())) packages.set(found.name.toLowerCase(), found);
      }
    }
  }
  return { python, pythonPackages: [...packages.values()] };
}

/** Debian's Python also looks into `usr/local`, where pip puts what it installs there. */
const local = [["usr/local/lib"], "usr/local/bin/python3"] as const;
const system = [["usr/local/lib", "usr/lib", "usr/lib64"], "usr/bin/python3"] as const;

/** Through links from name to name, until one has the version in it. */
function pythonVersion(root: ImageRoot, start: string): string | undefined {
  let path = start;
  for (let hops = 0; hops < 8; hops++) {
    const version = /python(3\.\d+)$/.exec(path)?.[1];
    if (version !== undefined) return version;
    const target = root.target(path);
    if (target === undefined) return undefined;
    path = target.startsWith("/") ? target.slice(1) : `${path.replace(/[^/]*$/, "")}${target}`;
  }
  return undefined;
}

function versionOfFolders(root: ImageRoot, libraries: readonly string[]): string | undefined {
  const versions = libraries.flatMap((folder) => root.names(folder).flatMap((name) => /^python(3\.\d+)$/.exec(name)?.[1] ?? []));
  return versions.length === 1 ? versions[0] : undefined;
}

/** `name-1.0.dist-info`, `name-1.0-py3.11.egg-info`; in the first a `-` of the name is written `_`. */
function packageOf(entry: string): { readonly name: string; readonly version: string } | undefined {
  const [, name, version] = /^(.+?)-(\d[^-]*?)(?:-py[\d.]+)?\.(?:dist-info|egg-info)$/.exec(entry) ?? [];
  return name === undefined || version === undefined ? undefined : { name, version };
}

/** `config`: of the image; official images name their version there. */
export function readNode(root: ImageRoot, config: ImageConfig | undefined): Pick<BaseSystem, "node" | "npm"> {
  const header = root.text("usr/local/include/node/node_version.h") ?? root.text("usr/include/node/node_version.h");
  const numbers = ["MAJOR", "MINOR", "PATCH"].map(
    (part) => new RegExp(`^#define NODE_${part}_VERSION (\\d+)`, "m").exec(header ?? "")?.[1],
  );
  const named = config?.Env?.find((text) => text.startsWith("NODE_VERSION="))?.slice("NODE_VERSION=".length);
  const npm = ["usr/local/lib/node_modules", "usr/lib/node_modules", "usr/share/nodejs"]
    .map((folder) => root.text(`${folder}/npm/package.json`))
    .find((text) => text !== undefined);
  return { node: numbers.includes(undefined) ? named : numbers.join("."), npm: npm && versionIn(npm) };
}

function versionIn(json: string): string | undefined {
  try {
    const found: unknown = JSON.parse(json);
    const version = typeof found === "object" && found !== null && "version" in found ? found.version : undefined;
    return typeof version === "string" ? version : undefined;
  } catch {
    return undefined;
  }
}
