import type { Language } from "@plimsoll/core";
import { advise, type AdviceHistory, type PlannedBuild } from "@plimsoll/core/plan";
import { adviceJson } from "./advice-json.ts";
import { adviceMarkdown } from "./advice-markdown.ts";
import type { AdviceLength, AdviceReport } from "./advice-option.ts";
import { adviceText } from "./advice-text.ts";
import { type AdvisedFile, viewAdvice } from "./advice-view.ts";
import { formatAdvice } from "./format-advice.ts";

/** A build and what it is replayed over; without a history each kind of file is taken to change once, alone. */
export interface AdvisedBuild {
  /** As it is today. */
  readonly build: PlannedBuild;
  readonly file: AdvisedFile;
  readonly history?: AdviceHistory | undefined;
}

/** Advice about the builds of a command, in the order given. */
export function reportAdvice(builds: readonly AdvisedBuild[], length: AdviceLength, language: Language): AdviceReport {
  const text = adviceText[language];
  const views = builds.map(({ build, file, history }) =>
    advise(build, history).map((advice) => viewAdvice(build, advice, file, text)),
  );
  const viewsAt = (at: number): (typeof views)[number] => views[at] ?? [];
  return {
    lines: (at, style, columns) => formatAdvice(viewsAt(at), { style, text, columns, length }),
    markdown: (at) => adviceMarkdown(viewsAt(at), text),
    json: (at) => adviceJson(viewsAt(at), builds[at]!.build),
  };
}
