import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { AskedFact } from "@plimsoll/core/plan";
import type { FactFetcher, FetchedFact, FetchSurroundings } from "./fact-fetcher.ts";
import { numberIn, type PackedForm, unpackedLength } from "./facts-download-measure.ts";
import { tellProblem } from "./facts-text.ts";
import { findProgram } from "./find-program.ts";
import type { HttpClient } from "./http-client.ts";

/** Where the user's own tools get packages of languages from. */
export interface LanguageSettings {
  /** Addresses of Go's module proxies, without a slash at their ends; of a module, those that may be asked for it. */
  goProxies(module: string): readonly string[];
  /** Where a crate is downloaded; undefined when cargo has never said so. */
  crateAddress(name: string, version: string): string | undefined;
}

/** Sizes of Go modules and crates, from where the user's own go and cargo get them. */
export const languageFetcher: FactFetcher = createLanguageFetcher(ownLanguageSettings);

export function createLanguageFetcher(settings: () => LanguageSettings): FactFetcher {
  return {
    kinds: ["language-package"],
    async fetch(asked, around) {
      const visit: LanguageVisit = { around, settings: settings(), told: new Set() };
      const waiting = [...asked];
      const found: FetchedFact[] = [];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const fact = await fetchPackage(next, visit);
          if (fact !== undefined) found.push(fact);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atOnce, asked.length) }, work));
      return found;
    },
  };
}

const atOnce = 6;

interface LanguageVisit {
  readonly around: FetchSurroundings;
  readonly settings: LanguageSettings;
  readonly told: Set<string>;
}

async function fetchPackage({ kind, key }: AskedFact, visit: LanguageVisit): Promise<FetchedFact | undefined> {
  const [, language, name, version] = /^(\w+):(.+)@([^@]+)$/.exec(key) ?? [];
  if (kind !== "language-package" || name === undefined || version === undefined) return undefined;
  const { settings } = visit;
  const addresses =
    language === "go"
      ? settings.goProxies(name).map((proxy) => `${proxy}/${escapeGo(name)}/@v/${escapeGo(version)}.zip`)
      : language === "cargo"
        ? [settings.crateAddress(name, version)]
        : [];
  for (const url of addresses) {
    if (url === undefined || !URL.canParse(url)) continue;
    const measured = await measure(url, language === "go" ? "zip" : "gz", visit);
    // What is published stays as it is.
    if (measured !== undefined) return { kind, key, value: measured, source: sources[language ?? ""] ?? "", maxAge: undefined };
  }
  return undefined;
}

const sources: Readonly<Record<string, string>> = { go: "the Go module proxy", cargo: "the crate registry" };

async function measure(url: string, form: PackedForm, { around, told }: LanguageVisit): Promise<MeasuredPackage | undefined> {
  const ask: HttpClient["request"] = (request) => around.http.request(request);
  const head = await ask({ url, method: "HEAD", maxBytes: 65_536 });
  if (head.kind === "failure" || head.status !== 200) {
    const missing = head.kind === "answer" && (head.status === 404 || head.status === 410);
    if (!missing) tellProblem(head.kind === "failure" ? head : { kind: "status", url, status: head.status }, around, told);
    return undefined;
  }
  const archiveBytes = numberIn(head.headers.get("content-length"));
  if (archiveBytes === undefined) return undefined;
  const { unpackedBytes, files } = await unpackedLength(url, archiveBytes, form, ask);
  return { archiveBytes, bytes: unpackedBytes, files };
}

interface MeasuredPackage {
  readonly archiveBytes: number;
  readonly bytes: number | undefined;
  readonly files: number | undefined;
}

/** Upper case letters of paths and versions, as the protocol of Go's proxies writes them. */
function escapeGo(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** Of the user who runs this: what `go env` says, and what cargo has stored of its registry. */
function ownLanguageSettings(): LanguageSettings {
  let go: GoSettings | undefined;
  let template: string | null | undefined;
  return {
    goProxies(module) {
      go ??= readGoSettings(process.env);
      return isPrivateModule(module, go.noProxy) ? [] : go.proxies;
    },
    crateAddress(name, version) {
      template ??= readCrateTemplate(process.env.CARGO_HOME ?? join(homedir(), ".cargo")) ?? null;
      return template === null ? undefined : crateAddress(template, name, version);
    },
  };
}

interface GoSettings {
  readonly proxies: readonly string[];
  /** Patterns of modules that no proxy is to hear of. */
  readonly noProxy: readonly string[];
}

function readGoSettings(env: NodeJS.ProcessEnv): GoSettings {
  const go = findProgram("go", env.PATH);
  const asked =
    go === undefined
      ? undefined
      : spawnSync(go, ["env", "GOPROXY", "GONOPROXY"], { encoding: "utf8", timeout: 15_000, cwd: homedir(), env });
  const [proxies = "", noProxy = ""] =
    asked?.status === 0 ? asked.stdout.split("\n") : [env.GOPROXY, env.GONOPROXY ?? env.GOPRIVATE];
  return {
    proxies: proxies
      .split(/[,|]/)
      .map((each) => each.trim().replace(/\/+$/, ""))
      .filter((each) => /^https?:\/\//.test(each) && URL.canParse(each)),
    noProxy: noProxy.split(",").filter((each) => each.trim() !== ""),
  };
}

/** Patterns as of Go's path.Match, each for as many parts of a path as it has itself. */
export function isPrivateModule(module: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.trim().split("/");
    const own = module.split("/").slice(0, parts.length);
    return own.length === parts.length && parts.every((part, index) => matchesPart(part, own[index]!));
  });
}

function matchesPart(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`).test(text);
}

/** `dl` in the settings of the registry that cargo's index came from. */
function readCrateTemplate(home: string): string | undefined {
  try {
    const folder = join(home, "registry", "index");
    for (const name of readdirSync(folder).toSorted()) {
      const read = readTemplate(join(folder, name, "config.json"));
      if (read !== undefined) return read;
    }
  } catch {
    // cargo has not been used here.
  }
  return undefined;
}

function readTemplate(path: string): string | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8"));
    const dl: unknown = typeof read === "object" && read !== null && "dl" in read ? read.dl : undefined;
    return typeof dl === "string" && /^https?:\/\//.test(dl) ? dl : undefined;
  } catch {
    return undefined;
  }
}

/** As cargo fills the template in (The Cargo Book, Registry Index, `dl`). */
export function crateAddress(template: string, name: string, version: string): string {
  if (!/\{(?:crate|version|prefix|lowerprefix|sha256-checksum)\}/.test(template))
    return `${template.replace(/\/+$/, "")}/${name}/${version}/download`;
  const prefix =
    name.length <= 2 ? String(name.length) : name.length === 3 ? `3/${name[0]!}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
  return template
    .replaceAll("{crate}", name)
    .replaceAll("{version}", version)
    .replaceAll("{prefix}", prefix)
    .replaceAll("{lowerprefix}", prefix.toLowerCase());
}
