import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { digestOf, tinyLayout, tinyTar, type TinyEntry, writeFiles } from "../../support/tiny-image.ts";
import { archive, debian, failure, fresh, read, status } from "./image-samples.ts";

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

function bytesOf(entries: readonly TinyEntry[]): number {
  return entries.reduce((sum, { text = "" }) => sum + text.length, 0);
}
