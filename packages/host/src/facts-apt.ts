import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { type AptSource, readAptSources } from "./facts-apt-sources.ts";
import { type FactProblem, tellProblem } from "./facts-text.ts";

/** Gets package indexes from where the base image gets its packages; without knowing that, nothing. */
export const aptFetcher: FactFetcher = {
  kinds: ["apt-index"],
  async fetch(asked, around) {
    const all = readAptSources(around.aptSources ?? []);
    const found: FetchedFact[] = [];
    for (const { kind, key, basis } of asked) {
      if (kind !== "apt-index" || basis === "measured" || basis === "index") continue;
      // A build may stand on images of several releases.
      const sources = uniqueSources(all.filter(({ suite }) => suite.startsWith(key.split("/")[1] ?? "")));
      if (sources.length === 0) continue;
      const fact = await fetchIndex(key, sources, around);
      if (fact !== undefined) found.push(fact);
    }
    return found;
  },
};

function uniqueSources(sources: readonly AptSource[]): readonly AptSource[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

/** A release of Debian has one of some 12 MB. */
const mostBytes = 64 * 1024 * 1024;
const mostTextBytes = 400 * 1024 * 1024;
/** Lists of packages change with every security fix. In seconds. */
const keptFor = 6 * 3600;

async function fetchIndex(
  key: string,
  sources: readonly AptSource[],
  around: FetchSurroundings,
): Promise<FetchedFact | undefined> {
  const architecture = key.split("/")[2] ?? "amd64";
  const addresses = sources.flatMap(({ address, suite, components }) =>
    components.map((component) => `${address}/dists/${suite}/${component}/binary-${architecture}/Packages`),
  );
  const texts: string[] = [];
  for (const url of addresses) {
    const text = await fetchText(url, around);
    if (text !== undefined) texts.push(text);
  }
  // One that is missing would have packages be chosen in versions that nobody gets.
  if (texts.length === 0 || texts.length < addresses.length) return undefined;
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const listBytes = Math.round(bytes * storedShare) + sources.length * releaseBytes;
  const source = `package indexes of ${sources.map(({ suite }) => suite).join(", ")}`;
  return { kind: "apt-index", key, value: { text: texts.join("\n"), listBytes }, source, maxAge: keptFor };
}

/**
 * What LZ4, in which apt stores lists, leaves of them (measured on Debian 12), and the bytes of the signed file beside each
 * suite's.
 */
const storedShare = 0.376;
const releaseBytes = 80_000;

/** Not every archive has both forms: those of security fixes are often packed with xz alone. */
async function fetchText(address: string, around: FetchSurroundings): Promise<string | undefined> {
  const { http } = around;
  let last: FactProblem | undefined;
  for (const [ending, unpack] of forms) {
    const url = `${address}${ending}`;
    // Who serves packages serves them with TLS too, though images ask without: apt looks at signatures, and nobody does here.
    const answer = await http.request({ url: url.replace(/^http:/, "https:"), maxBytes: mostBytes });
    if (answer.kind === "answer" && answer.status === 200) {
      const text = await unpack(answer.body).catch(() => undefined);
      if (text !== undefined) return text;
      last = { kind: "damaged", url };
    } else last = answer.kind === "failure" ? answer : { kind: "status", url, status: answer.status, showsPath: true };
  }
  if (last !== undefined) tellProblem(last, around);
  return undefined;
}

const forms: readonly (readonly [string, (body: Buffer) => Promise<string>])[] = [
  [".gz", async (body) => (await promisify(gunzip)(body, { maxOutputLength: mostTextBytes })).toString("utf8")],
  [".xz", unpackXz],
];

async function unpackXz(body: Buffer): Promise<string> {
  // A CommonJS package, which node gives only as `default`.
  const { default: xz } = await import("xz-decompress");
  // Node's type of web streams and that of the package are the same thing declared twice.
  const source = Readable.toWeb(Readable.from([body])) as ConstructorParameters<typeof xz.XzReadableStream>[0];
  const reader = new xz.XzReadableStream(source).getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > mostTextBytes) throw new Error("more than any index has");
    // The next piece may take the same memory.
    parts.push(value.slice());
  }
  return Buffer.concat(parts).toString("utf8");
}
