import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "./repository.ts";

/** The real Dockerfiles that comparisons are made on when no folder is named; undefined where they are absent. */
export function corpusFolder(): string | undefined {
  const folder = join(process.env.PLIMSOLL_SHARED ?? fromRoot("../shared"), "corpus", "files");
  return existsSync(folder) ? folder : undefined;
}

/** As many Dockerfiles from below a folder, spread evenly over all of them in the order of their names. */
export function sampleFiles(folder: string, count: number): readonly string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|[\\/.])Dockerfile$/.test(name))
    .sort()
    .map((name) => join(folder, name));
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}
