import type { AskedFact } from "@plimsoll/core/plan";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { numberIn, packedForm, unpackedLength } from "./facts-download-measure.ts";
import { type FactProblem, tellProblem } from "./facts-text.ts";
import type { HttpAnswer, HttpFailed, HttpRequest } from "./http-client.ts";
import { insecureHosts } from "./http-hosts.ts";

/**
 * Asks servers how large the files are that a Dockerfile downloads. Its text may come from anybody: see `publicBut` of
 * `HttpRequest`.
 */
export const downloadFetcher: FactFetcher = createDownloadFetcher(insecureHosts(process.env));

/** `trusted`: hosts with their ports that may be asked though they are private or speak without TLS. */
export function createDownloadFetcher(trusted: ReadonlySet<string>): FactFetcher {
  return {
    kinds: ["remote-file"],
    async fetch(asked, around) {
      const visit: DownloadVisit = { around, trusted, told: new Set() };
      const waiting = [...asked];
      const found: FetchedFact[] = [];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const fact = await fetchFile(next, visit);
          if (fact !== undefined) found.push(fact);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, asked.length) }, work));
      return found;
    },
  };
}

interface DownloadVisit {
  readonly around: FetchSurroundings;
  readonly trusted: ReadonlySet<string>;
  readonly told: Set<string>;
}

const atOnce = 6;
/** A file at an address may be replaced by another one. In seconds. */
const keptFor = 24 * 3600;

async function fetchFile({ kind, key }: AskedFact, visit: DownloadVisit): Promise<FetchedFact | undefined> {
  if (kind !== "remote-file" || !URL.canParse(key) || !/^https?:$/.test(new URL(key).protocol)) return undefined;
  const bytes = await lengthOf(key, visit);
  if (bytes === undefined) return undefined;
  const ends = await unpackedLength(key, bytes, packedForm(key), (request) => ask(request, visit));
  return { kind, key, value: { bytes, ...ends }, source: "what its server says", maxAge: keptFor };
}

/** Some servers know HEAD only for pages; a range of one byte tells the length as well. */
async function lengthOf(url: string, visit: DownloadVisit): Promise<number | undefined> {
  const head = await ask({ url, method: "HEAD", maxBytes: 65_536 }, visit);
  if (head.kind === "failure") return note(head, visit);
  if (head.status === 200) {
    const length = numberIn(head.headers.get("content-length"));
    if (length !== undefined && (head.headers.get("content-encoding") ?? "identity") === "identity") return length;
  } else if (head.status === 404 || head.status === 410) {
    return note({ kind: "missing", url }, visit);
  }
  const part = await ask({ url, range: { first: 0, last: 0 }, maxBytes: 65_536 }, visit);
  if (part.kind === "failure") return undefined;
  if (part.status !== 206) return part.status === 200 ? undefined : note({ kind: "status", url, status: part.status }, visit);
  return numberIn(/\/(\d+)$/.exec(part.headers.get("content-range") ?? "")?.[1]);
}

function ask(request: HttpRequest, { around, trusted }: DownloadVisit): Promise<HttpAnswer | HttpFailed> {
  return around.http.request({ ...request, publicBut: trusted });
}

function note(problem: FactProblem, { around, told }: DownloadVisit): undefined {
  tellProblem(problem, around, told);
  return undefined;
}
