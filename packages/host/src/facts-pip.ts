import { type PythonProject, type PythonRelease, readPythonKey } from "@plimsoll/core/plan";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { findPipIndex, type PipIndex } from "./facts-pip-index.ts";
import { measureWheel } from "./facts-pip-measure.ts";
import { readIndexPage } from "./facts-pip-page.ts";
import { bestFile, installableFiles, type InstallableFile, installableVersions, pythonNeeds } from "./facts-pip-wheel.ts";
import { type FactProblem, tellProblem } from "./facts-text.ts";
import type { HttpAnswer, HttpClient, HttpFailed } from "./http-client.ts";

const source = "the Python package index";
const pageAge = 3600;
const largestPage = 64_000_000;
const atOnce = 6;

/** What releases of Python projects there are, and what is in them, from the index that the user's own pip asks. */
export const pipFetcher: FactFetcher = {
  kinds: ["python-project", "python-release"],
  async fetch(asked, around) {
    const keys = asked.flatMap(({ kind, key }) => {
      const read = kind === "python-project" || kind === "python-release" ? readPythonKey(key) : undefined;
      return read === undefined ? [] : [{ key, ...read }];
    });
    if (keys.length === 0) return [];
    const index = await findPipIndex();
    if (index === undefined) {
      tellProblem({ kind: "no-index", program: "pip" }, around);
      return [];
    }
    const visit = visits.get(around.http) ?? new IndexVisit(index, around);
    visits.set(around.http, visit);
    const found: FetchedFact[] = [];
    const waiting = [...keys];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { key, name, version, target } = next;
        const files = installableFiles(name, await visit.page(name), target, machineOf(around.platform));
        if (version === undefined) {
          const needs = pythonNeeds(files, target);
          const value: PythonProject = {
            versions: installableVersions(files),
            ...(Object.keys(needs).length === 0 ? {} : { needs }),
          };
          if (value.versions.length > 0) found.push({ kind: "python-project", key, value, source, maxAge: pageAge });
          continue;
        }
        const file = bestFile(files, version);
        const value = file === undefined ? undefined : await visit.release(file, target.python);
        if (value !== undefined) found.push({ kind: "python-release", key, value, source, maxAge: undefined });
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, keys.length) }, work));
    return found;
  },
};

/** Facts are asked for in rounds; pages that were read stay for the next. */
const visits = new WeakMap<HttpClient, IndexVisit>();

class IndexVisit {
  private readonly index: PipIndex;
  private readonly around: FetchSurroundings;
  private readonly pages = new Map<string, ReturnType<typeof readPage>>();
  private readonly told = new Set<string>();

  constructor(index: PipIndex, around: FetchSurroundings) {
    this.index = index;
    this.around = around;
  }

  async page(name: string): Promise<NonNullable<ReturnType<typeof readIndexPage>>> {
    const known = this.pages.get(name) ?? readPage(this.index, name, this.around);
    this.pages.set(name, known);
    const answer = await known;
    if (answer.kind === "problem") this.tell(answer.problem);
    return answer.kind === "files" ? answer.files : [];
  }

  async release({ file, rank }: InstallableFile, python: string): Promise<PythonRelease | undefined> {
    const { http } = this.around;
    const headers = this.headersFor(file.url);
    const head = await http.request({ url: file.url, method: "HEAD", headers, maxBytes: 1_000_000 });
    if (head.kind === "failure" || head.status !== 200) {
      this.tell(problemOf(head));
      return undefined;
    }
    const bytes = Number(head.headers.get("content-length") ?? Number.NaN);
    if (!Number.isSafeInteger(bytes) || bytes <= 0) return undefined;
    const cacheable = isCacheable(head.headers);
    if (rank === undefined) {
      const nothing = { bytes: undefined, files: undefined, pythonBytes: undefined, pythonFiles: undefined };
      return { archiveBytes: bytes, ...nothing, requires: [], cacheable };
    }
    const read = async (first: number, last: number): Promise<Buffer | undefined> => {
      const whole = first === 0 && last === bytes - 1;
      const answer = await http.request({
        url: file.url,
        headers,
        range: whole ? undefined : { first, last },
        maxBytes: last - first + 1,
      });
      if (answer.kind === "failure" || answer.status !== (whole ? 200 : 206)) {
        this.tell(problemOf(answer));
        return undefined;
      }
      return answer.body;
    };
    const release = await measureWheel({ bytes, read }, python);
    return release === undefined ? undefined : { ...release, cacheable };
  }

  /** A password is for the server that it was written for, and no other. */
  private headersFor(url: string): Readonly<Record<string, string>> {
    return new URL(url).origin === new URL(this.index.url).origin ? this.index.headers : {};
  }

  private tell(problem: FactProblem): void {
    tellProblem(problem, this.around, this.told);
  }
}

type Page =
  | { readonly kind: "files"; readonly files: NonNullable<ReturnType<typeof readIndexPage>> }
  | { readonly kind: "problem"; readonly problem: FactProblem };

async function readPage({ url, headers }: PipIndex, name: string, { http }: FetchSurroundings): Promise<Page> {
  const accept = "application/vnd.pypi.simple.v1+json, text/html;q=0.5";
  const answer = await http.request({
    url: `${url}${encodeURIComponent(name)}/`,
    headers: { ...headers, accept },
    maxBytes: largestPage,
  });
  if (answer.kind === "answer" && answer.status === 404) return { kind: "files", files: [] };
  if (answer.kind === "failure" || answer.status !== 200) return { kind: "problem", problem: problemOf(answer) };
  const files = readIndexPage(answer.body.toString("utf8"), answer.url);
  return files === undefined ? { kind: "problem", problem: { kind: "no-list", url: answer.url } } : { kind: "files", files };
}

/** pip keeps an answer that may be kept for some time (its CacheControl looks at these headers). */
function isCacheable(headers: ReadonlyMap<string, string>): boolean {
  const control = headers.get("cache-control") ?? "";
  if (/no-store/i.test(control)) return false;
  return /max-age=\s*[1-9]/i.test(control) || headers.has("expires") || headers.has("etag");
}

function problemOf(answer: HttpAnswer | HttpFailed): FactProblem {
  return answer.kind === "failure" ? answer : { kind: "status", url: answer.url, status: answer.status };
}

function machineOf(platform: string): string {
  const [, architecture = "amd64", variant = ""] = platform.split("/");
  return machines[architecture] ?? (architecture === "arm" ? `arm${variant}l` : architecture);
}

const machines: Readonly<Record<string, string>> = { amd64: "x86_64", arm64: "aarch64", "386": "i686" };
