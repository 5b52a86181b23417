/** An uncompressed tar archive (ustar) of small text files with short names; everything belongs to root. */
export function tarOf(files: readonly { readonly path: string; readonly content: string }[]): Uint8Array {
  const blocks = files.flatMap(({ path, content }) => {
    const bytes = Buffer.from(content, "utf8");
    return [header(path, bytes.length), Buffer.concat([bytes, Buffer.alloc(-bytes.length & 511)])];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(path, 0, 100, "utf8");
  block.write("0000644\0", 100, "latin1");
  block.write("0000000\0", 108, "latin1");
  block.write("0000000\0", 116, "latin1");
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "latin1");
  block.write("15000000000\0", 136, "latin1");
  block.write("        0", 148, "latin1");
  block.write("ustar\u000000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}
