import { formatBytes } from "@plimsoll/core/plan";
import type { VerifiedSizes } from "@plimsoll/core/measured";
import { likelyText, sizeText } from "@plimsoll/plan-view/views";
import { visibleText } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import { shortImage } from "../plan/plan-table.ts";
import { codeSpan, proseOf, tableCell } from "../reporters/markdown-text.ts";
import { summaryParts } from "./verify-table.ts";
import type { VerifyText } from "./verify-text.ts";
import { errorText, isOutside, type VerifyView } from "./verify-view.ts";

/** A comparison for a pull request or a page. */
export function verifyMarkdown(view: VerifyView, text: VerifyText): string {
  const { open, name, verified, rows, baseName, image } = view;
  const { line, instruction, predicted, real, error, tar, pull } = text.columns;
  const heads = [line, instruction, predicted, real, error, `${tar}: ${error}`, pull, `${pull}: ${real}`, `${pull}: ${error}`];
  const base = verified.base;
  const own = verified.image.kind === "whole" ? rows : [];
  const lines = [
    ...(base?.bytes.real === undefined ? [] : [row(text.base, proseOf(shortImage(visibleText(baseName ?? ""))), base, [], text)]),
    ...own.map(({ layer, line: at, text: written, remarks }) =>
      row(
        at === undefined ? "" : String(at),
        codeSpan(fitText(visibleText(written), textLimit)),
        layer,
        remarks.map((remark) => text.remarks[remark]),
        text,
      ),
    ),
    row(text.all, proseOf(text.wholeImage(image.layers?.length)), verified.total, [], text),
  ];
  return [
    `### ${codeSpan(open.dockerfile)} · ${codeSpan(name)}`,
    "",
    ...summaryParts(view, text).map(([label, words]) => `- **${label}**: ${proseOf(words)}`),
    "",
    `| ${heads.map(capital).join(" | ")} |`,
    "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}

function row(line: string, label: string, sizes: VerifiedSizes, remarks: readonly string[], text: VerifyText): string {
  const { bytes, tar, transfer } = sizes;
  const told = isOutside(sizes) ? [...remarks, text.remarks.outside] : remarks;
  const size = (real: number | undefined): string => (real === undefined ? "" : formatBytes(real));
  const parts = [
    line,
    [label, ...told.map(proseOf)].join(" – "),
    proseOf(sizeText(bytes.predicted, text)),
    size(bytes.real),
    errorText(bytes.error),
    errorText(tar.error),
    proseOf(likelyText(transfer.predicted)),
    size(transfer.real),
    errorText(transfer.error),
  ];
  return `| ${parts.map(tableCell).join(" | ")} |`;
}

/** Pages and pull requests take only so much. */
const textLimit = 100;

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
