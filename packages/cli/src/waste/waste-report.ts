import type { Language } from "@plimsoll/core";
import { findWaste, type PlannedBuild } from "@plimsoll/core/plan";
import type { AdvisedFile } from "../advice/advice-view.ts";
import { planText } from "../plan/plan-text.ts";
import type { PredictedSizes } from "../plan/size-builds.ts";
import { wasteJson } from "./waste-json.ts";
import { wasteLines } from "./waste-lines.ts";
import { wasteMarkdown } from "./waste-markdown.ts";
import type { WasteLength, WasteReporter } from "./waste-option.ts";
import { wasteText } from "./waste-text.ts";
import { viewWaste } from "./waste-view.ts";

/** A build that was sized; without the sizes nothing is known of its waste. */
export interface WastefulBuild {
  readonly build: PlannedBuild;
  readonly file: AdvisedFile;
  readonly sized: PredictedSizes | undefined;
}

/** Waste in the builds of a command, in the order given. */
export async function reportWaste(
  builds: readonly WastefulBuild[],
  length: WasteLength,
  language: Language,
): Promise<WasteReporter> {
  const { snapshotImage } = await import("@plimsoll/core/base-snapshot");
  const texts = { text: wasteText[language], plan: planText[language] };
  const found = builds.map(({ build, file, sized }) => {
    const report = findWaste(build, sized?.layers ?? [], { sizing: sized?.sizing ?? {}, image: snapshotImage });
    return { build, report, views: report.items.map((item) => viewWaste(build, item, file, texts)) };
  });
  return {
    lines(at, style, columns) {
      const { views, report } = found[at]!;
      return wasteLines(views, report, { ...texts, style, columns, length });
    },
    markdown: (at) => wasteMarkdown(found[at]!.views, found[at]!.report, texts, length === "full"),
    json: (at) => wasteJson(found[at]!.views, found[at]!.report, found[at]!.build),
    page: (at) =>
      found[at]!.views.map(({ line, what, remedy, waste }) => ({
        line,
        message: remedy === "" ? what : texts.text.joined([what, remedy]),
        bytes: waste.bytes,
      })),
  };
}
