import { expect, test } from "vitest";
import { createFrameGuard } from "../../packages/language-server/src/host/frame-guard.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text);
const message = (body: string, more = ""): string => `Content-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;

const fine = [
  message("{}"),
  message('{"text":"FROM 한국어\\r\\n\\r\\n"}', "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"),
  message("").toLowerCase(),
  message("x".repeat(9000)),
].join("");

test.each([1, 2, 3, 7, 64, 4096, 100_000])("messages are followed however they are cut: by %d bytes", (size) => {
  const guard = createFrameGuard();
  const all = bytes(fine);
  for (let at = 0; at < all.length; at += size) expect(guard(all.subarray(at, at + size))).toBeUndefined();
  // The guard is at the beginning of a message again.
  expect(guard(bytes("Length: 1\r\n\r\n"))).toBe("Length: 1");
});

test.each([
  ["Content-Length: x\r\n\r\n", "Content-Length: x"],
  ["Content-Length: 99999999999\r\n\r\n", "Content-Length: 99999999999"],
  [`{}${message("{}")}`, "{}Content-Length: 2"],
  ["\r\n\r\n", ""],
])("what tells no length: %j", (text, found) => {
  expect(createFrameGuard()(bytes(fine + text))).toBe(found);
});
