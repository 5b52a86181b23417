import type { CliText } from "../cli-text.ts";
import type { FileReport, Tally } from "../file-report.ts";
import { statisticsLines } from "../statistics.ts";
import type { Style } from "../style.ts";
import { type Detail, groupLines, type PrettyOptions } from "./pretty-group-lines.ts";
import { type Group, groupFindings } from "./pretty-groups.ts";
import type { EndDetails, StreamedReporter } from "./reporter.ts";

/** What people read: by file and rule, with the source, the reason and what to do. */
export function createPrettyReporter(options: PrettyOptions): StreamedReporter {
  const { text, style, quiet, shellcheck } = options;
  return {
    kind: "streamed",
    start: "",
    between: "\n",
    file: (report) =>
      fileLines(report, options)
        .map((line) => `${line}\n`)
        .join(""),
    end: (total, details) => {
      const statistics = details.statistics ? ["", ...statisticsLines(total)] : [];
      const asked =
        quiet || shellcheck === undefined || details.unreadable > 0 ? [] : [`  ${style.dim(text.withShellCheck(shellcheck))}`];
      const lines = [...(quiet ? [] : summaryLines(total, details, text, style)), ...asked, ...statistics];
      return lines.map((line) => `${line}\n`).join("");
    },
  };
}

function fileLines(report: FileReport, options: PrettyOptions): readonly string[] {
  const groups = groupFindings(report);
  if (groups.length === 0) return [];
  const gutter = String(report.source.lineStarts.length).length;
  const shown = groups.map((group) => {
    const detail = options.quiet ? quietDetail : detailOf(group, groups.length);
    return groupLines(group, report.source, { ...options, gutter, detail });
  });
  return [options.style.path(report.path), ...shown.flatMap((lines) => ["", ...lines])];
}

const quietDetail: Detail = { why: 0, how: 0, frames: 2 };

/** The more a file has, the less is told of each, so that it stays about a screen. */
function detailOf({ severity }: Group, groups: number): Detail {
  const grave = severity === "error" || severity === "warning";
  if (groups <= 2) return { why: 4, how: 4, frames: 3 };
  if (groups <= 4) return { why: 2, how: 2, frames: 2 };
  if (groups <= 6) return { why: grave ? 2 : 0, how: 2, frames: 1 };
  return { why: 0, how: grave ? 2 : 0, frames: grave ? 1 : 0 };
}

function summaryLines(total: Tally, { anyFile, unreadable }: EndDetails, text: CliText, style: Style): readonly string[] {
  const found = total.errors + total.warnings + total.infos;
  const lines = anyFile ? [""] : [];
  if (total.fixed > 0) lines.push(style.good(`✔ ${text.fixed(total.fixed, total.filesFixed)}`));
  if (found === 0 && (unreadable > 0 || total.files === 0)) return lines;
  if (found === 0) {
    const gone = total.gone === 0 ? [] : [`  ${style.prose(text.gone(total.gone))}`];
    return [...lines, style.good(`✔ ${text.nothingFound(total.files)}`) + ignored(total, text, style), ...gone];
  }
  const counts = [
    total.errors > 0 ? style.severity.error(text.errors(total.errors)) : "",
    total.warnings > 0 ? style.severity.warning(text.warnings(total.warnings)) : "",
    total.infos > 0 ? style.severity.info(text.infos(total.infos)) : "",
  ].filter((count) => count !== "");
  const mark = total.errors > 0 ? style.severity.error("✖") : style.severity.warning("▲");
  const place = text.inFiles(total.filesWithFindings, total.files);
  lines.push(`${mark} ${text.countsIn(counts.join(", "), place)}${ignored(total, text, style)}`);
  if (total.fixable > 0) lines.push(`  ${style.prose(text.canFix(total.fixable, total.unsafelyFixable))}`);
  else if (total.unsafelyFixable > 0) lines.push(`  ${style.prose(text.canFixUnsafely(total.unsafelyFixable))}`);
  if (total.gone > 0) lines.push(`  ${style.prose(text.gone(total.gone))}`);
  if (Object.keys(total.rules).length > 0) lines.push(`  ${style.prose(text.explainHint)}`);
  return lines;
}

function ignored({ suppressed, known }: Tally, text: CliText, style: Style): string {
  const parts = [suppressed === 0 ? "" : text.suppressed(suppressed), known === 0 ? "" : text.known(known)];
  return style.dim(parts.map((part) => (part === "" ? "" : ` · ${part}`)).join(""));
}
