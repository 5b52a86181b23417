import { readFileSync } from "node:fs";
import type { FactSource } from "../../packages/core/src/sizes/facts/fact-book.ts";
import { fromRoot } from "./repository.ts";

/** Facts that were recorded once, from a file with one in each line. */
export function recordedFacts(name: string): FactSource {
  const facts = new Map<string, unknown>();
  for (const line of readFileSync(fromRoot("test", "fixtures", name), "utf8").split("\n")) {
    if (line === "") continue;
    const { kind, key, value } = JSON.parse(line) as { readonly kind: string; readonly key: string; readonly value: unknown };
    facts.set(`${kind} ${key}`, value);
  }
  return factsOf(facts);
}

/** Facts that a test makes up, by kind and key: `npm-version a@1.0.0`. */
export function factsOf(facts: ReadonlyMap<string, unknown>): FactSource {
  return {
    find(kind, key) {
      const value = facts.get(`${kind} ${key}`);
      // A test that gives a value of another type than its kind has fails at what comes out.
      return value === undefined ? undefined : { value: value as never, basis: "index", source: "recorded" };
    },
  };
}
