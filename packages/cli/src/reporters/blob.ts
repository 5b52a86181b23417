import type { Finding, Problem } from "@plimsoll/core";
import type { StreamedReporter } from "./reporter.ts";

/** What a blob keeps of the report of one file: everything that a reporter shows of it, in no language yet. */
export interface BlobFile {
  readonly projectPath: string;
  readonly problems?: readonly Problem[];
  readonly findings?: readonly Finding[];
  readonly suppressed?: number;
  /** The text of the file, and the spans of its instructions one behind the other; only where something was found. */
  readonly text?: string;
  readonly instructions?: readonly number[];
}

/** What a fix would change in a file. */
export interface BlobChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Makes the part of a file for `shards/blob-report.ts`, on whatever thread it is linted. */
export const blobReporter: StreamedReporter = {
  kind: "streamed",
  start: "",
  between: "",
  file: ({ projectPath, problems, findings, suppressed, source, instructions }) => {
    const isEmpty = problems.length + findings.length === 0;
    const file: BlobFile = {
      projectPath,
      ...(problems.length === 0 ? {} : { problems: problems.map(({ problem }) => problem) }),
      ...(findings.length === 0 ? {} : { findings: findings.map(({ finding }) => finding) }),
      ...(suppressed === 0 ? {} : { suppressed }),
      ...(isEmpty ? {} : { text: source.text, instructions: instructions.flatMap(({ span }) => [span.start, span.end]) }),
    };
    return JSON.stringify(file);
  },
  end: () => "",
};

/** In place of a diff: `merge` draws it. */
export function blobChange(path: string, before: string, after: string): string {
  const change: BlobChange = { path, before, after };
  return JSON.stringify(change);
}
