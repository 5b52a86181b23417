import { codedBits, codeLengths, codeTableBits, literalSymbols, offsetSymbols } from "./compress-huffman.ts";

const endOfBlock = 256;
const maxCodeBits = 15;
const blockTypeBits = 3;
/** A block that is stored as it is says its length in 16 bits. */
const maxStoredBytes = 65_535;

/** Symbol of each length from 3 to 258, less 3; and how many bits follow each symbol. */
const lengthSymbol = new Uint16Array(256);
const lengthExtraBits = new Uint8Array(literalSymbols);
/** Symbol of each offset from 1 to 256, less 1, and of each further one by its upper bits. */
const nearSymbol = new Uint8Array(256);
const farSymbol = new Uint8Array(256);
const offsetExtraBits = new Uint8Array(offsetSymbols);

fillTables();

/** The pieces of one block of deflate, and what they cost. */
export class BlockCounter {
  /** Literals and matches so far. */
  tokens = 0;
  private readonly literals = new Int32Array(literalSymbols);
  private readonly offsets = new Int32Array(offsetSymbols);
  private readonly literalLengths = new Uint8Array(literalSymbols);
  private readonly offsetLengths = new Uint8Array(offsetSymbols);

  literal(byte: number): void {
    this.literals[byte]!++;
    this.tokens++;
  }

  match(length: number, offset: number): void {
    this.literals[lengthSymbol[length - 3]!]!++;
    this.offsets[offset <= 256 ? nearSymbol[offset - 1]! : farSymbol[(offset - 1) >> 7]!]!++;
    this.tokens++;
  }

  /**
   * Ends the block, which stands for `input` bytes (undefined when they are no longer at hand). Gives where the bits end that
   * began at `from`.
   */
  endAt(from: number, input: number | undefined): number {
    const { literals, offsets, literalLengths, offsetLengths } = this;
    literals[endOfBlock]!++;
    let extra = 0;
    for (let symbol = 257; symbol < literalSymbols; symbol++) extra += literals[symbol]! * lengthExtraBits[symbol]!;
    for (let symbol = 0; symbol < offsetSymbols; symbol++) extra += offsets[symbol]! * offsetExtraBits[symbol]!;
    const matched = offsets.some((count) => count !== 0);
    // A code for offsets has a symbol even where none is needed, and Go compares as if it were written.
    if (!matched) offsets[0] = 1;
    codeLengths(literals, maxCodeBits, literalLengths);
    codeLengths(offsets, maxCodeBits, offsetLengths);
    const fixed = fixedBits(literals, offsets);
    const own =
      codeTableBits(literalLengths, offsetLengths) + codedBits(literals, literalLengths) + codedBits(offsets, offsetLengths);
    const coded = blockTypeBits + extra + Math.min(fixed, own);
    const unwritten = matched ? 0 : own < fixed ? 1 : 5;
    this.clear();
    if (input === undefined || input > maxStoredBytes || (input + 5) * 8 >= coded) return from + coded - unwritten;
    return Math.ceil((from + blockTypeBits) / 8) * 8 + 32 + input * 8;
  }

  private clear(): void {
    this.literals.fill(0);
    this.offsets.fill(0);
    this.tokens = 0;
  }
}

/** With the code that every decoder knows (RFC 1951, 3.2.6). */
function fixedBits(literals: Int32Array, offsets: Int32Array): number {
  let bits = 0;
  for (let symbol = 0; symbol < literalSymbols; symbol++) {
    bits += literals[symbol]! * (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
  }
  for (const count of offsets) bits += count * 5;
  return bits;
}

function fillTables(): void {
  for (let [symbol, length] = [257, 3]; symbol < literalSymbols; symbol++) {
    // Four symbols for each number of bits; the last symbol is for the longest length alone.
    const extra = symbol < 261 || symbol === 285 ? 0 : (symbol - 261) >> 2;
    lengthExtraBits[symbol] = extra;
    if (symbol === 285) length = 258;
    for (let step = 0; step < 1 << extra && length <= 258; step++) lengthSymbol[length++ - 3] = symbol;
  }
  for (let [symbol, offset] = [0, 0]; symbol < offsetSymbols; symbol++) {
    const extra = symbol < 4 ? 0 : (symbol - 2) >> 1;
    offsetExtraBits[symbol] = extra;
    for (let step = 0; step < 1 << extra; step++, offset++) {
      if (offset < 256) nearSymbol[offset] = symbol;
      else farSymbol[offset >> 7] = symbol;
    }
  }
}
