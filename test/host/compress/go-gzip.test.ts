import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GoGzipCounter } from "../../../packages/host/src/compress-go-gzip.ts";
import { codeLengths } from "../../../packages/host/src/compress-huffman.ts";
import { tarHeader } from "../../../packages/host/src/compress-tar-header.ts";
import { digestOf, goAnswers, sampleHeaders } from "./go-oracle.ts";
import { samples } from "./samples.ts";

const answers = goAnswers();

describe("what Go makes of it", () => {
  it("has as many bytes compressed, for every sample", () => {
    const counted = samples().map((sample) => countIn(sample, 65_536));
    expect(counted).toEqual(answers.gzip);
  });

  it("has the same headers in a tar, to the byte", () => {
    expect(sampleHeaders().map((header) => digestOf(tarHeader(header)))).toEqual(answers.headers);
  });

  it("does not depend on how the bytes come in", () => {
    const [sample] = samples().slice(-2);
    const whole = countIn(sample!.subarray(0, 200_000), 200_000);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 150_000 }), (step) => {
        expect(countIn(sample!.subarray(0, 200_000), step)).toBe(whole);
      }),
      { numRuns: 10 },
    );
  });
});

describe("code lengths", () => {
  const frequencies = fc.array(fc.oneof(fc.nat(3), fc.nat(100_000)), { minLength: 3, maxLength: 286 });

  it("fill the tree and keep to the limit", () => {
    fc.assert(
      fc.property(frequencies, fc.constantFrom(9, 15), (counts, limit) => {
        const used = counts.filter((count) => count > 0).length;
        fc.pre(used > 2);
        const lengths = lengthsOf(counts, limit).filter((length) => length > 0);
        expect(lengths).toHaveLength(used);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
        expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
      }),
    );
  });

  it("are as short as Huffman's where the limit does not matter", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 40 }), (counts) => {
        const lengths = lengthsOf(counts, 15);
        fc.pre(Math.max(...lengths) < 15);
        expect(counts.reduce((sum, count, symbol) => sum + count * lengths[symbol]!, 0)).toBe(huffmanBits(counts));
      }),
    );
  });
});

function countIn(bytes: Buffer, step: number): number {
  const counter = new GoGzipCounter();
  for (let at = 0; at < bytes.length; at += step) counter.write(bytes.subarray(at, at + step));
  return counter.finish();
}

function lengthsOf(counts: readonly number[], limit: number): readonly number[] {
  const lengths = new Uint8Array(counts.length);
  codeLengths(Int32Array.from(counts), limit, lengths);
  return [...lengths];
}

/** The sum of all inner nodes. */
function huffmanBits(counts: readonly number[]): number {
  const nodes = [...counts];
  let bits = 0;
  while (nodes.length > 1) {
    nodes.sort((a, b) => b - a);
    const pair = nodes.pop()! + nodes.pop()!;
    bits += pair;
    nodes.push(pair);
  }
  return bits;
}
