import { sha256 } from "@noble/hashes/sha2.js";

/** What a content security policy calls an inline script or style: `sha256-` and the digest in base64. */
export function contentHash(text: string): string {
  const digest = sha256(new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
