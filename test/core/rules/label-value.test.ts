import { describe, expect, test } from "vitest";
import { fitsLabelType, type LabelType } from "../../../packages/core/src/rules/shared/label-value.ts";

const values: Readonly<Record<LabelType, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  text: { good: ["", "anything at all"], bad: [] },
  url: {
    good: ["https://example.com/a?b=c#d", "mailto:team@example.com", "https://example.com/%20"],
    bad: ["", "example.com", "https:", "https://example.com/a b", "https://example.com/%zz"],
  },
  semver: { good: ["1.0.0", "1.0.0-rc.1+build.5", "0.0.0"], bad: ["v1.0.0", "1.0", "01.0.0", "1.0.0-", "1.0.0-01"] },
  hash: {
    good: ["24454f8", "24454f830c", "24454f830cdb571e2c4ad15481119c43b3cafd48", "a".repeat(64)],
    bad: ["24454f", "24454FA", "24454g8", "a".repeat(41)],
  },
  rfc3339: {
    good: ["2026-02-28T23:59:60Z", "2024-02-29T00:00:00.5+09:00", "2026-01-01 00:00:00z"],
    bad: ["2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01", "2026-01-01T24:00:00Z", "2026-01-01T00:00:00"],
  },
  spdx: {
    good: [
      "MIT",
      "MIT OR Apache-2.0",
      "(MIT AND BSD-3-Clause) OR LicenseRef-own",
      "GPL-2.0-or-later WITH Classpath-exception-2.0",
      "MPL-1.0+",
    ],
    bad: ["", "mit", "Apache 2", "MIT OR", "(MIT", "MIT)", "MIT WITH nothing", "MIT MIT"],
  },
  email: { good: ["a@b", "first.last+tag@mail.example.com"], bad: ["a", "@b", "a@", "a b@c.d", "a@-b.c", "a..b@c.d"] },
};

describe("values of labels", () => {
  const cases = Object.entries(values).flatMap(([type, { good, bad }]) => [
    ...good.map((value) => [type as LabelType, value, true] as const),
    ...bad.map((value) => [type as LabelType, value, false] as const),
  ]);
  test.each(cases)("%s: %j → %s", (type, value, expected) => {
    expect(fitsLabelType(value, type)).toBe(expected);
  });
});
