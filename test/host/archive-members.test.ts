import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArchiveContents } from "../../packages/host/src/archive-contents.ts";
import { readArchiveMembers } from "../../packages/host/src/archive-members.ts";
import { padding, type TarHeader, tarHeader } from "../../packages/host/src/compress-tar-header.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-archive-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const small = [
  { path: "d", type: "directory", bytes: 0, mode: 0o755, mtime: 1.7e9, uid: 0, gid: 0, linkTarget: undefined },
  { path: "d/l", type: "symlink", bytes: 0, mode: 0o777, mtime: 1.7e9, uid: 0, gid: 0, linkTarget: "a.txt" },
  { path: "d/a.txt", type: "file", bytes: 6, mode: 0o644, mtime: 1.7e9, uid: 0, gid: 0, linkTarget: undefined },
];

describe("archives that ADD unpacks", () => {
  const entries = [
    entry({ name: "d/", type: "directory", mode: 0o755 }),
    entry({ name: "d/l", type: "symlink", mode: 0o777, linkName: "a.txt" }),
    entry({ name: "d/a.txt" }, "hello\n"),
  ];

  it("tell their members, packed in any way", async () => {
    expect(await members("plain", tar(entries))).toEqual(small);
    expect(await members("t.gz", gzipSync(tar(entries)))).toEqual(small);
    // Made by tar, xz, zstd and bzip2 from the same three.
    expect(await members("t.tar.xz", Buffer.from(xz, "base64"))).toEqual(small);
    expect(await members("t.tar.zst", Buffer.from(zstd, "base64"))).toEqual(small);
    expect(await members("t.tar.bz2", Buffer.from(bzip2, "base64"))).toEqual(small);
  });

  it("tell what files hold, as much as is kept", async () => {
    const path = write("t.tar.xz", Buffer.from(xz, "base64"));
    expect((await readArchiveContents(path))!.get("d/a.txt")).toEqual({ mtime: 1.7e9, bytes: Buffer.from("hello\n") });
    expect((await readArchiveContents(path, 5))!.get("d/a.txt")).toEqual({ mtime: 1.7e9, bytes: undefined });
  });

  it("have names cleaned as Go cleans them, and the last member of a name", async () => {
    const found = await members(
      "t",
      tar([entry({ name: "./x//y" }, "1"), entry({ name: "/x/z/../y" }, "22"), entry({ name: "./", type: "directory" })]),
    );
    expect(found).toMatchObject([{ path: "x/y", bytes: 2 }]);
  });

  it("have owners, modes and links", async () => {
    const found = await members(
      "t",
      tar([entry({ name: "a", mode: 0o4755, uid: 7, gid: 8 }, "1"), entry({ name: "b", type: "hardlink", linkName: "./a" })]),
    );
    expect(found).toMatchObject([
      { path: "a", mode: 0o4755, uid: 7, gid: 8 },
      { path: "b", type: "hardlink", bytes: 0, linkTarget: "a" },
    ]);
  });
});

describe("archives of which nothing can be said", () => {
  it("are not there, or are none", async () => {
    expect(await readArchiveMembers(join(folder, "missing.tar"))).toBeUndefined();
    expect(await readArchiveMembers(folder)).toBeUndefined();
    expect(await members("text.tar", Buffer.from("no tar\n".repeat(500)))).toBeUndefined();
    expect(await members("none.tar.gz", gzipSync("no tar"))).toBeUndefined();
    expect(await members("t.tar.bz2", Buffer.from("BZh91AY&SY"))).toBeUndefined();
  });

  it("want to put something outside, where a build fails", async () => {
    for (const name of ["../x", "a/../../x", ".."])
      expect(await members("t", tar([entry({ name }, "1"), entry({ name: "b" }, "2")]))).toBeUndefined();
    expect(await members("t", tar([entry({ name: "b", type: "hardlink", linkName: "../../etc/shadow" })]))).toBeUndefined();
  });

  it("are cut off or damaged, at any place", async () => {
    const bzip2Bytes = Buffer.from(bzip2, "base64");
    for (let at = 0; at < bzip2Bytes.length; at += 3) {
      const bytes = Buffer.from(bzip2Bytes);
      bytes[at]! ^= 4;
      // A bit of what ends the file says nothing of what it holds.
      expect([undefined, small]).toContainEqual(await members("t.tar.bz2", bytes));
    }
    const whole = {
      "t.tar": tar([entry({ name: "a" }, "x".repeat(5000))]),
      "t.tar.xz": Buffer.from(xz, "base64"),
      "t.tar.zst": Buffer.from(zstd, "base64"),
    };
    for (const [name, bytes] of Object.entries(whole))
      expect(await members(name, bytes.subarray(0, bytes.length * 0.6))).toBeUndefined();
    const packed = gzipSync(tar([entry({ name: "a" }, `${Math.PI}`.repeat(5000))]));
    expect(await members("cut.gz", packed.subarray(0, -20))).toBeUndefined();
    const damaged = Buffer.from(xz, "base64").fill(0x55, 100, 140);
    expect(await members("bad.tar.xz", damaged)).toBeUndefined();
  });

  it("are bombs, or hold more than anybody looks at", async () => {
    const bomb = write("bomb.tar.gz", gzipSync(tar([entry({ name: "zeros" }, "\0".repeat(30_000_000))])));
    expect(await readArchiveMembers(bomb, { members: 10, bytes: 1_000_000 })).toBeUndefined();
    expect(await readArchiveMembers(bomb)).toHaveLength(1);
    const many = write("many.tar", tar(Array.from({ length: 50 }, (_, index) => entry({ name: `f${index}` }))));
    expect(await readArchiveMembers(many, { members: 49, bytes: 1_000_000 })).toBeUndefined();
    expect(await readArchiveMembers(many, { members: 50, bytes: 1_000_000 })).toHaveLength(50);
  });
});

const xz =
  "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AJVdADILvBunjDRE4cIHdekACY2x8R77HKpsCmsB60jwO+XwLNij0JjY3Gn/HafxkUafSCn//S5Y7y39" +
  "wvyu+F0v2LgV8SjMPZElLzKcZFeZcsu2WE93N2bpoYJzcGfRogOWFjdN6LpBgq+HCLG3BJQ7ix+qDfrgX0uLeHugko/u/BjqrZxzkuh8qgrIbtOqe3+v3d" +
  "S157sAAAAAAOV/kYyAnP21AAGxAYBQAAA2pUauscRn+wIAAAAABFla";
const zstd =
  "KLUv/WQAJ6UDAAKFDxGg7bDhmX6oGiGbZCUaBCEcUwdsraQyvFnNrnnxiaPhpqy+ew30x1jLfDvPwXO4ZiEkn7nZvcpLnmfu/EABEyAgadLCtgH2geEN" +
  "2ADVitxwuiegGUBXNX1ojAFMh6QoAP8MQwMMfzD1MUCCmAKYT9ANLEu0TQ==";

const bzip2 =
  "QlpoOTFBWSZTWbVsx5IAAM37kMmQAEBAAf+AACtmRJ5ABAAACCAAkojU1PFA0ABo0aARUkw0QMmQ9TBG1N2cE154dbGtALoqI444VuNtXId257xhQ2qJBXeg" +
  "TQ1cqkTowBCWmkX2wVzvbBzpaDLEZPmeShMEBhWYUJTCplIjcwMDaeAs+KTllEvgyGTFyeGkZk38cTLzwiH8XckU4UJC1bMeSA==";

function entry(header: Partial<TarHeader>, content = ""): Buffer {
  const usual: TarHeader = {
    name: "",
    type: "file",
    mode: 0o644,
    uid: 0,
    gid: 0,
    bytes: content.length,
    mtime: 1.7e9,
    linkName: "",
  };
  return Buffer.concat([tarHeader({ ...usual, ...header }), Buffer.from(content), Buffer.alloc(padding(content.length))]);
}

function tar(entries: readonly Buffer[]): Buffer {
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

function write(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function members(name: string, bytes: Buffer) {
  return readArchiveMembers(write(name, bytes));
}
