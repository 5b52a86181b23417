/** A file of a plain tar; an Alpine index is one, with a signature in front. Undefined when it is no tar. */
export function tarMember(bytes: Buffer, name: string): Buffer | undefined {
  for (let at = 0; at + 512 <= bytes.length;) {
    if (bytes.toString("latin1", at + 257, at + 262) !== "ustar") {
      // Alpine cuts the end off the signature's tar; a block of zeros may stand between.
      if (bytes[at] !== 0) return undefined;
      at += 512;
      continue;
    }
    const size = Number.parseInt(bytes.toString("latin1", at + 124, at + 136), 8);
    if (Number.isNaN(size)) return undefined;
    if (bytes.toString("latin1", at, at + 100).replace(/\0.*$/s, "") === name) return bytes.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return undefined;
}
