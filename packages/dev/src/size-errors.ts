import { readFileSync } from "node:fs";
import { type GeneratedFile, staleness, writeGenerated } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";
import { errorTable, type TableLanguage } from "./size-errors-table.ts";
import { type KnownFacts, measureErrors, truthFolder } from "./size-errors-measure.ts";

/** Documents with the published figures, and their language. */
const documents: readonly (readonly [path: string, language: TableLanguage])[] = [
  ["README.md", "en"],
  ["README.ko.md", "ko"],
  ["docs/verify.md", "en"],
  ["docs/ko/verify.md", "ko"],
];

const block = /(<!-- sizes:begin(?: (offline|recorded))? -->\n)[\s\S]*?(\n<!-- sizes:end -->)/g;

/**
 * How far predictions are from the recorded builds; `write` puts the figures into the documents. `online`: with what registries say today,
 * which is only shown. Gives the exit code.
 */
export async function sizeErrors({ write, online }: { readonly write: boolean; readonly online: boolean }): Promise<number> {
  const truth = truthFolder();
  if (truth === undefined) {
    process.stderr.write("size-errors: no recorded builds; set PLIMSOLL_SHARED to the folder that holds truth/\n");
    return 1;
  }
  if (online) {
    process.stdout.write(`online:\n${errorTable(await measureErrors(truth, "online"), "en")}\n`);
    return 0;
  }
  const tables = await errorTables(truth);
  process.stdout.write(`recorded:\n${tables("recorded", "en")}\n\noffline:\n${tables("offline", "en")}\n`);
  const files = documentsWith(tables);
  if (write) for (const path of writeGenerated(files, [])) process.stdout.write(`${path}\n`);
  else for (const path of staleness(files, []).outdated) process.stdout.write(`not the same in ${path}: --write writes it\n`);
  return 0;
}

/** The documents as they should be now; none where nothing was recorded. */
export async function sizeErrorFiles(): Promise<readonly GeneratedFile[]> {
  const truth = truthFolder();
  return truth === undefined ? [] : documentsWith(await errorTables(truth));
}

type Tables = (known: Exclude<KnownFacts, "online">, language: TableLanguage) => string;

async function errorTables(truth: string): Promise<Tables> {
  const measured = { recorded: await measureErrors(truth, "recorded"), offline: await measureErrors(truth, "offline") };
  return (known, language) => errorTable(measured[known], language);
}

function documentsWith(tables: Tables): readonly GeneratedFile[] {
  return documents.map(([path, language]) => ({
    path,
    content: readFileSync(fromRoot(path), "utf8").replace(
      block,
      (_, before: string, known: Exclude<KnownFacts, "online"> | undefined, after: string) =>
        before + tables(known ?? "recorded", language) + after,
    ),
  }));
}
