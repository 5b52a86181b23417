/** One byte for each commit, of which there may be any number. State with identity. */
export interface ByteColumn {
  set(at: number, value: number): void;
  /** The first `length` bytes; those that were never set have the initial value. */
  toArray(length: number): Uint8Array;
}

export function createByteColumn(initial: number): ByteColumn {
  let bytes = new Uint8Array(64).fill(initial);
  const grow = (length: number): void => {
    if (length <= bytes.length) return;
    const larger = new Uint8Array(Math.max(length, bytes.length * 2)).fill(initial);
    larger.set(bytes);
    bytes = larger;
  };
  return {
    set(at, value) {
      grow(at + 1);
      bytes[at] = value;
    },
    toArray(length) {
      grow(length);
      return bytes.slice(0, length);
    },
  };
}
