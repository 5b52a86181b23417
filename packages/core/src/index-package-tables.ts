import type { FactSource } from "./sizes/facts/fact-book.ts";

/** What is known of often used packages without a network. Loaded only where sizes are wanted. */
export function packageTables(): readonly FactSource[] {
  return [];
}
