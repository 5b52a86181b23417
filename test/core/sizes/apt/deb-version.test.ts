import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions } from "../../../../packages/core/src/sizes/apt/deb-version.ts";

test("versions in the order of Debian's policy", () => {
  const rising = ["1.0~rc1-1", "1.0-1", "1.0-1+b1", "1.0-1+deb12u1", "1.0-2", "1.0.1-1", "1.2-1", "1.10-1", "1:0.1-1"];
  for (const [place, version] of rising.entries()) {
    for (const [other, against] of rising.entries()) {
      expect(Math.sign(compareVersions(version, against)), `${version} and ${against}`).toBe(Math.sign(place - other));
    }
  }
});

test("an order: turned round, it is the opposite", () => {
  const version = fc.stringMatching(/^(?:\d:)?[0-9][a-z0-9.+~]{0,8}(?:-[a-z0-9.+~]{1,5})?$/);
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      const rises = compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0;
      expect(!rises || compareVersions(a, c) <= 0).toBe(true);
    }),
  );
});
