import type { EngineAnswer, ShownStage, ShownStep, ShownTotals } from "../engine/engine-message.ts";
import { actionButton, element } from "./elements.ts";
import type { PlaygroundText } from "./playground-text.ts";

/** Stages with their steps, the bytes of each layer as a number and a bar, and what comes out in all. */
export function planPanel({ stages, totals }: EngineAnswer, words: PlaygroundText, goTo: (line: number) => void): HTMLElement {
  const panel = element("div", { class: "plan" });
  if (totals !== undefined) panel.append(totalsList(totals, words));
  for (const stage of stages) panel.append(stageSection(stage, words, goTo));
  if (stages.some(({ steps }) => steps.some(({ size }) => size.startsWith("?"))))
    panel.append(element("p", { class: "quiet" }, words.notKnown));
  return panel;
}

function totalsList({ image, layers, base, baseName, transfer, context }: ShownTotals, words: PlaygroundText): HTMLElement {
  const lines = [words.image(image, layers), ...(base === "" ? [] : [words.base(baseName, base)]), words.transfer(transfer)];
  if (context !== undefined) lines.push(words.sent(context.sent, context.files, context.bytes, context.all));
  return element("ul", { class: "totals" }, ...lines.map((line) => element("li", {}, line)));
}

function stageSection(
  { name, base, isTarget, isUsed, steps }: ShownStage,
  words: PlaygroundText,
  goTo: (line: number) => void,
): HTMLElement {
  const role = isTarget ? words.target : isUsed ? "" : words.unused;
  const heading = element("h3", {}, name, " ", element("small", {}, [words.on(base), role].filter(Boolean).join(" · ")));
  return element("section", {}, heading, element("ol", { class: "steps" }, ...steps.map((step) => stepItem(step, words, goTo))));
}

function stepItem(
  { line, text, size, share, remarks }: ShownStep,
  words: PlaygroundText,
  goTo: (line: number) => void,
): HTMLElement {
  const item = element(
    "li",
    size === "" ? { class: "metadata" } : {},
    lineButton(line, words, goTo),
    element("code", {}, text.length > 90 ? `${text.slice(0, 89)}…` : text),
    element("span", { class: "size" }, size),
  );
  if (share > 0) {
    const bar = element("span", { class: "bar", "aria-hidden": "true" });
    bar.style.setProperty("--share", `${Math.max(1, Math.round(share * 100))}%`);
    item.append(bar);
  }
  if (remarks.length > 0) item.append(element("span", { class: "quiet" }, remarks.join(" · ")));
  return item;
}

/** The number alone is seen; what pressing it does is read out with it. */
function lineButton(line: number, words: PlaygroundText, goTo: (line: number) => void): HTMLElement {
  const button = actionButton("", () => goTo(line), { class: "line" });
  const [before = "", after = ""] = words.goTo(line).split(String(line));
  const unseen = (text: string): HTMLElement => element("span", { class: "unseen" }, text);
  button.append(unseen(before), String(line), unseen(after));
  return button;
}
