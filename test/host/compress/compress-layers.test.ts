import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LayerEntry, LayerSize } from "../../../packages/core/src/index-plan.ts";
import { sizeOfContents } from "../../../packages/core/src/sizes/layers/layer-contents.ts";
import { tarBytes } from "../../../packages/core/src/sizes/layers/tar-bytes.ts";
import { countTar } from "../../../packages/host/src/compress-count.ts";
import { compressLayers, type CompressOptions } from "../../../packages/host/src/compress-layers.ts";
import { tarEntries } from "../../../packages/host/src/compress-tar-entries.ts";
import { tarStream } from "../../../packages/host/src/compress-tar-stream.ts";
import { readTar } from "../../../packages/host/src/image-tar.ts";
import { usePlimsoll } from "../../cli/plimsoll.ts";
import { randomOf } from "./samples.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plimsoll-compress-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("layers", () => {
  it("of nothing have 32 bytes, as BuildKit's have", async () => {
    expect(await compress([layer([])])).toEqual([
      { kind: "layer", transfer: expect.objectContaining({ low: 32, likely: 32, high: 32 }) },
    ]);
  });

  it("that are not known, or of which nothing is listed, stay so", async () => {
    expect(await compress([undefined, { ...layer([]), complete: false }])).toEqual([undefined, undefined]);
  });

  it("are compressed with what the files hold", async () => {
    const random = randomOf(5);
    const noise = Buffer.from(Array.from({ length: 50_000 }, () => random() * 256));
    const [sparse, dense] = await compress([layer([file("a", Buffer.alloc(50_000))]), layer([file("b", noise)])]);
    expect(sparse!.transfer.high).toBeLessThan(400);
    expect(dense!.transfer.low).toBeGreaterThan(50_000);
    expect(dense!.transfer.high).toBeLessThan(50_300);
  });

  it("that are not complete tell what their files add", async () => {
    const [whole] = await compress([layer([file("a", Buffer.from("text"))])]);
    const [part] = await compress([{ ...layer([file("a", Buffer.from("text"))]), complete: false }]);
    expect(part).toMatchObject({ kind: "entries", transfer: { likely: whole!.transfer.likely! - 32 } });
  });

  it("with the same files have the same size", async () => {
    const entries = [file("a", Buffer.from("one")), file("b", Buffer.from("two"))];
    const [one, other] = await compress([layer(entries), layer(entries.map((entry) => ({ ...entry })))]);
    expect(one).toEqual(other);
  });

  it("of which a file has gone or cannot be read get a wide range, and no failure", async () => {
    const text = Buffer.from("some words ".repeat(3000));
    const entries = [file("kept", text), file("gone", text)];
    const [before] = await compress([layer(entries)]);
    rmSync(join(folder, "gone"));
    mkdirSync(join(folder, "gone"));
    const [after] = await compress([layer(entries)]);
    expect(after!.transfer).toMatchObject({ basis: "heuristic" });
    expect(after!.transfer.low).toBeLessThanOrEqual(before!.transfer.likely!);
    expect(after!.transfer.high).toBeGreaterThan(before!.transfer.likely! + text.length / 2);
  });

  it("whose context is not on the disk get a range", async () => {
    const entry = { ...file("a", Buffer.alloc(9000)), content: { kind: "context", context: "other", path: "a" } } as const;
    const [result] = await compress([layer([entry])]);
    expect(result!.transfer.high! - result!.transfer.low).toBeGreaterThan(8000);
  });
});

describe("the cache", () => {
  const environment = (): Record<string, string> => ({ XDG_CACHE_HOME: join(folder, "cache") });
  const kept = (): string[] => {
    const cache = join(folder, "cache/plimsoll/compressed");
    return existsSync(cache) ? readdirSync(cache) : [];
  };
  /** Files that were just written are not trusted to stay the same. */
  const old = (name: string, content: Buffer): LayerEntry => {
    const entry = file(name, content);
    utimesSync(join(folder, name), 1.7e9, 1.7e9);
    return entry;
  };

  it("has what an earlier run counted, until a file changes", async () => {
    const entry = old("a", Buffer.alloc(5000, "abc"));
    await settled();
    const [first] = await compress([layer([entry])], { environment: environment() });
    const [name] = kept();
    const path = join(folder, "cache/plimsoll/compressed", name!);
    writeFileSync(path, JSON.stringify({ low: 1, likely: 2, high: 3, by: "whole" }));
    expect((await compress([layer([entry])], { environment: environment() }))[0]!.transfer.likely).toBe(2);
    old("a", Buffer.alloc(5000, "abd"));
    expect((await compress([layer([entry])], { environment: environment() }))[0]!.transfer).toEqual(first!.transfer);
  });

  it("is not believed where it is broken, and not written where it is forbidden or files are young", async () => {
    const entry = old("a", Buffer.alloc(5000, "abc"));
    await compress([layer([file("young", Buffer.alloc(10))])], { environment: environment() });
    expect(kept()).toEqual([]);
    await settled();
    const [first] = await compress([layer([entry])], { environment: environment() });
    for (const broken of ["", "{", "[]", '{"low":5,"likely":2,"high":3,"by":"whole"}', '{"low":1}']) {
      writeFileSync(join(folder, "cache/plimsoll/compressed", kept()[0]!), broken);
      expect(await compress([layer([entry])], { environment: environment() })).toEqual([first]);
    }
    rmSync(join(folder, "cache"), { recursive: true });
    await compress([layer([entry])], { environment: { ...environment(), PLIMSOLL_CACHE: "0" } });
    expect(kept()).toEqual([]);
  });
});

describe("tars", () => {
  it("have their entries as BuildKit's differ walks: a directory, then what is in it, in the order of bytes", () => {
    const entries = ["/a/b", "/a.txt", "/a-b/c", "/Z", "/a/b.d/e"].map((path) => ({ ...blank, path }));
    const names = tarEntries([...entries, { ...blank, path: "/a/old", type: "whiteout" }], {}).map(({ name }) => name);
    expect(names).toEqual(["Z", "a/", "a/b", "a/b.d/", "a/b.d/e", "a/.wh.old", "a-b/", "a-b/c", "a.txt"]);
  });

  it("can be read, and are as long as core says", async () => {
    const long = `/${"n".repeat(90)}/${"o".repeat(90)}/${"p".repeat(120)}`;
    const entries: readonly LayerEntry[] = [
      { ...file("x/한글.txt", Buffer.from("content")), path: "/x/한글.txt", mode: 0o4755, owner: { user: "node", group: "33" } },
      { ...file("y", Buffer.alloc(1500, "y")), path: long },
      { ...blank, path: "/x/link", type: "symlink", linkTarget: "../y" },
      { ...blank, path: "/x/twin", type: "hardlink", linkTarget: "/x/한글.txt" },
      { ...blank, path: "/x/gone", type: "whiteout" },
    ];
    const tar = tarOf(entries);
    expect(tar.length).toBe(tarBytes(entries));
    const seen = await readBack(tar);
    const folders = [`${"n".repeat(90)}/`, `${"n".repeat(90)}/${"o".repeat(90)}/`];
    expect(seen.map(({ name }) => name)).toEqual([
      ...folders,
      long.slice(1),
      "x/",
      "x/.wh.gone",
      "x/link",
      "x/twin",
      "x/한글.txt",
    ]);
    expect(seen.at(-1)).toMatchObject({ type: "file", mode: 0o4755, uid: 1000, gid: 33, content: "content" });
    expect(seen.at(-2)).toMatchObject({ type: "link", linkname: "x/한글.txt" });
  });

  it("can be made from any place to any other", () => {
    const random = randomOf(3);
    const entries = Array.from({ length: 30 }, (_, index) => {
      const content = Buffer.alloc(Math.floor(random() * 2000), `${index}`);
      return { ...file(`f${index}`, content), path: `/d${index % 4}/f${index}` };
    });
    const whole = tarOf(entries);
    for (let run = 0; run < 200; run++) {
      const from = Math.floor(random() * whole.length);
      const to = from + Math.floor(random() * (whole.length - from));
      expect(tarOf(entries, from, to).equals(whole.subarray(from, to))).toBe(true);
    }
  });

  it("of which only samples are compressed are known within their range", () => {
    const random = randomOf(11);
    const entries = Array.from({ length: 400 }, (_, index) => {
      const words = Array.from({ length: 800 }, () => Math.floor(random() * (index + 5)).toString(36)).join(" ");
      return { ...blank, path: `/f${index}`, bytes: words.length, content: { kind: "text", text: words } } as const;
    });
    const list = tarEntries(entries, {});
    const tar = tarStream(list, new Float64Array(list.length).fill(1.7e9), () => undefined);
    const whole = countTar(tar);
    const sampled = countTar(tar, { wholeBytes: 0, sampleBytes: 8192, samples: 40 });
    expect(whole.by).toBe("whole");
    expect(sampled.by).toBe("samples");
    expect(sampled.low).toBeLessThanOrEqual(whole.likely);
    expect(sampled.high).toBeGreaterThanOrEqual(whole.likely);
    expect(Math.abs(sampled.likely / whole.likely - 1)).toBeLessThan(0.05);
  });
});

describe("threads of the program", () => {
  const plimsoll = usePlimsoll();

  it("count the same as this one", async () => {
    const random = randomOf(9);
    const text = Buffer.from(Array.from({ length: 1_500_000 }, () => 97 + random() * 5));
    const layers = [layer([file("a", text)]), layer([file("b", text.subarray(0, 900_000))]), layer([])];
    const startWorker = (): Worker => new Worker(plimsoll.program, { argv: ["--plimsoll-count"] });
    expect(await compress(layers, { startWorker })).toEqual(await compress(layers));
  });

  it("leave a layer unknown when they die", async () => {
    const startWorker = (): Worker => new Worker("process.exit(1)", { eval: true });
    expect(await compress([layer([file("a", Buffer.alloc(3_000_000))])], { startWorker })).toEqual([undefined]);
  });
});

const blank: LayerEntry = { path: "", type: "file", bytes: 0, mode: 0o644, owner: undefined };

/** Writes a file into the context; gives its entry. */
function file(name: string, content: Buffer): LayerEntry {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, 0o644);
  return { ...blank, path: `/${name}`, bytes: content.length, content: { kind: "context", context: "", path: name } };
}

function layer(entries: readonly LayerEntry[]): LayerSize {
  return sizeOfContents({ entries, groups: [], hidden: [], unknown: [] }, "test");
}

function compress(layers: readonly (LayerSize | undefined)[], options: Partial<CompressOptions> = {}) {
  return compressLayers(layers, { contexts: { "": folder }, environment: { PLIMSOLL_CACHE: "0" }, ...options });
}

function tarOf(entries: readonly LayerEntry[], from = 0, to = Infinity): Buffer {
  const list = tarEntries(entries, { "": folder });
  const stream = tarStream(list, new Float64Array(list.length).fill(1.7e9), () => undefined);
  const pieces: Buffer[] = [];
  expect(stream.read(from, Math.min(to, stream.length), (piece) => pieces.push(Buffer.from(piece)))).toBe(0);
  return Buffer.concat(pieces);
}

/** Status changes cannot be dated back, and what has changed within the last seconds is not kept. */
function settled(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 2700));
}

async function readBack(tar: Buffer) {
  const seen: { name: string; content: string | undefined; [key: string]: unknown }[] = [];
  async function* chunks(): AsyncGenerator<Buffer> {
    yield tar;
  }
  await readTar(chunks(), {
    entry(header) {
      if (header.size === 0) seen.push({ ...header, content: "" });
      return header.size ?? 0;
    },
    content: (header, bytes) => void seen.push({ ...header, content: bytes?.toString() }),
  });
  return seen;
}
