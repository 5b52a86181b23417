/** Symbols of the two alphabets of deflate: literals and lengths, and offsets. */
export const literalSymbols = 286;
export const offsetSymbols = 30;

const codeLengthSymbols = 19;
/** The order in which deflate lists the lengths of the codes for code lengths (RFC 1951, 3.2.7). */
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * Fills `lengths` with the bits of each symbol's code: the shortest possible codes of at most `limit` bits, and of several
 * equally short ones those that Go's compress/flate takes. By package-merge.
 */
export function codeLengths(frequencies: Int32Array, limit: number, lengths: Uint8Array): void {
  lengths.fill(0);
  const symbols: number[] = [];
  for (let symbol = 0; symbol < frequencies.length; symbol++) if (frequencies[symbol] !== 0) symbols.push(symbol);
  const count = symbols.length;
  if (count <= 2) {
    for (const symbol of symbols) lengths[symbol] = 1;
    return;
  }
  symbols.sort((a, b) => frequencies[a]! - frequencies[b]! || a - b);
  const leaves = symbols.map((symbol) => frequencies[symbol]!);
  const depth = Math.min(limit, count - 1);
  const kinds = packages(leaves, depth);
  // What the top row takes of each row below: its first leaves, and the pairs of the row's first nodes.
  let taken = 2 * count - 2;
  for (let level = depth - 1; level >= 0; level--) {
    let used = 0;
    for (let at = 0; at < taken; at++) used += kinds[level]![at]!;
    for (let at = 0; at < used; at++) lengths[symbols[at]!]!++;
    taken = 2 * (taken - used);
  }
}

/**
 * For each row, the deepest first, whether each node is a leaf (1) or a pair of nodes of the row below (0), from light to heavy.
 */
function packages(leaves: readonly number[], depth: number): readonly Uint8Array[] {
  const width = 2 * leaves.length - 2;
  const rows: Uint8Array[] = [];
  let below: number[] = [];
  for (let level = 0; level < depth; level++) {
    const kinds = new Uint8Array(width);
    const weights: number[] = [];
    let [leaf, pair] = [0, 0];
    while (weights.length < width) {
      const paired = pair + 1 < below.length ? below[pair]! + below[pair + 1]! : Infinity;
      const single = leaf < leaves.length ? leaves[leaf]! : Infinity;
      if (paired === Infinity && single === Infinity) break;
      if (single < paired) {
        kinds[weights.length] = 1;
        weights.push(single);
        leaf++;
      } else {
        weights.push(paired);
        pair += 2;
      }
    }
    rows.push(kinds);
    below = weights;
  }
  return rows;
}

export function codedBits(frequencies: Int32Array, lengths: Uint8Array): number {
  let bits = 0;
  for (let symbol = 0; symbol < frequencies.length; symbol++) bits += frequencies[symbol]! * lengths[symbol]!;
  return bits;
}

/** The bits that tell a decoder both codes, behind the three that begin every block (RFC 1951, 3.2.7). */
export function codeTableBits(literals: Uint8Array, offsets: Uint8Array): number {
  const frequencies = runFrequencies([...used(literals), ...used(offsets)]);
  const lengths = new Uint8Array(codeLengthSymbols);
  codeLengths(frequencies, 7, lengths);
  let listed = codeLengthSymbols;
  while (listed > 4 && frequencies[codeLengthOrder[listed - 1]!] === 0) listed--;
  const extra = frequencies[16]! * 2 + frequencies[17]! * 3 + frequencies[18]! * 7;
  return 5 + 5 + 4 + 3 * listed + codedBits(frequencies, lengths) + extra;
}

function used(lengths: Uint8Array): Uint8Array {
  let end = lengths.length;
  while (end > 1 && lengths[end - 1] === 0) end--;
  return lengths.subarray(0, end);
}

/** How often each of the 19 symbols is needed to write these lengths, runs being shortened where they can be. */
function runFrequencies(lengths: readonly number[]): Int32Array {
  const frequencies = new Int32Array(codeLengthSymbols);
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at]!;
    let rest = 0;
    for (; at < lengths.length && lengths[at] === length; at++) rest++;
    if (length === 0) {
      for (; rest >= 11; rest -= Math.min(rest, 138)) frequencies[18]!++;
      if (rest >= 3) {
        frequencies[17]!++;
        rest = 0;
      }
    } else {
      frequencies[length]!++;
      for (rest--; rest >= 3; rest -= Math.min(rest, 6)) frequencies[16]!++;
    }
    frequencies[length]! += rest;
  }
  return frequencies;
}
