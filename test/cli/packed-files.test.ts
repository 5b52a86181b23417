import { describe, expect, test } from "vitest";
import { packFiles } from "../../packages/cli/src/packed-files.ts";
import { keptBytes } from "../support/kept-bytes.ts";

const count = 10_000;
const common = { kind: "none" };
const special = { kind: "config" };

function path(index: number): string {
  return `repositories/${String(index % 97)}/서비스 ${index}/Dockerfile`;
}

/** Made anew each time, as a walk does. */
function files(few = count, offset = 0) {
  return Array.from({ length: few }, (_, index) => {
    return { path: path(offset + index), config: index % 1000 === 7 ? special : common };
  });
}

describe("packed files", () => {
  test.each([0, 1, 63, 64, 65, 1000])("are those that were packed, whatever pieces are asked for (%i)", (few) => {
    const all = files(few);
    const packed = packFiles(all);
    expect(packed.length).toBe(few);
    for (const size of [1, 16, 32, 100, 5000]) {
      const pieces = Array.from({ length: Math.ceil(few / size) }, (_, at) => packed.slice(at * size, (at + 1) * size));
      expect(pieces.flat()).toEqual(all);
    }
    expect(packed.slice(60, 70)).toEqual(all.slice(60, 70));
    expect(packed.slice(few, few + 10)).toEqual([]);
  });

  test("keep which object belongs to a file", () => {
    const packed = packFiles(files());
    expect(packed.slice(1007, 1008)[0]?.config).toBe(special);
    expect(packed.slice(1008, 1009)[0]?.config).toBe(common);
  });

  test("take little more than the letters of their paths", async () => {
    const plain = await keptBytes(() =>
      packFiles(files(count).map(({ path: each, config }) => ({ path: encodeURI(each), config }))),
    );
    const letters = files(count).reduce((sum, { path: each }) => sum + encodeURI(each).length, 0);
    expect(plain.kept.length).toBe(count);
    expect((plain.bytes - letters) / count).toBeLessThan(12);
  });
});
