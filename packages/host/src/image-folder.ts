import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BaseImage, type BaseSystem, parseJson, readImageFile } from "@plimsoll/core/base-images";
import { readApkInstalled } from "./image-apk.ts";
import { readDpkgStatus } from "./image-dpkg.ts";
import { ImageError } from "./image-failure.ts";
import { readOsRelease, upstreamVersion } from "./image-system.ts";

const names = { config: "config.json", os: "os-release", dpkg: "dpkg-status", apk: "apk-installed", pip: "pip.json" } as const;

/** Whether a folder holds what `readImageFolder` reads. */
export function isImageFolder(folder: string): boolean {
  return existsSync(join(folder, names.config));
}

/**
 * An image from files that were put together by hand: its config, and beside it copies of the image's os-release and package
 * databases, and what `pip list --format json` prints. Only the config must be there. Throws `ImageError`.
 */
export function readImageFolder(folder: string): BaseImage {
  const text = textOf(folder, names.config) ?? "";
  const image = readImageFile(text);
  if (image === undefined) {
    const isJson = parseJson(text).kind === "json";
    throw new ImageError(isJson ? { kind: "no-image" } : { kind: "bad-json", file: names.config });
  }
  const dpkg = textOf(folder, names.dpkg);
  const apk = textOf(folder, names.apk);
  const packages = dpkg !== undefined ? readDpkgStatus(dpkg) : apk === undefined ? undefined : readApkInstalled(apk, undefined);
  const pip = textOf(folder, names.pip);
  const os = textOf(folder, names.os);
  if (packages === undefined && pip === undefined && os === undefined) return image;
  const packageManager = dpkg !== undefined ? "apt" : apk !== undefined ? "apk" : undefined;
  const python = /^3\.\d+/.exec(upstreamVersion(packages, "python3") ?? "")?.[0];
  const system: BaseSystem = {
    ...(os === undefined ? {} : readOsRelease(os)),
    packageManager,
    packages,
    python,
    pythonPackages: pip === undefined ? undefined : readPipList(pip),
    node: upstreamVersion(packages, "nodejs"),
    npm: upstreamVersion(packages, "npm"),
  };
  return { ...image, system };
}

function readPipList(text: string): readonly { readonly name: string; readonly version: string }[] {
  const json = parseJson(text);
  if (json.kind === "bad" || !Array.isArray(json.value)) throw new ImageError({ kind: "bad-json", file: names.pip });
  return json.value.map((item: unknown, index) => {
    const found = typeof item === "object" && item !== null && "name" in item && "version" in item ? item : undefined;
    const { name, version } = found ?? { name: undefined, version: undefined };
    if (typeof name === "string" && typeof version === "string") return { name, version };
    throw new ImageError({ kind: "bad-field", file: names.pip, field: String(index), detail: "expected name and version" });
  });
}

/** Larger than any package database. In bytes. */
const limit = 64 * 2 ** 20;

function textOf(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return undefined;
  if (found.size > limit) throw new ImageError({ kind: "too-large", file: name, limit });
  return readFileSync(path, "utf8");
}
