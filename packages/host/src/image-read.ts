import { createReadStream, statSync } from "node:fs";
import {
  type BaseImage,
  type ImageSource,
  isFactsFile,
  parseJson,
  readFactsFile,
  readImageFile,
} from "@plimsoll/core/base-images";
import { errorCode } from "./error-code.ts";
import { badDocument } from "./image-document.ts";
import { ImageError, type ImageFailed, type ImageNotice } from "./image-failure.ts";
import { archiveFiles, documentText, firstBytes, folderFiles, type ImageFiles, readDocument } from "./image-files.ts";
import { isImageFolder, readImageFolder } from "./image-folder.ts";
import { findInBlobFolder, findInLayout, type FoundImage, type WantedImage } from "./image-layout.ts";
import { type ImageLimits, imageLimits } from "./image-limits.ts";
import { type LayerBlob, readLayers } from "./image-layers.ts";
import { findSaved, isSavedManifest } from "./image-saved.ts";
import { readSystem } from "./image-system.ts";

export interface ReadImageOptions {
  /** The platform to take where there are several, as `linux/arm64`; linux/amd64 when it is not given. */
  readonly platform?: string | undefined;
  /** What the image is called: helps to choose where several lie. */
  readonly name?: string | undefined;
  readonly limits?: ImageLimits | undefined;
}

export interface OpenedImage {
  readonly kind: "image";
  readonly image: BaseImage;
  readonly notices: readonly ImageNotice[];
}

/**
 * All that can be learned of an image on disk: an OCI layout or a `docker save` archive (each a folder or a tar), a folder with
 * copies of its files, an image config, or a facts file. `path:name` chooses where several images lie. Layers are read whole,
 * as they come. Never throws.
 */
export async function readImage(path: string, options: ReadImageOptions = {}): Promise<OpenedImage | ImageFailed> {
  try {
    const place = findPlace(path);
    const wanted: WantedImage = {
      platform: options.platform ?? "linux/amd64",
      name: place.name ?? options.name,
      isSure: place.name !== undefined,
    };
    const limits = options.limits ?? imageLimits;
    return await (place.isFolder ? readFolder(place.path, wanted, limits) : readFile(place.path, wanted, limits));
  } catch (error) {
    return {
      kind: "failure",
      failure: error instanceof ImageError ? error.failure : { kind: "unreadable", reason: errorCode(error) },
    };
  }
}

/** The image of a config and its layers; what the config says of the layers is checked. Throws `ImageError`. */
export async function openFoundImage(found: FoundImage, source: ImageSource, limits: ImageLimits): Promise<OpenedImage> {
  const described = readImageFile(found.config);
  if (described === undefined)
    throw new ImageError({ kind: "bad-field", file: "config", field: "config", detail: "expected an object" });
  const { layers: tars, ...rest } = described;
  if (tars !== undefined && tars.length !== found.layers.length) {
    const detail = `${tars.length} for ${found.layers.length} layers`;
    throw new ImageError({ kind: "bad-field", file: "config", field: "rootfs.diff_ids", detail });
  }
  const blobs = found.layers.map((blob, index): LayerBlob => ({
    ...blob,
    diffId: tars?.[index]?.diffId ?? blob.diffId,
    open: () => blob.open(),
  }));
  const { layers, root, notices } = await readLayers(blobs, limits);
  const isLinux = described.platform === undefined || described.platform.startsWith("linux/");
  const system = root !== undefined && isLinux ? readSystem(root, described.config) : undefined;
  return { kind: "image", image: { ...rest, digest: found.digest, layers, system, source }, notices };
}

interface Place {
  readonly path: string;
  readonly isFolder: boolean;
  /** Behind the path, where no file has the whole as its name. */
  readonly name: string | undefined;
}

function findPlace(path: string): Place {
  const whole = statSync(path, { throwIfNoEntry: false });
  const colon = path.lastIndexOf(":");
  if (whole === undefined && colon > 0) {
    const start = path.slice(0, path.indexOf(":", /^[A-Za-z]:[\\/]/.test(path) ? 2 : 0));
    const found = start === "" ? undefined : statSync(start, { throwIfNoEntry: false });
    if (found !== undefined) return { path: start, isFolder: isFolder(found), name: path.slice(start.length + 1) };
  }
  if (whole === undefined) throw new ImageError({ kind: "missing" });
  return { path, isFolder: isFolder(whole), name: undefined };
}

function isFolder(found: { isDirectory(): boolean; isFile(): boolean }): boolean {
  // A pipe or a device could make one wait for ever.
  if (!found.isDirectory() && !found.isFile()) throw new ImageError({ kind: "no-image" });
  return found.isDirectory();
}

async function readFolder(path: string, wanted: WantedImage, limits: ImageLimits): Promise<OpenedImage> {
  const files = folderFiles(path);
  const found = await findIn(files, wanted, limits);
  if (found !== undefined) return openFoundImage(found, { kind: "layout", name: path }, limits);
  if (!isImageFolder(path)) throw new ImageError({ kind: "no-image" });
  const image = readImageFolder(path);
  return { kind: "image", image: { ...image, source: { kind: "folder", name: path } }, notices: [] };
}

async function readFile(path: string, wanted: WantedImage, limits: ImageLimits): Promise<OpenedImage> {
  const head = await firstBytes(path, 512);
  const packed = packedAs(head);
  if (packed !== undefined) throw new ImageError({ kind: "packed-archive", compression: packed });
  if (/^\s*[[{]/.test(documentText(head))) return readJsonFile(path);
  if (head.length < 512) throw new ImageError({ kind: "no-image" });
  const files = await archiveFiles(path);
  const found = await findIn(files, wanted, limits);
  if (found === undefined) throw new ImageError({ kind: "no-image" });
  return openFoundImage(found, { kind: "archive", name: path }, limits);
}

async function findIn(files: ImageFiles, wanted: WantedImage, limits: ImageLimits): Promise<FoundImage | undefined> {
  // Newer archives of docker are layouts, with the older list besides.
  if (files.size("index.json") !== undefined) return findInLayout(files, wanted, limits);
  if (files.size("manifest.json") === undefined) return undefined;
  const text = documentText(await readDocument(files, "manifest.json", limits.documentBytes));
  return isSavedManifest(text) ? findSaved(files, wanted, limits) : findInBlobFolder(files, limits);
}

/** A facts file lists all packages of an image; this is far above what any image has. In bytes. */
const factsBytes = 64 * 2 ** 20;

async function readJsonFile(path: string): Promise<OpenedImage> {
  const one: ImageFiles = { size: () => statSync(path).size, open: () => createReadStream(path) };
  const text = documentText(await readDocument(one, path, factsBytes));
  const json = parseJson(text);
  if (json.kind === "bad") throw badDocument(json, path);
  if (!isFactsFile(json.value)) {
    const image = readImageFile(text);
    if (image === undefined) throw new ImageError({ kind: "no-image" });
    return { kind: "image", image, notices: [] };
  }
  const facts = readFactsFile(json.value);
  if (facts.kind === "bad") throw badDocument(facts, path);
  if (facts.kind === "other-version") throw new ImageError({ kind: "facts-version", version: facts.version });
  const source: ImageSource = { kind: "facts", name: path, date: facts.image.source?.date };
  return { kind: "image", image: { ...facts.image, source }, notices: [] };
}

function packedAs(head: Buffer): string | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.length >= 4 && head.readUInt32LE(0) === 0xfd2fb528) return "zstd";
  const magic = head.toString("latin1", 0, 6);
  if (magic.startsWith("BZh")) return "bzip2";
  return magic.startsWith("\xfd7zXZ") ? "xz" : undefined;
}
