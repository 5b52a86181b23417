import { maskCredentials } from "@plimsoll/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("what logs somebody in is not shown", () => {
  test.each([
    ["ADD https://user:hunter2@example.com/a.tar.gz /opt/", "ADD https://user:***@example.com/a.tar.gz /opt/"],
    ["git clone https://hunter2@example.com/o/r.git", "git clone https://***@example.com/o/r.git"],
    ["git+https://hunter2@example.com/o/r.git", "git+https://***@example.com/o/r.git"],
    ["https://hunter2:@example.com/", "https://***:@example.com/"],
    ["https://hunter2:x-oauth-basic@example.com/", "https://***:***@example.com/"],
    ["https://ghp_hunter2:x@example.com/", "https://***:***@example.com/"],
    ["https://oauth2:glpat-hunter2@example.com/g/p.git", "https://oauth2:***@example.com/g/p.git"],
    ["postgres://app:hunter2@db:5432/x", "postgres://app:***@db:5432/x"],
    ["ssh://git:hunter2@example.com/x", "ssh://git:***@example.com/x"],
    ["https://me:hunt@er2@example.com/x", "https://me:***@example.com/x"],
    ["HTTPS://me:hunter2@EXAMPLE.com", "HTTPS://me:***@EXAMPLE.com"],
    [
      'pip install "https://me:hunter2@a.example.com/x" https://b.example.com',
      'pip install "https://me:***@a.example.com/x" https://b.example.com',
    ],
    ["https://a:1@example.com,https://b:hunter2@example.com", "https://a:***@example.com,https://b:***@example.com"],
    ['https://me:"hunter2"@example.com', "https://me:***@example.com"],
    ["https://${USER:-me}:hunter2@example.com", "https://${USER:-me}:***@example.com"],
    ["https://me:${TOKEN:-hunter2}@example.com", "https://me:***@example.com"],
    ["https://me:${A}hunter2@example.com", "https://me:***@example.com"],
    ["https://example.com/a?token=hunter2&v=1", "https://example.com/a?token=***&v=1"],
    ["https://example.com/a?v=1&X-Amz-Signature=hunter2#top", "https://example.com/a?v=1&X-Amz-Signature=***#top"],
    ["https://example.com/a?accessToken=hunter2", "https://example.com/a?accessToken=***"],
    ["https://example.com/a?sv=1&sig=hunter2", "https://example.com/a?sv=1&sig=***"],
    ["https://me:hunter2@example.com/a?api_key=hunter2", "https://me:***@example.com/a?api_key=***"],
  ])("%s", (text, shown) => {
    expect(maskCredentials(text)).toBe(shown);
    expect(maskCredentials(shown)).toBe(shown);
  });
});

describe("all else is left as it is", () => {
  test.each([
    "https://example.com/a@b",
    "https://example.com/x?mail=me@example.com",
    "ssh://git@example.com/o/r.git",
    "git@example.com:o/r.git",
    "https://$TOKEN@example.com/o/r.git",
    "https://me:${TOKEN}@example.com/o/r.git",
    'https://me:"$TOKEN"@example.com/o/r.git',
    "https://x:$(cat /run/secrets/token)@example.com/o/r.git",
    "https://example.com/a?token=$TOKEN",
    "https://example.com/a?monkey=1&keyboard=2",
    "https://example.com/node@22",
    "npm install @scope/name && curl https://example.com",
    '["https://example.com","me@example.com"]',
    "TOKEN=hunter2",
  ])("%s", (text) => expect(maskCredentials(text)).toBe(text));
});

test("whatever the text, it ends soon and twice is once", () => {
  const part = fc.constantFrom(
    "https://",
    "a://",
    "$",
    "{",
    "}",
    "(",
    ")",
    "@",
    ":",
    "'",
    '"',
    "/",
    "?token=",
    "&",
    "x",
    " ",
    "한",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const masked = maskCredentials(parts.join(""));
      expect(maskCredentials(masked)).toBe(masked);
    }),
  );
  for (const piece of ["a://", "$(", "${x}", "x:", "https://${", '"', "a.", "?token=", "a://'"]) {
    const before = process.cpuUsage();
    maskCredentials(`https://${piece.repeat(50_000)}`);
    expect(process.cpuUsage(before).user, piece).toBeLessThan(2_000_000);
  }
});
