import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { archiveKind } from "../../../packages/host/src/index-contents.ts";
import { temporaryFolder } from "../config/temporary-folder.ts";

describe("what ADD unpacks", () => {
  /** One block of a tar archive that holds an empty file. */
  function tarBlock(): Buffer {
    const block = Buffer.alloc(512);
    block.write("name", 0);
    block.write("0000644\0", 100);
    block.write("00000000000\0", 124);
    block.write("ustar\x0000", 257);
    block.fill(" ", 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return block;
  }

  test.each([
    ["a tar archive by any name", tarBlock(), "data.bin", "none", "yes"],
    ["text", Buffer.from("text ".repeat(200)), "a.tar", "none", "no"],
    ["an empty file", Buffer.alloc(0), "a.tar", "none", "no"],
    ["an archive without entries", Buffer.alloc(1024), "a.tar", "none", "no"],
    ["a wrong checksum", tarBlock().fill("x", 0, 4), "a.tar", "none", "no"],
    ["gzip magic alone", Buffer.from([0x1f, 0x8b, 0x08]), "a.tar.gz", "gzip", "no"],
    ["bzip2", Buffer.from("BZh91AY"), "a.tbz2", "bzip2", "likely"],
    ["xz of something else", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0, 4]), "words.txt.xz", "xz", "unlikely"],
    ["xz of an archive", Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0, 4]), "words.tar.xz", "xz", "likely"],
    ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 4]), "a.tar.zst", "zstd", "likely"],
    ["zstd behind a frame that is skipped", Buffer.from([0x53, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]), "a.tar.zst", "zstd", "likely"],
  ])("%s", (_, bytes, name, compression, unpacks) => {
    const root = temporaryFolder({ [name]: bytes });
    expect(archiveKind(join(root, name))).toEqual({ compression, unpacks });
  });

  test("gzip, by what is in it", () => {
    const root = temporaryFolder({
      archive: gzipSync(Buffer.concat([tarBlock(), Buffer.alloc(3_000_000, "random")])),
      "text.tar.gz": gzipSync(Buffer.from("text ".repeat(200))),
    });
    expect(archiveKind(join(root, "archive"))).toEqual({ compression: "gzip", unpacks: "yes" });
    expect(archiveKind(join(root, "text.tar.gz"))).toEqual({ compression: "gzip", unpacks: "no" });
  });

  test("real archives", () => {
    const root = temporaryFolder({ "d/file": "content" });
    for (const [name, flags] of Object.entries({ plain: "-cf", gzip: "-czf", "posix.tar": "--format=posix -cf" }))
      execFileSync("tar", [...flags.split(" "), join(root, name), "-C", root, "d"]);
    expect(["plain", "gzip", "posix.tar"].map((name) => archiveKind(join(root, name)))).toMatchObject([
      { unpacks: "yes" },
      { unpacks: "yes" },
      { unpacks: "yes" },
    ]);
  });

  test("not a directory, and nothing that cannot be read", () => {
    const root = temporaryFolder();
    expect(archiveKind(root)).toEqual({ compression: "none", unpacks: "no" });
    expect(archiveKind(join(root, "missing"))).toEqual({ failure: "ENOENT" });
  });
});
