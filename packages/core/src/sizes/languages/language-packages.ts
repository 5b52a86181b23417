import type { LayerDraft } from "../commands/estimator.ts";
import type { SizeBasis } from "../layers/size.ts";

/** What is known of some packages of a language together. In bytes. */
export interface KnownPackages {
  readonly count: number;
  /** Keys of those of which nothing is known. */
  readonly missing: readonly string[];
  readonly archiveBytes: number;
  readonly bytes: number;
  /** Undefined when it is not known of all. */
  readonly files: number | undefined;
  /** Names of those that compile something when they are installed. */
  readonly building: readonly string[];
  readonly basis: SizeBasis;
  readonly source: string;
}

/**
 * `keys`: of facts of the kind `language-package`. `usual`: how many times larger files are than their archive, where nobody
 * has said.
 */
export function knownPackages(layer: LayerDraft, keys: Iterable<string>, usual: number): KnownPackages {
  const missing: string[] = [];
  const building: string[] = [];
  let [count, archiveBytes, bytes, source] = [0, 0, 0, ""];
  let files: number | undefined = 0;
  let basis: SizeBasis = "index";
  for (const key of keys) {
    count++;
    const fact = layer.facts.find("language-package", key);
    const own = fact?.value.bytes ?? (fact?.value.archiveBytes === undefined ? undefined : fact.value.archiveBytes * usual);
    if (fact === undefined || own === undefined) {
      missing.push(key);
      continue;
    }
    ({ source } = fact);
    if (fact.value.bytes === undefined || fact.value.archiveBytes === undefined) basis = "heuristic";
    archiveBytes += fact.value.archiveBytes ?? own / usual;
    bytes += own;
    files = files === undefined || fact.value.files === undefined ? undefined : files + fact.value.files;
    if (fact.value.builds === true) building.push(key.replace(/^\w+:/, ""));
  }
  return { count, missing, archiveBytes, bytes, files, building, basis, source };
}
