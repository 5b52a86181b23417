/** Bytes. The largest document is far below this. */
const mostBody = 1_000_000_000;

/** Bytes of a header: the names and values that the protocol knows are a tenth of it. */
const mostHeader = 8192;

/**
 * Follows the messages of the protocol in a stream of bytes, without reading them: a guard takes the next bytes and says what stands where a header
 * should tell a message's length, once that is so. From there on nothing can be read: nobody knows where the next message begins.
 */
export function createFrameGuard(): (bytes: Uint8Array) => string | undefined {
  let body = 0;
  let header = "";
  return (bytes) => {
    let at = 0;
    while (at < bytes.length) {
      const skipped = Math.min(body, bytes.length - at);
      body -= skipped;
      at += skipped;
      if (at === bytes.length) return undefined;
      const text = latin1.decode(bytes.subarray(at, at + mostHeader));
      const before = header.length;
      header += text;
      const end = header.indexOf("\r\n\r\n");
      if (end === -1) {
        if (header.length >= mostHeader) return header.slice(0, shown);
        at += text.length;
        continue;
      }
      const length = /^content-length:[ \t]*(\d{1,12})[ \t]*$/im.exec(header.slice(0, end));
      if (length === null || Number(length[1]) > mostBody) return header.slice(0, Math.min(end, shown));
      at += end + 4 - before;
      body = Number(length[1]);
      header = "";
    }
    return undefined;
  };
}

/** One character for each byte. */
const latin1 = new TextDecoder("latin1");

/** Characters of what is wrong. */
const shown = 80;
