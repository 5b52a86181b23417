import type { Language } from "@plimsoll/core";
import type { CourseFigures, CourseQuestion } from "@plimsoll/core/explain";
import { formatBytes } from "@plimsoll/core/plan";
import { displayWidth, padTo } from "../display-width.ts";
import { fitText } from "../fit-text.ts";
import type { Style } from "../style.ts";
import { learnText } from "./learn-text.ts";

export interface FiguresPage {
  readonly language: Language;
  readonly style: Style;
  readonly columns: number;
}

/** What the engine says of each line, and the sum. What happens after a change is told where it was asked. */
export function figuresLines(figures: CourseFigures, question: CourseQuestion, page: FiguresPage): readonly string[] {
  const { language, style } = page;
  const text = learnText[language];
  const asksChange = question === "rebuilt";
  const rows = figures.steps.map(({ line, text: code, layer, inImage, state }) => {
    const bytes = layer === undefined ? "" : layer.likely === null ? "?" : formatBytes(layer.likely);
    const remark = asksChange
      ? state === undefined
        ? ""
        : text.states[state]
      : layer !== undefined && !inImage
        ? text.leftBehind
        : "";
    return [String(line), code, bytes, remark] as const;
  });
  const { columns } = text;
  const all = [[columns.line, columns.instruction, columns.layer, asksChange ? columns.change : ""] as const, ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => displayWidth(row[at] ?? ""))));
  const room = Math.max(20, page.columns - widths[0]! - widths[2]! - widths[3]! - 8);
  const lines = all.map(([line, code, bytes, remark], index) => {
    const cells = [
      padStart(line, widths[0]!),
      padTo(fitText(code, room), Math.min(room, widths[1]!)),
      padStart(bytes, widths[2]!),
      remark,
    ];
    const row = `  ${cells.join("  ")}`.trimEnd();
    return index === 0 ? style.dim(row) : row;
  });
  return [...lines, style.prose(summaryOf(figures, language))];
}

/** The sum of a Dockerfile in a sentence. */
export function summaryOf(figures: CourseFigures, language: Language): string {
  const { likely } = figures.image;
  const image = likely === null ? undefined : formatBytes(likely);
  return learnText[language].summary(figures, { image, sent: formatBytes(figures.sent.bytes) });
}

function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}
