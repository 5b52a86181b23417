import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Answerer } from "./loopback-server.ts";

/** What a registry has under a path of its API. */
export interface RegistryThing {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** An image with everything that a registry has of it, by path behind `/v2/team/app/`. */
export interface FakeImage {
  readonly things: Readonly<Record<string, RegistryThing>>;
  readonly digest: string;
  readonly layers: readonly { readonly digest: string; readonly bytes: number; readonly tar: number }[];
}

export function sha256(bytes: Buffer | string): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** An image whose layers are these tars. It is served as `team/app:latest` and by its digest. */
export function fakeImage(tars: readonly Buffer[], more: Readonly<Record<string, unknown>> = {}): FakeImage {
  const layers = tars.map((tar) => ({ tar, packed: gzipSync(tar) }));
  const config = JSON.stringify({
    architecture: "amd64",
    os: "linux",
    created: "2026-01-02T03:04:05Z",
    config: { Env: ["A=1"], User: "me" },
    history: tars.map((_, index) => ({ created_by: `RUN ${index}` })),
    rootfs: { type: "layers", diff_ids: tars.map((tar) => sha256(tar)) },
    ...more,
  });
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: manifestType,
    config: { mediaType: "application/vnd.oci.image.config.v1+json", digest: sha256(config), size: Buffer.byteLength(config) },
    layers: layers.map(({ packed }) => ({
      mediaType: "application/vnd.oci.image.layer.v1.tar+gzip",
      digest: sha256(packed),
      size: packed.length,
    })),
  });
  const asManifest: RegistryThing = { headers: { "content-type": manifestType }, body: manifest };
  return {
    digest: sha256(manifest),
    layers: layers.map(({ tar, packed }) => ({ digest: sha256(packed), bytes: packed.length, tar: tar.length })),
    things: {
      "manifests/latest": asManifest,
      [`manifests/${sha256(manifest)}`]: asManifest,
      [`blobs/${sha256(config)}`]: { body: config },
      ...Object.fromEntries(layers.map(({ packed }) => [`blobs/${sha256(packed)}`, { body: packed }])),
    },
  };
}

const manifestType = "application/vnd.oci.image.manifest.v1+json";

/** Answers for `team/app` as a registry does, ranges included. */
export function answerWith(things: Readonly<Record<string, RegistryThing>>): Answerer {
  return ({ url, headers }, response) => {
    const thing = things[url.replace("/v2/team/app/", "")];
    if (thing === undefined) {
      response.writeHead(404).end(JSON.stringify({ errors: [{ code: "MANIFEST_UNKNOWN" }] }));
      return;
    }
    const body = Buffer.from(thing.body as Buffer); // text is taken as UTF-8
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "");
    if (range === null || thing.status !== undefined) {
      response.writeHead(thing.status ?? 200, thing.headers).end(body);
      return;
    }
    const [first, last] = [Number(range[1]), Number(range[2])];
    response.writeHead(206, { "content-range": `bytes ${first}-${last}/${body.length}` }).end(body.subarray(first, last + 1));
  };
}
