import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

/** The lines of a blob, without their ends, as they are read. The last piece has no line end where the file is cut off. Throws what the system and zlib throw. */
export async function* blobLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  const decoder = new StringDecoder("utf8");
  let rest = "";
  try {
    // What a stream of bytes gives.
    for await (const chunk of file.pipe(unpacked) as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
    if (rest !== "") yield rest;
  } finally {
    unpacked.destroy();
    file.destroy();
  }
}
