import { gzipSync } from "node:zlib";
import type { AskedFact, FactKinds } from "@plimsoll/core/plan";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { readNpmDocument, readNpmVersion } from "./facts-npm-document.ts";
import { type NpmSettings, ownNpmSettings } from "./facts-npm-settings.ts";
import { countNpmTarball } from "./facts-npm-tarball.ts";
import { type FactProblem, tellProblem } from "./facts-text.ts";
import type { HttpAnswer, HttpFailed } from "./http-client.ts";

const source = "the npm registry";
const documentAge = 3600;
const largestDocument = 100_000_000;
const largestTarball = 300_000_000;
const atOnce = 6;

/** Versions and sizes of npm packages, from the registries that the user's own npm asks. */
export const npmFetcher: FactFetcher = createNpmFetcher(ownNpmSettings);

/** `settings`: for the project's folder. */
export function createNpmFetcher(settings: (folder: string) => NpmSettings): FactFetcher {
  return {
    kinds: ["npm-package", "npm-version"],
    async fetch(asked, around) {
      const visit: NpmVisit = { around, settings: settings(around.folder), told: new Set() };
      const found: FetchedFact[] = [];
      const waiting = [...asked];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const fact = await fetchFact(next, visit);
          if (fact !== undefined) found.push(fact);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, asked.length) }, work));
      return found;
    },
  };
}

interface NpmVisit {
  readonly around: FetchSurroundings;
  readonly settings: NpmSettings;
  readonly told: Set<string>;
}

async function fetchFact({ kind, key }: AskedFact, visit: NpmVisit): Promise<FetchedFact | undefined> {
  if (kind === "npm-package") {
    const value = await fetchPackage(key, visit);
    return value === undefined ? undefined : { kind, key, value, source, maxAge: documentAge };
  }
  if (kind !== "npm-version") return undefined;
  const at = key.indexOf("@", 1);
  const value = at === -1 ? undefined : await fetchVersion(key.slice(0, at), key.slice(at + 1), visit);
  return value === undefined ? undefined : { kind, key, value, source, maxAge: undefined };
}

/** The document in the form that npm asks for when it installs, so that its bytes are those that its cache holds. */
async function fetchPackage(name: string, visit: NpmVisit): Promise<FactKinds["npm-package"] | undefined> {
  const answer = await ask(addressOf(name, visit), { accept: "application/json" }, largestDocument, visit);
  if (answer === undefined) return undefined;
  const read = readNpmDocument(answer.body.toString("utf8"));
  if (read === undefined) return undefined;
  return { ...read, documentBytes: answer.body.length, documentGzip: gzipSync(answer.body).length };
}

async function fetchVersion(name: string, version: string, visit: NpmVisit): Promise<FactKinds["npm-version"] | undefined> {
  const address = addressOf(name, visit);
  const answer = await ask(`${address}/${encodeURIComponent(version)}`, { accept: "application/json" }, 5_000_000, visit);
  const read = answer === undefined ? undefined : readNpmVersion(answer.body.toString("utf8"));
  if (read === undefined) return undefined;
  const { tarball, unpackedSize, fileCount, ...value } = read;
  if (tarball === undefined || !URL.canParse(tarball))
    return { ...value, tarballBytes: undefined, bytes: unpackedSize, files: fileCount };
  if (unpackedSize !== undefined && fileCount !== undefined) {
    const length = await lengthOf(tarball, visit);
    if (length !== undefined) return { ...value, tarballBytes: length, bytes: unpackedSize, files: fileCount };
  }
  const file = await ask(tarball, {}, largestTarball, visit);
  const counted = file === undefined ? undefined : await countNpmTarball(file.body);
  return {
    ...value,
    tarballBytes: file?.body.length,
    bytes: counted?.bytes ?? unpackedSize,
    files: counted?.files ?? fileCount,
    directories: counted?.directories,
  };
}

async function lengthOf(url: string, { around, settings }: NpmVisit): Promise<number | undefined> {
  const head = await around.http.request({ url, method: "HEAD", headers: settings.headersFor(url), maxBytes: 100_000 });
  if (head.kind === "failure" || head.status !== 200) return undefined;
  const length = Number(head.headers.get("content-length"));
  return Number.isSafeInteger(length) && length > 0 ? length : undefined;
}

function addressOf(name: string, { settings }: NpmVisit): string {
  const registry = settings.registryOf(name);
  return registry === undefined ? "" : `${registry}${name.replace("/", "%2f")}`;
}

async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
  visit: NpmVisit,
): Promise<HttpAnswer | undefined> {
  if (!URL.canParse(url)) {
    tellProblem({ kind: "no-index", program: "npm" }, visit.around, visit.told);
    return undefined;
  }
  const answer = await visit.around.http.request({ url, headers: { ...headers, ...visit.settings.headersFor(url) }, maxBytes });
  if (answer.kind === "answer" && answer.status === 200) return answer;
  const problem = problemOf(answer, url);
  if (problem !== undefined) tellProblem(problem, visit.around, visit.told);
  return undefined;
}

function problemOf(answer: HttpAnswer | HttpFailed, url: string): FactProblem | undefined {
  if (answer.kind === "failure") return answer;
  // Private and deleted packages are nothing out of the ordinary.
  if (answer.status === 404) return undefined;
  return { kind: "status", url, status: answer.status };
}
