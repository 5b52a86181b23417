import { writeFileSync } from "node:fs";
import { type AskedFact, createFactBook, type FactSource, layerSizes, planDockerfile } from "@plimsoll/core/plan";
import { createHttpClient } from "@plimsoll/host/http";
import { type FetchedFact, pipFetcher } from "@plimsoll/host/sizes";

/** Chains of what needs what are shorter. */
const mostRounds = 20;

/** Writes what sizing `pip install` of each set of requirements asks of the package index. Gives the exit code. */
export async function recordPipFacts(sets: readonly string[], output: string): Promise<number> {
  const http = createHttpClient({ version: "0.0.0", environment: process.env });
  const facts = new Map<string, FetchedFact>();
  const problem = (message: string): void => void process.stderr.write(`${message}\n`);
  const commands = sets.map(
    (set) =>
      `RUN pip install ${set
        .split(" ")
        .map((word) => `'${word}'`)
        .join(" ")}`,
  );
  // Each set is on its own: what one installs is not there for the next.
  const texts = commands.map((command) => `FROM python:3.11\n${command}\n`);
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const missing = texts.flatMap((text) => askedBy(text, facts)).filter(({ kind, key }) => !tried.has(`${kind} ${key}`));
    if (missing.length === 0) break;
    const unique = new Map(missing.map((asked) => [`${asked.kind} ${asked.key}`, asked]));
    for (const name of unique.keys()) tried.add(name);
    const found = await pipFetcher.fetch([...unique.values()], { http, folder: ".", platform: "linux/amd64", problem });
    for (const fact of found) facts.set(`${fact.kind} ${fact.key}`, fact);
  }
  const sorted = [...facts]
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([, { kind, key, value }]) => ({ kind, key, value }));
  writeFileSync(output, `[\n${sorted.map((fact) => JSON.stringify(fact)).join(",\n")}\n]\n`);
  return 0;
}

function askedBy(text: string, known: ReadonlyMap<string, FetchedFact>): readonly AskedFact[] {
  const source: FactSource = {
    find(kind, key) {
      const fact = known.get(`${kind} ${key}`);
      // A fact is kept under its own kind.
      return fact === undefined
        ? undefined
        : ({ value: fact.value, basis: "index", source: fact.source } as ReturnType<typeof source.find<typeof kind>>);
    },
  };
  const image = { platform: "linux/amd64", system: { id: "debian", codename: "bookworm", python: "3.11", pythonPackages: [] } };
  const facts = createFactBook([source]);
  layerSizes(planDockerfile({ text, facts: { images: { "python:3.11": image } } }), { facts });
  return facts.asked().filter(({ basis }) => basis === undefined);
}
