import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** An entry of a layer; a file unless it says otherwise. */
export interface TinyEntry {
  readonly path: string;
  readonly text?: string | Buffer;
  readonly link?: string;
  readonly hardLink?: string;
  readonly folder?: boolean;
}

/** A tar archive, written here and not by what reads it. */
export function tinyTar(entries: readonly TinyEntry[]): Buffer {
  const blocks = entries.flatMap(({ path, text = "", link, hardLink, folder }) => {
    const content =
      link === undefined && hardLink === undefined && folder !== true
        ? typeof text === "string"
          ? Buffer.from(text)
          : text
        : Buffer.alloc(0);
    const type = folder === true ? "5" : link !== undefined ? "2" : hardLink !== undefined ? "1" : "0";
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write(["0000644", "0000000", "0000000", ""].join("\0"), 100);
    header.write(`${content.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write("00000000000\0", 136);
    header.write(`        ${type}`, 148);
    header.write(link ?? hardLink ?? "", 157, 100);
    header.write(["ustar", "00"].join("\0"), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export interface TinyImage {
  readonly layers: readonly (readonly TinyEntry[] | Buffer)[];
  readonly config?: Readonly<Record<string, unknown>>;
  readonly platform?: { readonly os: string; readonly architecture: string };
  readonly name?: string;
}

/** Files of an OCI layout, by name. Layers are packed with gzip; one that is given as bytes is taken as it is. */
export function tinyLayout(images: readonly TinyImage[]): Readonly<Record<string, Buffer>> {
  const files: Record<string, Buffer> = { "oci-layout": Buffer.from('{"imageLayoutVersion":"1.0.0"}') };
  const store = (bytes: Buffer, mediaType: string): { mediaType: string; digest: string; size: number } => {
    const digest = digestOf(bytes);
    files[`blobs/${digest.replace(":", "/")}`] = bytes;
    return { mediaType, digest, size: bytes.length };
  };
  const manifests = images.map(({ layers, config = {}, platform, name }) => {
    const tars = layers.map((layer) => (Buffer.isBuffer(layer) ? undefined : tinyTar(layer)));
    const stored = layers.map((layer, index) =>
      store(Buffer.isBuffer(layer) ? layer : gzipSync(tars[index]!), "application/vnd.oci.image.layer.v1.tar+gzip"),
    );
    // Of given bytes nobody knows the tar: then the config says nothing of layers.
    const diffIds = tars.every((tar) => tar !== undefined)
      ? { rootfs: { type: "layers", diff_ids: tars.map((tar) => digestOf(tar!)) } }
      : {};
    const text = JSON.stringify({ os: "linux", architecture: "amd64", ...platform, config, ...diffIds });
    const manifest = {
      schemaVersion: 2,
      config: store(Buffer.from(text), "application/vnd.oci.image.config.v1+json"),
      layers: stored,
    };
    return {
      ...store(Buffer.from(JSON.stringify(manifest)), "application/vnd.oci.image.manifest.v1+json"),
      ...(platform === undefined ? {} : { platform }),
      ...(name === undefined ? {} : { annotations: { "org.opencontainers.image.ref.name": name } }),
    };
  });
  files["index.json"] = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }));
  return files;
}

export function writeFiles(folder: string, files: Readonly<Record<string, Buffer>>): string {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
