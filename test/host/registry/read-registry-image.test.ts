import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readFrom, smallImage } from "../../support/ask-registry.ts";
import { answerWith, type FakeImage, fakeImage, sha256 } from "../../support/fake-registry.ts";
import { serve } from "../../support/loopback-server.ts";

describe("an image", () => {
  test("with its layers, for few bytes of traffic", async () => {
    const server = await serve(answerWith(smallImage.things));
    expect(await readFrom(server)).toEqual({
      platform: "linux/amd64",
      digest: smallImage.digest,
      created: "2026-01-02T03:04:05Z",
      config: { Env: ["A=1"], User: "me" },
      history: [
        { createdBy: "RUN 0", empty: false },
        { createdBy: "RUN 1", empty: false },
      ],
      layers: smallImage.layers.map(({ digest, bytes, tar }, index) => ({
        digest,
        diffId: sha256([Buffer.alloc(10_240, "a"), Buffer.alloc(1024)][index]!),
        transfer: bytes,
        tar,
      })),
      source: { kind: "registry", name: `${server.host}/team/app:latest`, date: undefined },
    });
    expect(server.seen.map(({ url, headers }) => [url.split("/")[4], headers.range])).toEqual([
      ["manifests", undefined],
      ["blobs", undefined],
      ["blobs", `bytes=${smallImage.layers[0]!.bytes - 4}-${smallImage.layers[0]!.bytes - 1}`],
      ["blobs", `bytes=${smallImage.layers[1]!.bytes - 4}-${smallImage.layers[1]!.bytes - 1}`],
    ]);
  });

  test("that a server sends whole when asked for a part has tars of unknown bytes", async () => {
    const answer = answerWith(smallImage.things);
    const server = await serve((request, response) => answer({ ...request, headers: {} }, response));
    expect(await readFrom(server)).toMatchObject({ layers: [{ tar: undefined }, { tar: undefined }] });
  });

  test("whose layers have several gzip members or another packing has tars of unknown bytes", async () => {
    const odd = (type: string, packed: Buffer): FakeImage => {
      const made = fakeImage([Buffer.alloc(512)]);
      const config = JSON.parse(made.things["manifests/latest"]!.body.toString()) as { layers: unknown };
      config.layers = [{ mediaType: type, digest: sha256(packed), size: packed.length }];
      const manifest = { body: JSON.stringify(config) };
      return { ...made, things: { ...made.things, "manifests/latest": manifest, [`blobs/${sha256(packed)}`]: { body: packed } } };
    };
    const noise = Buffer.concat(Array.from({ length: 99 }, (_, index) => createHash("sha256").update(String(index)).digest()));
    const members = Buffer.concat([gzipSync(noise), gzipSync(Buffer.alloc(512))]);
    for (const [type, packed, tar] of [
      ["application/vnd.oci.image.layer.v1.tar+gzip", members, undefined],
      ["application/vnd.oci.image.layer.v1.tar+zstd", members, undefined],
      ["application/vnd.oci.image.layer.v1.tar", members, members.length],
    ] as const) {
      const server = await serve(answerWith(odd(type, packed).things));
      expect(await readFrom(server)).toMatchObject({ layers: [{ transfer: packed.length, tar }] });
    }
  });
});
