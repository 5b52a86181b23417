import type { FactFetcher } from "./fact-fetcher.ts";
import { pipFetcher } from "./facts-pip.ts";

/** Everything that gets facts about packages from the network: loaded only where that is allowed. */
export const factFetchers: readonly FactFetcher[] = [pipFetcher];
