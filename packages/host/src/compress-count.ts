import { GoGzipCounter } from "./compress-go-gzip.ts";
import type { TarStream } from "./compress-tar-stream.ts";

/** The bytes of a compressed tar. */
export interface CountedTar {
  /** In bytes. */
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** "whole": all of it was compressed. "samples": only parts of it. "parts": some of it could not be read. */
  readonly by: "whole" | "samples" | "parts";
}

export interface CountLimits {
  /** Larger tars are not compressed as a whole. In bytes, as all of these. */
  readonly wholeBytes: number;
  readonly sampleBytes: number;
  readonly samples: number;
}

export const countLimits: CountLimits = { wholeBytes: 32 * 2 ** 20, sampleBytes: 128 * 1024, samples: 128 };

/** How many bytes Go's gzip makes of a tar. What cannot be read is taken to be like the rest. */
export function countTar(tar: TarStream, limits: CountLimits = countLimits): CountedTar {
  return tar.length > limits.wholeBytes ? countSamples(tar, limits) : countWhole(tar);
}

function countWhole(tar: TarStream): CountedTar {
  const counter = new GoGzipCounter();
  const missing = tar.read(0, tar.length, (piece) => counter.write(piece));
  const counted = counter.finish();
  if (missing === 0) return { low: counted, likely: counted, high: counted, by: "whole" };
  return withMissing({ low: counted, likely: counted, high: counted, by: "whole" }, tar.length - missing, missing);
}

/** What comes before matters, but only so far back. */
const reachBytes = 32 * 1024;

/** Parts that are spread evenly, each with what comes before it, so that it finds its matches there as it would in the whole. */
function countSamples(tar: TarStream, { sampleBytes, samples }: CountLimits): CountedTar {
  const stride = tar.length / samples;
  const ratios: number[] = [];
  let [read, missing] = [0, 0];
  for (let index = 0; index < samples; index++) {
    const from = Math.floor(index * stride + placeInStride(index) * Math.max(0, stride - sampleBytes));
    const to = Math.min(from + sampleBytes, tar.length);
    const before = new GoGzipCounter();
    const both = new GoGzipCounter();
    tar.read(Math.max(0, from - reachBytes), from, (piece) => {
      before.write(piece);
      both.write(piece);
    });
    const lost = tar.read(from, to, (piece) => both.write(piece));
    read += to - from;
    missing += lost;
    if (lost < to - from) ratios.push((both.finish() - before.finish()) / (to - from - lost));
  }
  const share = missing / read;
  const counted = scaled(ratios, tar.length * (1 - share), (samples * sampleBytes) / tar.length);
  return missing === 0 ? counted : withMissing(counted, tar.length * (1 - share), tar.length * share);
}

/**
 * Not the same place in each part, for a tar may repeat itself: fractions of the golden ratio are spread evenly and never repeat.
 */
function placeInStride(index: number): number {
  return (0.5 + index * 0.618_033_988_749_895) % 1;
}

/** Twice the standard error to each side, and half a percent for where the samples begin and end. */
function scaled(ratios: readonly number[], length: number, covered: number): CountedTar {
  const count = ratios.length;
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, count);
  const variance = ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / Math.max(1, count - 1);
  const error = 2 * Math.sqrt((variance / Math.max(1, count)) * Math.max(0, 1 - covered)) + 0.005 * mean;
  return {
    low: Math.max(0, Math.floor((mean - error) * length)),
    likely: Math.round(mean * length),
    high: Math.ceil((mean + error) * length),
    by: "samples",
  };
}

/** `read`, `missing`: bytes of the tar. What is missing may be anything from zeros to what cannot be compressed. */
function withMissing({ low, likely, high }: CountedTar, read: number, missing: number): CountedTar {
  const ratio = read > missing ? Math.min(1, likely / read) : 0.5;
  return {
    low: Math.floor(low + missing / 1032),
    likely: Math.round(likely + ratio * missing),
    high: Math.ceil(high + missing * 1.0005 + 64),
    by: "parts",
  };
}
