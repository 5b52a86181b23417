import type { FactFetcher } from "./fact-fetcher.ts";
import { apkFetcher } from "./facts-apk.ts";
import { aptFetcher } from "./facts-apt.ts";
import { downloadFetcher } from "./facts-download.ts";
import { languageFetcher } from "./facts-language.ts";
import { npmFetcher } from "./facts-npm.ts";
import { pipFetcher } from "./facts-pip.ts";

/** Everything that gets facts about packages from the network: loaded only where that is allowed. */
export const factFetchers: readonly FactFetcher[] = [
  aptFetcher,
  npmFetcher,
  pipFetcher,
  apkFetcher,
  downloadFetcher,
  languageFetcher,
];
