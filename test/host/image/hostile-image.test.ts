import { symlinkSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageLimits, readImage } from "../../../packages/host/src/index-images.ts";
import { digestOf, tinyLayout, tinyTar, type TinyEntry, writeFiles } from "../../support/tiny-image.ts";
import { archive, archiveBytes, debian, failure, fresh, read } from "./image-samples.ts";

describe("hostile input", () => {
  const layout = (layer: readonly TinyEntry[] | Buffer) => tinyLayout([{ layers: [layer] }]);
  const layerName = (files: Readonly<Record<string, Buffer>>, layer: Buffer) =>
    Object.keys(files).find((name) => name.endsWith(digestOf(layer).slice("sha256:".length)))!;

  test("a path that leads out of the image", async () => {
    const path = writeFiles(fresh(), layout([{ path: "a/../../etc/passwd", text: "x" }]));
    expect(await failure(path)).toMatchObject({ kind: "unsafe-path", path: "a/../../etc/passwd" });
  });

  test("a layer that unpacks to far more than it is", async () => {
    const path = writeFiles(fresh(), layout(gzipSync(Buffer.alloc(20 * 2 ** 20))));
    expect(await failure(path, { limits: { ...imageLimits, unpackedBytes: 2 ** 20 } })).toMatchObject({ kind: "bomb" });
  });

  test("a layer that is not what its digest says, is cut short, or is missing", async () => {
    const layer = gzipSync(tinyTar(debian));
    const files = layout(layer);
    const name = layerName(files, layer);
    const changed = Buffer.from(gzipSync(tinyTar([{ path: "a", text: "other" }])));
    const other = Buffer.concat([changed, Buffer.alloc(layer.length - changed.length)]);
    expect(await failure(writeFiles(fresh(), { ...files, [name]: other }))).toMatchObject({ kind: "wrong-digest" });
    expect(await failure(writeFiles(fresh(), { ...files, [name]: layer.subarray(0, 100) }))).toMatchObject({ kind: "truncated" });
    const { [name]: _, ...rest } = files;
    expect(await failure(writeFiles(fresh(), rest))).toEqual({ kind: "missing-blob", file: name });
  });

  test("a stream that ends in the middle of a file", async () => {
    const cut = gzipSync(tinyTar(debian).subarray(0, 700));
    expect(await failure(writeFiles(fresh(), layout(cut)))).toMatchObject({ kind: "truncated" });
  });

  test("a config that tells of other layers", async () => {
    const files = tinyLayout([{ layers: [debian], config: {} }]);
    const other = tinyLayout([{ layers: [[{ path: "b", text: "b" }]] }]);
    const manifest = { ...JSON.parse(manifestOf(files)), config: JSON.parse(manifestOf(other)).config };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const index = { manifests: [{ digest: digestOf(bytes), size: bytes.length }] };
    const mixed = {
      ...other,
      ...files,
      [`blobs/${digestOf(bytes).replace(":", "/")}`]: bytes,
      "index.json": Buffer.from(JSON.stringify(index)),
    };
    expect(await failure(writeFiles(fresh(), mixed))).toMatchObject({ kind: "wrong-digest" });
  });

  test("an index that is huge, or has a digest that is a path", async () => {
    const files = layout(debian);
    expect(await failure(writeFiles(fresh(), { ...files, "index.json": Buffer.alloc(5 * 2 ** 20, " ") }))).toMatchObject({
      kind: "too-large",
    });
    const index = { manifests: [{ digest: "sha256:../../../../../../../../etc/passwd-and-more-letters", size: 1 }] };
    expect(await failure(writeFiles(fresh(), { ...files, "index.json": Buffer.from(JSON.stringify(index)) }))).toMatchObject({
      kind: "bad-field",
      field: "manifests.0.digest",
    });
  });

  test("links that lead in a circle end", async () => {
    const loops: readonly TinyEntry[] = [
      { path: "etc", link: "usr" },
      { path: "usr", link: "etc" },
      { path: "etc/os-release", text: "ID=x" },
      { path: "bin", link: "bin" },
    ];
    expect((await read(writeFiles(fresh(), layout(loops)))).system?.id).toBeUndefined();
    const path = `${fresh()}.tar`;
    writeFileSync(
      path,
      tinyTar([
        { path: "index.json", link: "a" },
        { path: "a", link: "index.json" },
      ]),
    );
    expect(await failure(path)).toEqual({ kind: "no-image" });
  });

  test("a broken link, a file of another kind and an empty folder", async () => {
    const link = fresh();
    symlinkSync("nowhere", link);
    expect(await failure(link)).toEqual({ kind: "missing" });
    expect(await failure("/dev/null")).toEqual({ kind: "no-image" });
    expect(await failure(writeFiles(fresh(), { "a.txt": Buffer.from("a") }))).toEqual({ kind: "no-image" });
    const text = fresh();
    writeFileSync(text, "some text\n".repeat(100));
    expect(await failure(text)).toEqual({ kind: "no-image" });
  });

  test("random bytes never crash the readers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, packed) => {
        const noise = Buffer.from(bytes);
        const file = fresh();
        writeFileSync(file, noise);
        expect((await readImage(file)).kind).toMatch(/failure|image/);
        const inLayer = await readImage(writeFiles(fresh(), layout(packed ? gzipSync(noise) : noise)));
        expect(inLayer.kind).toMatch(/failure|image/);
      }),
      { numRuns: 60 },
    );
  });

  test("of an archive with one other byte never comes a wrong fact of its layers", async () => {
    const files = layout(debian);
    const right = (await read(archive(files))).layers;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const whole = archiveBytes(files);
        whole[at % whole.length] = byte;
        const path = `${fresh()}.tar`;
        writeFileSync(path, whole);
        const found = await readImage(path);
        // What is not refused is right.
        expect(found.kind === "image" ? found.image.layers : right).toEqual(right);
      }),
      { numRuns: 60 },
    );
  });
});

function manifestOf(files: Readonly<Record<string, Buffer>>): string {
  const [{ digest }] = JSON.parse(files["index.json"]!.toString()).manifests;
  return files[`blobs/${digest.replace(":", "/")}`]!.toString();
}
