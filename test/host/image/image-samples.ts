import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { describeImageFailure, type ImageFailure, readImage } from "../../../packages/host/src/index-images.ts";
import { tinyTar, type TinyEntry } from "../../support/tiny-image.ts";

const root = mkdtempSync(join(tmpdir(), "plimsoll-image-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
/** A path where nothing lies. */
export const fresh = (): string => join(root, String(count++));

/** dpkg's status in it. */
export const status = `Package: base
Status: install ok installed
Version: 1.0
Architecture: amd64
Installed-Size: 12
Pre-Depends: one
Depends: two (>= 1),
 three

Package: gone
Status: deinstall ok config-files
Version: 1.0
`;

/** The root of a small Debian. */
export const debian: readonly TinyEntry[] = [
  { path: "./", folder: true },
  { path: "etc/os-release", link: "../usr/lib/os-release" },
  { path: "usr/lib/os-release", text: 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n' },
  { path: "usr/bin/apt-get", text: "#!" },
  { path: "var/lib/dpkg/status", text: status },
  { path: "var/lib/apt/extended_states", text: "Package: base\nArchitecture: amd64\nAuto-Installed: 1\n" },
  { path: "var/cache/debconf/templates.dat", text: "x".repeat(700) },
  { path: "etc/apt/apt.conf.d/docker-clean", text: 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb || true"; };' },
  { path: "etc/apt/apt.conf.d/gz", text: 'Acquire { GzipIndexes "true"; };\n// APT::Install-Recommends "false";' },
  { path: "etc/dpkg/dpkg.cfg.d/docker", text: "path-exclude /usr/share/doc/*\n" },
  { path: "etc/apt/sources.list", text: "# old\ndeb https://deb.example.com bookworm main\n" },
  { path: "usr/local/bin/python3", link: "python3.12" },
  { path: "usr/local/bin/python3.12", text: "elf" },
  { path: "usr/local/lib/python3.12/site-packages/typing_extensions-4.1.dist-info/METADATA", text: "Name: typing_extensions" },
  { path: "usr/local/lib/python3.12/site-packages/old-1.0-py3.12.egg-info/PKG-INFO", text: "" },
  { path: "usr/share/doc/base/copyright", text: "c".repeat(1000) },
];

/** The image; an error when it is not read. */
export async function read(path: string, options = {}) {
  const found = await readImage(path, options);
  if (found.kind === "failure") throw new Error(JSON.stringify(found.failure));
  return found.image;
}

/** Why an image is not read; told in both languages. */
export async function failure(path: string, options = {}): Promise<ImageFailure> {
  const found = await readImage(path, options);
  if (found.kind !== "failure") throw new Error("it was read");
  for (const language of ["en", "ko"] as const) expect(describeImageFailure(found.failure, language).message).not.toBe("");
  return found.failure;
}

/** Writes a tar of these files; gives its path. */
export function archive(files: Readonly<Record<string, Buffer>>): string {
  const path = `${fresh()}.tar`;
  writeFileSync(path, archiveBytes(files));
  return path;
}

export function archiveBytes(files: Readonly<Record<string, Buffer>>): Buffer {
  return tinyTar(Object.entries(files).map(([path, bytes]) => ({ path, text: bytes })));
}
