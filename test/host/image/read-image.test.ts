import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { describeImageFailure, imageLimits, type ImageFailure, readImage } from "../../../packages/host/src/index-images.ts";
import { digestOf, tinyLayout, tinyTar, type TinyEntry, writeFiles } from "../../support/tiny-image.ts";

const root = mkdtempSync(join(tmpdir(), "plimsoll-image-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const fresh = (): string => join(root, String(count++));

const status = `Package: base
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

const debian: readonly TinyEntry[] = [
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

async function read(path: string, options = {}) {
  const found = await readImage(path, options);
  if (found.kind === "failure") throw new Error(JSON.stringify(found.failure));
  return found.image;
}

async function failure(path: string, options = {}): Promise<ImageFailure> {
  const found = await readImage(path, options);
  if (found.kind !== "failure") throw new Error("it was read");
  for (const language of ["en", "ko"] as const) expect(describeImageFailure(found.failure, language).message).not.toBe("");
  return found.failure;
}

describe("an OCI layout", () => {
  const files = tinyLayout([{ layers: [debian], config: { Env: ["A=b"] } }]);
  const tar = tinyTar(debian);

  test.each([
    ["as a folder", () => writeFiles(fresh(), files)],
    ["as a tar", () => archive(files)],
    [
      "as a tar with names that begin with a dot",
      () => archive(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`./${name}`, bytes]))),
    ],
  ])("%s gives layers, config and what is installed", async (_, write) => {
    const image = await read(write());
    const packed = gzipSync(tar);
    expect(image.layers).toEqual([
      {
        digest: digestOf(packed),
        diffId: digestOf(tar),
        transfer: packed.length,
        tar: tar.length,
        bytes: bytesOf(debian),
        files: debian.length - 1,
      },
    ]);
    expect(image.config).toEqual({ Env: ["A=b"] });
    expect(image.system).toMatchObject({
      id: "debian",
      version: "12",
      codename: "bookworm",
      packageManager: "apt",
      packages: [{ name: "base", version: "1.0", installedSize: 12, depends: "one, two (>= 1), three", automatic: true }],
      python: "3.12",
      pythonPackages: [
        { name: "typing_extensions", version: "4.1" },
        { name: "old", version: "1.0" },
      ],
      apt: {
        deletesArchives: true,
        compressedLists: true,
        recommends: true,
        slim: true,
        statusBytes: status.length,
        templateBytes: 700,
        sources: ["deb https://deb.example.com bookworm main"],
      },
    });
    expect(image.system?.directories).toContain("/usr/share/doc/base");
  });

  test("whiteouts of a layer hide what older layers have, and nothing of its own", async () => {
    const upper: readonly TinyEntry[] = [
      { path: "etc/apt/apt.conf.d/mine", text: 'APT::Install-Recommends "0";' },
      { path: "etc/apt/apt.conf.d/.wh..wh..opq" },
      { path: "usr/share/.wh.doc" },
      { path: "usr/local/lib/python3.12/site-packages/.wh.old-1.0-py3.12.egg-info" },
      { path: "var/lib/dpkg/status", text: "Package: other\nVersion: 2\n" },
    ];
    const { system, layers } = await read(writeFiles(fresh(), tinyLayout([{ layers: [debian, upper] }])));
    expect(system?.apt).toMatchObject({ deletesArchives: false, compressedLists: false, recommends: false });
    expect(system?.packages?.map(({ name }) => name)).toEqual(["other"]);
    expect(system?.pythonPackages?.map(({ name }) => name)).toEqual(["typing_extensions"]);
    expect(system?.directories).not.toContain("/usr/share/doc");
    expect(layers?.[1]).toMatchObject({ files: 2 });
  });

  test("a platform and a name choose, and what is there is said", async () => {
    const of = (architecture: string, name: string) => ({
      layers: [debian],
      config: { Env: [`N=${name}`] },
      platform: { os: "linux", architecture },
      name,
    });
    const folder = writeFiles(fresh(), tinyLayout([of("amd64", "a"), of("arm64", "b"), { ...of("arm64", "c") }]));
    expect((await read(`${folder}:b`)).config?.Env).toEqual(["N=b"]);
    expect((await read(folder, { name: "mine:c" })).config?.Env).toEqual(["N=c"]);
    expect(await failure(`${folder}:x`)).toEqual({ kind: "several-images", wanted: "x", names: ["a", "b", "c"] });
    expect(await failure(folder)).toMatchObject({ kind: "several-images" });
    const one = writeFiles(fresh(), tinyLayout([of("amd64", "a"), of("arm64", "a")]));
    expect((await read(one, { platform: "linux/arm64/v8" })).platform).toBe("linux/arm64");
    expect(await failure(one, { platform: "linux/s390x" })).toEqual({
      kind: "other-platform",
      wanted: "linux/s390x",
      platforms: ["linux/amd64", "linux/arm64"],
    });
  });
});

describe("an archive of docker save", () => {
  const tar = tinyTar(debian);
  const config = JSON.stringify({
    os: "linux",
    architecture: "amd64",
    config: { Cmd: ["sh"] },
    rootfs: { diff_ids: [digestOf(tar)] },
  });
  const list = (...tags: readonly string[]) => JSON.stringify([{ Config: "c.json", RepoTags: tags, Layers: ["1/layer.tar"] }]);

  test("has tars, of which one may be a link to another", async () => {
    const path = `${fresh()}.tar`;
    writeFileSync(
      path,
      tinyTar([
        { path: "0/layer.tar", text: tar },
        { path: "1/layer.tar", link: "../0/layer.tar" },
        { path: "c.json", text: config },
        { path: "manifest.json", text: list("mine:1") },
      ]),
    );
    const image = await read(path);
    expect(image.layers).toEqual([{ diffId: digestOf(tar), tar: tar.length, bytes: bytesOf(debian), files: debian.length - 1 }]);
    expect(image.system?.packages).toHaveLength(1);
  });

  test("that is packed is not searched", async () => {
    const path = `${fresh()}.tar.gz`;
    writeFileSync(path, gzipSync(tinyTar([])));
    expect(await failure(path)).toEqual({ kind: "packed-archive", compression: "gzip" });
  });
});

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

function bytesOf(entries: readonly TinyEntry[]): number {
  return entries.reduce((sum, { text = "" }) => sum + text.length, 0);
}

function archive(files: Readonly<Record<string, Buffer>>): string {
  const path = `${fresh()}.tar`;
  writeFileSync(path, archiveBytes(files));
  return path;
}

function archiveBytes(files: Readonly<Record<string, Buffer>>): Buffer {
  return tinyTar(Object.entries(files).map(([path, bytes]) => ({ path, text: bytes })));
}

function manifestOf(files: Readonly<Record<string, Buffer>>): string {
  const [{ digest }] = JSON.parse(files["index.json"]!.toString()).manifests;
  return files[`blobs/${digest.replace(":", "/")}`]!.toString();
}
