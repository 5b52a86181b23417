/** Unpacks bzip2, block by block. Throws for what is none, and for what is damaged or cut off. */
export function* unpackBzip2(packed: Uint8Array): Generator<Uint8Array> {
  const bits = new BitReader(packed);
  do {
    // "BZh", and how many hundred thousand bytes a block may have.
    if (bits.read(24) !== 0x42_5a_68) throw new Error("no bzip2");
    const level = bits.read(8) - 0x30;
    if (level < 1 || level > 9) throw new Error("no bzip2");
    const block = new Uint32Array(level * 100_000);
    for (;;) {
      const [high, low] = [bits.read(24), bits.read(24)];
      const sum = bits.read32();
      if (high === 0x17_72_45 && low === 0x38_50_90) break;
      // The first digits of pi begin a block.
      if (high !== 0x31_41_59 || low !== 0x26_53_59) throw new Error("no block of bzip2");
      const bytes = readBlock(bits, block);
      if (checksumOf(bytes) !== sum) throw new Error("a damaged block of bzip2");
      yield bytes;
    }
    // Several files one behind the other are one.
  } while (bits.nextByte());
}

class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** At most 24 bits. */
  read(count: number): number {
    while (this.count < count) {
      if (this.at >= this.bytes.length) throw new Error("bzip2 that is cut off");
      this.held = ((this.held << 8) | this.bytes[this.at++]!) & 0x7fff_ffff;
      this.count += 8;
    }
    this.count -= count;
    return (this.held >>> this.count) & ((1 << count) - 1);
  }

  read32(): number {
    return this.read(16) * 65_536 + this.read(16);
  }

  /** Goes to the start of the next byte; false at the end. */
  nextByte(): boolean {
    this.count -= this.count % 8;
    return this.count > 0 || this.at < this.bytes.length;
  }
}

const groupSymbols = 50;
const maxCodeBits = 20;

function readBlock(bits: BitReader, block: Uint32Array): Uint8Array {
  // Blocks that were shuffled, as very old versions did; Go does not read them either.
  if (bits.read(1) === 1) throw new Error("a shuffled block of bzip2");
  const origin = bits.read(24);
  const used = readUsedBytes(bits);
  const codes = readCodes(bits, used.length + 2);
  const length = readSymbols(bits, codes, used, block);
  if (origin >= length) throw new Error("a damaged block of bzip2");
  return unpackRuns(unsort(block, length, origin));
}

/** The bytes that occur, in 16 groups of 16. */
function readUsedBytes(bits: BitReader): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group++) {
    const map = (groups >> (15 - group)) & 1 ? bits.read(16) : 0;
    for (let byte = 0; byte < 16; byte++) if ((map >> (15 - byte)) & 1) used.push(group * 16 + byte);
  }
  if (used.length === 0) throw new Error("a damaged block of bzip2");
  return used;
}

interface BlockCodes {
  readonly tables: readonly CodeTable[];
  /** Which table each fifty symbols have. */
  readonly selectors: Uint8Array;
}

/** For each number of bits the last code of it, and what to take from a code to get a place in `symbols`. */
interface CodeTable {
  readonly last: Int32Array;
  readonly shift: Int32Array;
  readonly symbols: readonly number[];
}

function readCodes(bits: BitReader, symbols: number): BlockCodes {
  const count = bits.read(3);
  const selectors = new Uint8Array(bits.read(15));
  if (count < 2 || count > 6 || selectors.length === 0) throw new Error("a damaged block of bzip2");
  const order = Array.from({ length: count }, (_, table) => table);
  for (let at = 0; at < selectors.length; at++) {
    let place = 0;
    while (bits.read(1) === 1) if (++place >= count) throw new Error("a damaged block of bzip2");
    selectors[at] = moveToFront(order, place);
  }
  const tables = order.map(() => {
    let length = bits.read(5);
    const lengths = Array.from({ length: symbols }, () => {
      while (bits.read(1) === 1) length += bits.read(1) === 0 ? 1 : -1;
      if (length < 1 || length > maxCodeBits) throw new Error("a damaged block of bzip2");
      return length;
    });
    return codeTable(lengths);
  });
  return { tables, selectors };
}

function codeTable(lengths: readonly number[]): CodeTable {
  const [last, shift] = [new Int32Array(maxCodeBits + 1).fill(-1), new Int32Array(maxCodeBits + 1)];
  const symbols: number[] = [];
  for (let [bits, code] = [1, 0]; bits <= maxCodeBits; bits++, code <<= 1) {
    shift[bits] = code - symbols.length;
    for (const [symbol, length] of lengths.entries()) if (length === bits && ++code > 0) symbols.push(symbol);
    if (code > shift[bits]! + symbols.length - 1) last[bits] = code - 1;
  }
  return { last, shift, symbols };
}

function moveToFront(list: number[], place: number): number {
  const value = list[place]!;
  for (let at = place; at > 0; at--) list[at] = list[at - 1]!;
  list[0] = value;
  return value;
}

/** Fills the block with sorted bytes; gives how many there are. */
function readSymbols(bits: BitReader, { tables, selectors }: BlockCodes, used: number[], block: Uint32Array): number {
  const end = used.length + 1;
  let [length, run, weight] = [0, 0, 1];
  for (let count = 0; ; count++) {
    const group = Math.floor(count / groupSymbols);
    if (group >= selectors.length) throw new Error("a damaged block of bzip2");
    const symbol = readSymbol(bits, tables[selectors[group]!]!);
    if (symbol < 2) {
      // Runs of the byte in front have their length in digits 1 and 2.
      run += weight * (symbol + 1);
      weight *= 2;
      if (run > block.length) throw new Error("a damaged block of bzip2");
      continue;
    }
    if (length + run + 1 > block.length + (symbol === end ? 1 : 0)) throw new Error("a damaged block of bzip2");
    block.fill(used[0]!, length, length + run);
    length += run;
    [run, weight] = [0, 1];
    if (symbol === end) return length;
    block[length++] = moveToFront(used, symbol - 1);
  }
}

function readSymbol(bits: BitReader, { last, shift, symbols }: CodeTable): number {
  let code = 0;
  for (let length = 1; length <= maxCodeBits; length++) {
    code = (code << 1) | bits.read(1);
    if (code <= last[length]!) return symbols[code - shift[length]!] ?? 0;
  }
  throw new Error("a damaged block of bzip2");
}

/** Undoes the sorting (Burrows and Wheeler): the upper 24 bits of each place become the place of what follows its byte. */
function unsort(block: Uint32Array, length: number, origin: number): Uint8Array {
  const starts = new Uint32Array(257);
  for (let at = 0; at < length; at++) starts[block[at]! + 1]!++;
  for (let byte = 0; byte < 256; byte++) starts[byte + 1]! += starts[byte]!;
  for (let at = 0; at < length; at++) block[starts[block[at]! & 0xff]!++]! |= at << 8;
  const bytes = new Uint8Array(length);
  let place = block[origin]! >>> 8;
  for (let at = 0; at < length; at++) {
    const here = block[place]!;
    bytes[at] = here & 0xff;
    place = here >>> 8;
  }
  return bytes;
}

/** Four equal bytes are followed by how many more of them there are. */
function unpackRuns(bytes: Uint8Array): Uint8Array {
  let length = bytes.length;
  const eachRun = (visit: (byte: number, at: number, more: number) => void): void => {
    for (let [at, same] = [0, 0]; at < bytes.length; at++) {
      same = at > 0 && same > 0 && bytes[at] === bytes[at - 1] ? same + 1 : 1;
      if (same < 4) continue;
      visit(bytes[at]!, at, bytes[at + 1] ?? 0);
      at++;
      same = 0;
    }
  };
  eachRun((_byte, at, more) => (length += more - (at + 1 < bytes.length ? 1 : 0)));
  const unpacked = new Uint8Array(length);
  let [from, to] = [0, 0];
  eachRun((byte, at, more) => {
    unpacked.set(bytes.subarray(from, at + 1), to);
    to += at + 1 - from;
    unpacked.fill(byte, to, to + more);
    to += more;
    from = at + 2;
  });
  unpacked.set(bytes.subarray(from), to);
  return unpacked;
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ 0x04c1_1db7 : sum << 1;
  return sum;
});

/** CRC-32 with its bits the other way round. */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  for (const byte of bytes) sum = (sum << 8) ^ sums[((sum >>> 24) ^ byte) & 0xff]!;
  return ~sum >>> 0;
}
