import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import type { LayerFigures, ObservedHistoryEntry } from "./build-cases/observed-case.ts";
import { countTar } from "./verify-builds-tar.ts";

/** An image as an OCI layout on a disk has it. */
export interface LayoutImage {
  readonly config: Readonly<Record<string, unknown>>;
  readonly history: readonly ObservedHistoryEntry[];
  /** The provenance that BuildKit attached; undefined when there is none. */
  readonly provenance: unknown;
}

const descriptor = v.object({
  mediaType: v.string(),
  digest: v.string(),
  size: v.number(),
  annotations: v.optional(v.record(v.string(), v.string())),
});
const index = v.object({ manifests: v.array(descriptor) });
const manifest = v.object({ config: descriptor, layers: v.array(descriptor) });
const imageFile = v.object({
  config: v.optional(v.record(v.string(), v.unknown()), {}),
  history: v.optional(
    v.array(v.object({ created_by: v.optional(v.string(), ""), empty_layer: v.optional(v.boolean(), false) })),
    [],
  ),
});

/** Reads the only image of an OCI layout. Throws when it is not what BuildKit writes. */
export function readLayout(folder: string): LayoutImage {
  const blob = (digest: string): Buffer => readFileSync(join(folder, "blobs", digest.replace(":", "/")));
  const read = <Schema extends v.GenericSchema>(schema: Schema, digest: string): v.InferOutput<Schema> =>
    v.parse(schema, JSON.parse(blob(digest).toString("utf8")));
  const [top] = v.parse(index, JSON.parse(readFileSync(join(folder, "index.json"), "utf8"))).manifests;
  if (top === undefined) throw new Error(`no image in ${folder}`);
  const manifests = top.mediaType.endsWith("index.v1+json") ? read(index, top.digest).manifests : [top];
  const isAttestation = (one: v.InferOutput<typeof descriptor>): boolean =>
    one.annotations?.["vnd.docker.reference.type"] === "attestation-manifest";
  const image = manifests.find((one) => !isAttestation(one));
  const attestation = manifests.find(isAttestation);
  if (image === undefined) throw new Error(`no image in ${folder}`);
  const { config, layers } = read(manifest, image.digest);
  const file = read(imageFile, config.digest);
  const statement = attestation === undefined ? undefined : read(manifest, attestation.digest).layers[0];
  let next = 0;
  return {
    config: file.config,
    history: file.history.map(({ created_by: createdBy, empty_layer: empty }) => {
      const layer = empty ? undefined : layers[next++];
      return layer === undefined ? { createdBy, empty } : { createdBy, empty, layer: figuresOf(layer, blob) };
    }),
    provenance: statement === undefined ? undefined : JSON.parse(blob(statement.digest).toString("utf8")),
  };
}

const known = new Map<string, LayerFigures>();

/** Layers of base images come again with every build. */
function figuresOf({ digest, size }: v.InferOutput<typeof descriptor>, blob: (digest: string) => Buffer): LayerFigures {
  const old = known.get(digest);
  if (old !== undefined) return old;
  const figures = { gzipBytes: size, ...countTar(gunzipSync(blob(digest))) };
  known.set(digest, figures);
  return figures;
}
