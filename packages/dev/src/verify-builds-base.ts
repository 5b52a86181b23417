import { createHash } from "node:crypto";
import { chmodSync, chownSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { findProgram, mustRun, runProgram } from "./verify-builds-programs.ts";

/** The file system of a base image, made on the spot. */
export interface BaseRootfs {
  /** As a FROM names it. */
  readonly name: string;
  /** Path of an uncompressed tar archive. */
  readonly archive: string;
}

/** What the config of every base image says. */
export const baseConfig = {
  Env: ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"],
  Cmd: ["bash"],
  WorkingDir: "/",
  ArgsEscaped: true,
};

/** The history of every base image that is given as an OCI layout. */
export const baseHistory = ["ADD rootfs.tar / # buildkit", 'CMD ["bash"]'];

/** Names of the base images that cases may stand on: the first by default, the second for a changed FROM. */
const baseNames = ["debian:bookworm-slim", "debian:trixie-slim"];

export type BaseKind = "busybox" | "debootstrap";

/** What `makeBases` needs that is not there: names of programs. */
export function missingForBases(kind: BaseKind): readonly string[] {
  if (kind === "debootstrap") return findProgram("debootstrap") === undefined ? ["debootstrap"] : [];
  const path = findProgram("busybox");
  if (path === undefined) return ["busybox (statically linked)"];
  // A dynamic one would need libraries that the image does not have.
  return /not a dynamic|statically/.test(outputOf("ldd", path)) ? [] : ["busybox (statically linked)"];
}

/** Makes the base images: a few megabytes of busybox, or Debian's smallest system, which takes a network and minutes. */
export function makeBases(kind: BaseKind, folder: string): readonly BaseRootfs[] {
  return baseNames.map((name, index) => {
    const root = join(folder, `rootfs${index}`);
    if (kind === "busybox") fillWithBusybox(root, index);
    else mustRun("debootstrap", ["--variant=minbase", index === 0 ? "bookworm" : "trixie", root]);
    const archive = join(folder, `rootfs${index}.tar`);
    mustRun("tar", ["--numeric-owner", "--sort=name", "-C", root, "-cf", archive, "."]);
    return { name, archive };
  });
}

/** Writes a base image as an OCI layout and gives the digest of its manifest. */
export function writeLayout(folder: string, { archive }: BaseRootfs): string {
  mkdirSync(join(folder, "blobs", "sha256"), { recursive: true });
  const tar = readFileSync(archive);
  const layer = writeBlob(folder, gzipSync(tar));
  const config = writeBlob(
    folder,
    JSON.stringify({
      architecture: "amd64",
      os: "linux",
      config: baseConfig,
      rootfs: { type: "layers", diff_ids: [`sha256:${sha256(tar)}`] },
      history: baseHistory.map((text, index) => ({ created_by: text, ...(index === 0 ? {} : { empty_layer: true }) })),
    }),
  );
  const type = "application/vnd.oci.image";
  const manifest = writeBlob(
    folder,
    JSON.stringify({
      schemaVersion: 2,
      mediaType: `${type}.manifest.v1+json`,
      config: { mediaType: `${type}.config.v1+json`, ...config },
      layers: [{ mediaType: `${type}.layer.v1.tar+gzip`, ...layer }],
    }),
  );
  writeFileSync(join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  const platform = { architecture: "amd64", os: "linux" };
  const manifests = [{ mediaType: `${type}.manifest.v1+json`, ...manifest, platform }];
  writeFileSync(join(folder, "index.json"), JSON.stringify({ schemaVersion: 2, manifests }));
  return manifest.digest;
}

/** Writes a small system around busybox into a folder; `version` makes several of them differ. */
export function fillWithBusybox(root: string, version: number): void {
  const folders = ["bin", "dev", "etc", "home/app", "opt", "proc", "root", "sys", "tmp", "usr/bin", "usr/local/bin", "var/lib"];
  for (const path of folders) mkdirSync(join(root, path), { recursive: true });
  const busybox = findProgram("busybox") ?? "";
  copyFileSync(busybox, join(root, "bin/busybox"));
  chmodSync(join(root, "bin/busybox"), 0o755);
  for (const applet of mustRun(busybox, ["--list"]).split("\n"))
    if (applet !== "" && applet !== "busybox") symlinkSync("busybox", join(root, "bin", applet));
  writeFileSync(join(root, "bin/bash"), '#!/bin/sh\nexec /bin/sh "$@"\n', { mode: 0o755 });
  const users = [
    "root:x:0:0:root:/root:/bin/sh",
    "daemon:x:1:1::/:/bin/false",
    "app:x:1000:1000:app:/home/app:/bin/sh",
    "nobody:x:65534:65534::/:/bin/false",
  ];
  writeFileSync(join(root, "etc/passwd"), `${users.join("\n")}\n`);
  writeFileSync(join(root, "etc/group"), "root:x:0:\ndaemon:x:1:\napp:x:1000:\nnogroup:x:65534:\n");
  writeFileSync(join(root, "etc/version"), `${version}\n`);
  chownSync(join(root, "home/app"), 1000, 1000);
  chmodSync(join(root, "tmp"), 0o1777);
}

function writeBlob(folder: string, content: string | Uint8Array): { readonly digest: string; readonly size: number } {
  const bytes = Buffer.from(content);
  const hash = sha256(bytes);
  writeFileSync(join(folder, "blobs", "sha256", hash), bytes);
  return { digest: `sha256:${hash}`, size: bytes.length };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function outputOf(program: string, argument: string): string {
  const { stdout, stderr } = runProgram(program, [argument]);
  return stdout + stderr;
}
