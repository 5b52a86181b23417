import { describe, expect, it } from "vitest";
import { unpackBzip2 } from "../../packages/host/src/archive-bzip2.ts";

describe("what bzip2 has packed", () => {
  const lines = Array.from({ length: 400 }, (_, index) => `${index + 1}\n`).join("");

  it("comes out as it was", () => {
    expect(unpack(packed.nothing)).toBe("");
    expect(unpack(packed.one)).toBe("one");
    expect(unpack(packed.zeros)).toBe("\0".repeat(3000));
    expect(unpack(packed.runs)).toBe("aaaabaaaaa".repeat(3));
    expect(unpack(packed.lines)).toBe(lines);
  });

  it("may be several files, one behind the other", () => {
    const both = Buffer.concat([packed.one, packed.nothing, packed.runs].map((text) => Buffer.from(text, "base64")));
    expect(unpack(both.toString("base64"))).toBe(`one${"aaaabaaaaa".repeat(3)}`);
  });

  it("is refused where it is cut off, or a bit of a block is another one", () => {
    const whole = Buffer.from(packed.lines, "base64");
    for (let at = 0; at < whole.length; at += 7) {
      expect(() => unpack(whole.subarray(0, at).toString("base64"))).toThrow(/bzip2/);
      // Up to the ten bytes that end the file, which say nothing of what it holds.
      if (at < 4 || at >= whole.length - 10) continue;
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 16;
      expect(() => unpack(damaged.toString("base64"))).toThrow(/bzip2/);
    }
  });
});

/** By `bzip2 -c`. */
const packed = {
  nothing: "QlpoORdyRThQkAAAAAA=",
  one: "QlpoOTFBWSZTWbtwGxAAAAEBAAIBoAAhmBmBYXckU4UJC7cBsQA=",
  zeros: "QlpoOTFBWSZTWbDaYVsAAAXACMAAAACACCAAMMwImkpQA8XckU4UJCw2mFbA",
  runs: "QlpoOTFBWSZTWTvVsFcAAAhBAGIAMAAgACEpptBmgoB7yOF3JFOFCQO9WwVw",
  lines:
    "QlpoOTFBWSZTWViZLooAAPFIAAAQf+BQA3gHPOuipUDUm1P1RvyoQDTTQVTz0mk/9UqEUf6pPUftKhBP9VJqm/0qm81uV2/fM+bAPHAFiAdCgU" +
    "DoQCxwB42AfNAB5pwB82AeOALEA6FAoHQgFjgDxsA+aAC2iAfNgHjgCxAOhQKB0IBY4A8bAPmgA60KBQOhALHAHjYB80AEyZJJJFj2qqvyiqu7" +
    "u7uyQAAAAAAAAB5nOeKrbbltttWPbJJPvvvvvtkirphyrphyrphyrphyrphyrphyrphyrphyrphyrre9zu7uqcIAAKrFVbbbeIbmpnmZuamZtl" +
    "XRxlXRxlXRxlXRxlXRxlXRxmv2pOTev2sqq5mZmY8bAPmgMu7u/SfplXRxlXRxlXQXdBd0F3QXdBd0F3QXdb3vdbu7s9JOSSST+kySSe33ve9J" +
    "P1AAAAAJJJlVWZWZmOhALHAu8u7segAAAAAN73u7v27s7IKB0ILu8u7FySSSSSSSSSSSSSSSSSZVVmZl5iAdCgUXfvb70k+AAAAAA3ve7mZnsc" +
    "AWIB1d3d5YqSSSSSAAAAK7v3327u7/SckkknpIkkk+nve979+/aAAAAAUP8XckU4UJBYmS6KA=",
};

function unpack(text: string): string {
  return Buffer.concat([...unpackBzip2(Buffer.from(text, "base64"))]).toString();
}
