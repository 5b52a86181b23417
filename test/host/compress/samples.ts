/** Bytes of many kinds, the same ones in every run; nothing is read from the machine. */
export function samples(): readonly Buffer[] {
  const sizes = [0, 1, 3, 4, 5, 17, 100, 258, 512, 1024, 1536, 3000, 9000, 33_000, 66_000, 140_000];
  const small = kinds.flatMap((make, kind) => sizes.map((size, at) => make(randomOf(kind * 100 + at), size)));
  return [...small, mixture(randomOf(7001), 700_000), mixture(randomOf(7002), 1_500_000)];
}

type Random = () => number;

/** From 0 to 1; equal numbers give equal sequences. */
export function randomOf(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const kinds: readonly ((random: Random, size: number) => Buffer)[] = [zeros, noise, letters, words, records, programs, tars];

function zeros(_random: Random, size: number): Buffer {
  return Buffer.alloc(size);
}

function noise(random: Random, size: number): Buffer {
  return filled(size, () => random() * 256);
}

function letters(random: Random, size: number): Buffer {
  return filled(size, () => 97 + random() ** 3 * 26);
}

function words(random: Random, size: number): Buffer {
  const known = Array.from({ length: 300 }, () => letters(random, 2 + Math.floor(random() * 9)).toString());
  return repeated(size, () => `${known[Math.floor(random() ** 2 * known.length)]}${random() < 0.1 ? ".\n" : " "}`);
}

function records(random: Random, size: number): Buffer {
  return repeated(size, () => {
    const [id, count] = [Math.floor(random() * 1e6), Math.floor(random() * 50)];
    return `{"id": ${id}, "name": "item-${id % 97}", "count": ${count}, "done": ${random() < 0.5}},\n`;
  });
}

/** Few distinct words of four bytes, as in machine code. */
function programs(random: Random, size: number): Buffer {
  const bytes = Buffer.alloc(size + 4);
  for (let at = 0; at < size; at += 4)
    bytes.writeUInt32LE(Math.floor(random() ** 4 * 2 ** 16) * 65_537 + Math.floor(random() * 8), at);
  return bytes.subarray(0, size);
}

function tars(random: Random, size: number): Buffer {
  return repeated(size, () => {
    const content = words(random, Math.floor(random() * 2000));
    const header = Buffer.alloc(512);
    header.write(`app/src/file-${Math.floor(random() * 1000)}.ts`);
    const length = content.length.toString(8).padStart(11, "0");
    header.write(`0000644\x000000000\x000000000\x00${length}\x0015300${Math.floor(random() * 999_999)}`, 100);
    return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]).toString("latin1");
  });
}

/** Parts of all kinds, some of which come again, near and far. */
function mixture(random: Random, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let total = 0; total < size;) {
    const earlier = parts[Math.floor(random() * parts.length)];
    const make = kinds[Math.floor(random() * kinds.length)]!;
    const part = earlier !== undefined && random() < 0.3 ? earlier : make(random, Math.floor(random() * 60_000));
    parts.push(part);
    total += part.length;
  }
  return Buffer.concat(parts).subarray(0, size);
}

function filled(size: number, next: () => number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at++) bytes[at] = Math.floor(next());
  return bytes;
}

function repeated(size: number, next: () => string): Buffer {
  const parts: Buffer[] = [];
  for (let total = 0; total < size;) {
    const part = Buffer.from(next(), "latin1");
    parts.push(part);
    total += part.length;
  }
  return Buffer.concat(parts).subarray(0, size);
}
