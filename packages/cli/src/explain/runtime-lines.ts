import type { RuntimePart, RuntimeView } from "@plimsoll/core/explain";
import { displayWidth, padTo, visibleText } from "../display-width.ts";
import type { Style } from "../style.ts";
import { wrapText } from "../wrap-text.ts";
import type { RuntimeText } from "./runtime-text.ts";

/** A contract for the terminal: each part with its value and origin, and below it what the platform does. */
export function* runtimeLines(view: RuntimeView, style: Style, columns: number, text: RuntimeText): Generator<string> {
  yield style.bold(visibleText(view.title));
  const width = Math.max(...view.parts.map(({ title }) => displayWidth(title))) + 2;
  for (const part of view.parts) {
    yield "";
    yield* valueLines(part, width, style, columns);
    for (const { text: told, tone, rules } of part.notes) {
      const mark =
        tone === "watch"
          ? style.severity.warning(text.marks.watch)
          : tone === "good"
            ? style.good(text.marks.good)
            : text.marks.info;
      const more = rules.length === 0 ? "" : ` (${text.rule} ${rules.join(", ")})`;
      const gap = " ".repeat(width);
      for (const [index, line] of wrapText(`${visibleText(told)}${more}`, columns - width - 2).entries()) {
        yield `${gap}${index === 0 ? mark : " "} ${style.prose(line)}`;
      }
    }
  }
  yield* ["", ...wrapText(view.hint, columns).map(style.prose)];
}

function* valueLines({ title, values }: RuntimePart, width: number, style: Style, columns: number): Generator<string> {
  if (values.length === 0) yield style.bold(title);
  let label = style.bold(title) + " ".repeat(width - displayWidth(title));
  for (const { text, origin } of values) {
    const shown = origin === "" ? visibleText(text) : `${visibleText(text)}  ${style.dim(visibleText(origin))}`;
    const fits = width + displayWidth(visibleText(text)) + 2 + displayWidth(visibleText(origin)) <= columns;
    if (fits || origin === "") yield label + shown;
    else {
      const [first = "", ...more] = wrapText(visibleText(text), columns - width);
      yield label + first;
      for (const line of more) yield padTo("", width) + line;
      yield padTo("", width) + style.dim(visibleText(origin));
    }
    label = padTo("", width);
  }
}
