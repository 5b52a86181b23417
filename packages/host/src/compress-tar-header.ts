export const blockBytes = 512;

/** What a header of a tar says. */
export interface TarHeader {
  /** Without a slash in front; that of a directory ends with one. */
  readonly name: string;
  readonly type: "file" | "directory" | "symlink" | "hardlink";
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Of what follows. */
  readonly bytes: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Target of a link. */
  readonly linkName: string;
}

/**
 * The blocks in front of an entry, as Go's archive/tar writes them: one, or three and more where the old format has no room for
 * something.
 */
export function tarHeader(header: TarHeader): Buffer {
  const records = paxRecords(header);
  const split = splitName(header.name);
  const isPax = records.some(([key]) => key !== "path" || split === undefined);
  const main = headerBlock(header, isPax ? undefined : split);
  return isPax ? Buffer.concat([paxBlocks(header.name, records), main]) : main;
}

const nameBytes = 100;
const prefixBytes = 155;

/** What has to be said in an extended header, were the old format not able to split names. Sorted by key. */
function paxRecords({ name, linkName, uid, gid, bytes, mtime }: TarHeader): readonly (readonly [string, string])[] {
  const records: (readonly [string, string])[] = [];
  if (!fitsField(gid, 8)) records.push(["gid", `${gid}`]);
  if (!fitsText(linkName)) records.push(["linkpath", linkName]);
  if (!fitsField(mtime, 12)) records.push(["mtime", `${mtime}`]);
  if (!fitsText(name)) records.push(["path", name]);
  if (!fitsField(bytes, 12)) records.push(["size", `${bytes}`]);
  if (!fitsField(uid, 8)) records.push(["uid", `${uid}`]);
  return records;
}

function fitsText(text: string): boolean {
  return text.length <= nameBytes && isAscii(text);
}

/** Octal digits with a NUL behind them. */
function fitsField(value: number, width: number): boolean {
  return value >= 0 && value < 8 ** (width - 1);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** Into the two fields of the old format; undefined where that cannot be, or need not be. */
function splitName(name: string): readonly [prefix: string, name: string] | undefined {
  if (name.length <= nameBytes || !isAscii(name)) return undefined;
  const last = name.length > prefixBytes + 1 ? prefixBytes : name.length - (name.endsWith("/") ? 2 : 1);
  const slash = name.lastIndexOf("/", last);
  const rest = name.length - slash - 1;
  return slash <= 0 || rest > nameBytes || rest === 0 ? undefined : [name.slice(0, slash), name.slice(slash + 1)];
}

function paxBlocks(name: string, records: readonly (readonly [string, string])[]): Buffer {
  const text = Buffer.concat(records.map(([key, value]) => paxRecord(key, value)));
  const slash = name.replace(/\/+$/, "").length < name.length ? name.length : name.lastIndexOf("/") + 1;
  const parts = [name.slice(0, slash).replace(/\/+$/, ""), "PaxHeaders.0", name.slice(slash)];
  const title = toAscii(parts.filter((part) => part !== "").join("/"));
  const block = Buffer.alloc(blockBytes);
  block.write(title.slice(0, nameBytes).replace(/\/+$/, ""), 0, "latin1");
  writeNumbers(block, { mode: 0, uid: 0, gid: 0, bytes: text.length, mtime: 0 });
  block.write("x", 156, "latin1");
  finish(block);
  return Buffer.concat([block, text, Buffer.alloc(padding(text.length))]);
}

/** `<length> <key>=<value>\n`, where the length counts its own digits too. */
function paxRecord(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`);
  let length = rest.length + `${rest.length}`.length;
  length = rest.length + `${length}`.length;
  return Buffer.concat([Buffer.from(`${length}`), rest]);
}

function headerBlock(header: TarHeader, split: readonly [string, string] | undefined): Buffer {
  const block = Buffer.alloc(blockBytes);
  const [prefix, name] = split ?? ["", toAscii(header.name)];
  writeText(block, name, 0);
  writeNumbers(block, header);
  block.write(typeFlags[header.type], 156, "latin1");
  writeText(block, toAscii(header.linkName), 157);
  writeOctal(block, 0, 329, 8);
  writeOctal(block, 0, 337, 8);
  block.write(prefix, 345, "latin1");
  finish(block);
  return block;
}

const typeFlags: Readonly<Record<TarHeader["type"], string>> = { file: "0", hardlink: "1", symlink: "2", directory: "5" };

function writeText(block: Buffer, text: string, at: number): void {
  const cut = text.slice(0, nameBytes);
  // Go takes the slash away at which a text that is too long happens to be cut.
  block.write(text.length > nameBytes && cut.endsWith("/") ? cut.slice(0, -1) : cut, at, "latin1");
}

function writeNumbers(
  block: Buffer,
  { mode, uid, gid, bytes, mtime }: Pick<TarHeader, "mode" | "uid" | "gid" | "bytes" | "mtime">,
): void {
  writeOctal(block, mode, 100, 8);
  writeOctal(block, uid, 108, 8);
  writeOctal(block, gid, 116, 8);
  writeOctal(block, bytes, 124, 12);
  writeOctal(block, mtime, 136, 12);
}

function writeOctal(block: Buffer, value: number, at: number, width: number): void {
  const digits = fitsField(value, width) ? value.toString(8) : "0";
  block.write(digits.padStart(width - 1, "0"), at, "latin1");
}

function finish(block: Buffer): void {
  block.write("ustar\x0000", 257, "latin1");
  let sum = 8 * 0x20;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
}

function toAscii(text: string): string {
  return isAscii(text) ? text.replaceAll("\0", "") : text.replace(/[^\x01-\x7f]/g, "");
}

/** How many zeros fill up the last block. */
export function padding(bytes: number): number {
  return (blockBytes - (bytes % blockBytes)) % blockBytes;
}
