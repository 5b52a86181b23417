import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { tellProblem } from "./facts-text.ts";
import { tarMember } from "./tar-member.ts";

/** Gets package indexes from the repositories of the base image; without knowing those, nothing. */
export const apkFetcher: FactFetcher = {
  kinds: ["apk-index"],
  async fetch(asked, around) {
    const repositories = (around.repositories ?? []).flatMap(readRepository);
    const found: FetchedFact[] = [];
    for (const { kind, key, basis } of asked) {
      if (kind !== "apk-index" || basis === "measured" || basis === "index" || repositories.length === 0) continue;
      const fact = await fetchIndex(key, repositories, around);
      if (fact !== undefined) found.push(fact);
    }
    return found;
  },
};

/** The larger one of a release has some 3 MB. */
const mostBytes = 64 * 1024 * 1024;
const mostTextBytes = 400 * 1024 * 1024;
/** In seconds. */
const keptFor = 6 * 3600;

/** A line of `/etc/apk/repositories`. One with a name in front (`@edge …`) only counts for packages that ask for it. */
function readRepository(line: string): readonly string[] {
  const address = line.replace(/#.*/, "").trim();
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address) ? [address.replace(/\/+$/, "")] : [];
}

async function fetchIndex(
  key: string,
  repositories: readonly string[],
  around: FetchSurroundings,
): Promise<FetchedFact | undefined> {
  const architecture = key.split("/")[2] ?? "x86_64";
  const texts: string[] = [];
  let storedBytes = 0;
  for (const repository of new Set(repositories)) {
    const url = `${repository}/${architecture}/APKINDEX.tar.gz`;
    const answer = await around.http.request({ url, maxBytes: mostBytes, headers: { "accept-encoding": "identity" } });
    if (answer.kind === "failure" || answer.status !== 200) {
      tellProblem(answer.kind === "failure" ? answer : { kind: "status", url, status: answer.status, showsPath: true }, around);
      // With one missing, packages would be chosen that nobody gets.
      return undefined;
    }
    const text = await readIndex(answer.body);
    if (text === undefined) {
      tellProblem({ kind: "damaged", url }, around);
      return undefined;
    }
    texts.push(text);
    storedBytes += answer.body.length;
  }
  return {
    kind: "apk-index",
    key,
    value: { text: texts.join("\n\n"), storedBytes },
    source: "package indexes of Alpine",
    maxAge: keptFor,
  };
}

async function readIndex(body: Buffer): Promise<string | undefined> {
  try {
    const tar = await promisify(gunzip)(body, { maxOutputLength: mostTextBytes });
    return tarMember(tar, "APKINDEX")?.toString("utf8");
  } catch {
    return undefined;
  }
}
