import { createHash } from "node:crypto";
import { tinyTar, type TinyEntry } from "./tiny-image.ts";

/** An entry of an image's history, as builders write it down. */
export interface BuiltEntry {
  readonly createdBy: string;
  /** Left out for an entry without a layer. */
  readonly layer?: readonly TinyEntry[];
}

/** Files of what `docker save` writes. Layers are plain tars, as docker's older store has them; one that comes again is a link. */
export function savedFiles(history: readonly BuiltEntry[], config: Readonly<Record<string, unknown>> = {}): readonly TinyEntry[] {
  const tars = history.flatMap(({ layer }) => (layer === undefined ? [] : [tinyTar(layer)]));
  const text = JSON.stringify({
    os: "linux",
    architecture: "amd64",
    config: {},
    history: history.map(({ createdBy, layer }) => ({
      created_by: createdBy,
      ...(layer === undefined ? { empty_layer: true } : {}),
    })),
    rootfs: { type: "layers", diff_ids: tars.map((tar) => `sha256:${hex(tar)}`) },
    ...config,
  });
  const names = tars.map((_, index) => `${index}/layer.tar`);
  const first = new Map<string, string>();
  const layers = tars.map((tar, index): TinyEntry => {
    const known = first.get(hex(tar));
    first.set(hex(tar), known ?? names[index]!);
    return known === undefined ? { path: names[index]!, text: tar } : { path: names[index]!, link: `../${known}` };
  });
  const manifest = [{ Config: "config.json", RepoTags: ["app:latest"], Layers: names }];
  return [...layers, { path: "config.json", text }, { path: "manifest.json", text: JSON.stringify(manifest) }];
}

/** The same as one archive. */
export function savedImage(history: readonly BuiltEntry[], config?: Readonly<Record<string, unknown>>): Buffer {
  return tinyTar(savedFiles(history, config));
}

function hex(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
