import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { type AptSource, readAptSources } from "./facts-apt-sources.ts";

/** Gets package indexes from where the base image gets its packages; without knowing that, nothing. */
export const aptFetcher: FactFetcher = {
  kinds: ["apt-index"],
  async fetch(asked, around) {
    const sources = readAptSources(around.aptSources ?? []);
    const found: FetchedFact[] = [];
    for (const { kind, key, basis } of asked) {
      if (kind !== "apt-index" || basis === "measured" || basis === "index" || sources.length === 0) continue;
      const fact = await fetchIndex(key, sources, around);
      if (fact !== undefined) found.push(fact);
    }
    return found;
  },
};

/** A release of Debian has one of some 12 MB. */
const mostBytes = 64 * 1024 * 1024;
const mostTextBytes = 400 * 1024 * 1024;
/** Lists of packages change with every security fix. In seconds. */
const keptFor = 6 * 3600;

async function fetchIndex(key: string, sources: readonly AptSource[], around: FetchSurroundings): Promise<FetchedFact | undefined> {
  const architecture = key.split("/")[2] ?? "amd64";
  const addresses = sources.flatMap(({ address, suite, components }) =>
    components.map((component) => `${address}/dists/${suite}/${component}/binary-${architecture}/Packages.gz`),
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

/** What LZ4, in which apt stores lists, leaves of them (measured on Debian 12), and the bytes of the signed file beside each suite's. */
const storedShare = 0.376;
const releaseBytes = 80_000;

async function fetchText(url: string, { http, problem }: FetchSurroundings): Promise<string | undefined> {
  const answer = await http.request({ url, maxBytes: mostBytes });
  if (answer.kind === "failure") {
    problem(`${url}: ${answer.failure.kind}`);
    return undefined;
  }
  if (answer.status !== 200) {
    problem(`${url}: ${answer.status}`);
    return undefined;
  }
  try {
    return (await promisify(gunzip)(answer.body, { maxOutputLength: mostTextBytes })).toString("utf8");
  } catch {
    problem(`${url}: damaged`);
    return undefined;
  }
}
