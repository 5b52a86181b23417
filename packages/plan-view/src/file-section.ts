import { html, type Html } from "./html.ts";
import { layerStack } from "./layer-stack.ts";
import { buildName, groupedNumber, lineId, type PartContext, sectionName, stepId } from "./page-context.ts";
import type { PageHistory, PageStep } from "./plan-page-data.ts";
import { fullSizeWords, sizeWords } from "./size-words.ts";

/** The Dockerfile, each instruction a link to its step, and the pile of layers beside it. */
export function fileSection(context: PartContext): Html {
  const { build, text, prefix } = context;
  const heat = build.commits === null ? undefined : html` ${text.heatLegend(groupedNumber(build.commits))}`;
  return html`<section class="pair" aria-labelledby="${sectionName(context, "file")}">
    <div class="pair-head">
      <h2 id="${prefix}file">${text.fileAndLayers}</h2>
      <p class="lead">${text.fileHint}<span class="scripted-only"> ${text.fileHintKeys}</span>${heat}</p>
    </div>
    <div class="file" id="${prefix}lines">${listing(context)}</div>
    <div class="beside">
      ${layerStack(context) ?? html`<p class="lead">${text.emptyImage}</p>`}
      <aside
        class="card"
        id="${prefix}card"
        aria-label="${prefix === "" ? text.details : `${text.details}: ${buildName(build)}`}"
        tabindex="-1"
        hidden
      >
        <button type="button" class="close">${text.close}</button>
        <div class="card-body"></div>
      </aside>
    </div>
  </section>`;
}

function listing(context: PartContext): readonly Html[] {
  const { build } = context;
  const lines = build.text.replace(/^\ufeff/, "").split(/\r\n|\n/);
  if (lines.at(-1) === "") lines.pop();
  const starts = stepsByLine(build.steps);
  const heaviest = Math.max(1, ...build.steps.map(({ layer }) => layer?.bytes.likely ?? 0));
  const parts: Html[] = [];
  for (let at = 0; at < lines.length;) {
    const step = starts.get(at + 1);
    const end = step === undefined ? at + 1 : Math.max(at + 1, Math.min(lines.length, build.steps[step]!.endLine));
    const rows = lines.slice(at, end).map((line, below) => row(at + below + 1, line, below === 0));
    parts.push(step === undefined ? html`<div class="plain-line">${rows}</div>` : instruction(context, step, rows, heaviest));
    at = end;
  }
  return parts;
}

/** The step that a line begins; of several (triggers stand in the place of their FROM) the first. */
function stepsByLine(steps: readonly PageStep[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, { line }] of steps.entries()) if (!found.has(line)) found.set(line, index);
  return found;
}

function row(number: number, line: string, isFirst: boolean): Html {
  return html`<span class="row"><span class="no">${number}</span><span class="code">${codeOf(line, isFirst)}</span></span>`;
}

function codeOf(line: string, isFirst: boolean): Html {
  if (/^\s*#/.test(line)) return html`<span class="comment">${line}</span>`;
  const [, space = "", keyword = "", rest = line] = (isFirst && /^(\s*)([A-Za-z]+)(.*)$/s.exec(line)) || [];
  return keyword === "" ? html`${rest === "" ? " " : rest}` : html`${space}<b>${keyword}</b>${rest}`;
}

function instruction(context: PartContext, index: number, rows: readonly Html[], heaviest: number): Html {
  const step = context.build.steps[index]!;
  const looks = [
    "ins",
    step.kind,
    ...(step.reachable ? [] : ["off"]),
    ...(step.failures.length > 0 ? ["fails"] : []),
    ...(step.rebuild === null ? [] : [`is-${step.rebuild.state}`]),
  ];
  const heat = step.history === null ? undefined : html`<span class="${`heat heat-${heatOf(step.history)}`}"></span>`;
  return html`<a class="${looks.join(" ")}" id="${lineId(context, index)}" href="#${stepId(context, index)}" data-step="${index}"
    >${heat}<span class="rows">${rows}</span>${mark(step, heaviest, context)}</a
  >`;
}

/** What stands behind an instruction: the size of its layer, drawn and told, and what becomes of it. */
function mark({ layer, rebuild, history, kind }: PageStep, heaviest: number, { text }: PartContext): Html | undefined {
  const isBase = kind === "base";
  const size =
    layer === null || isBase
      ? undefined
      : html`<span class="mark-line"
          >${bar(layer.bytes.likely, heaviest)}<span class="mark-size">${sizeWords(layer.bytes, text)}</span></span
        >`;
  // That a step is cached is what one expects: only the colour is missing then.
  const isQuiet = rebuild?.state === "cached";
  const state =
    rebuild === null || rebuild.state === "unused"
      ? undefined
      : html`<span class="${isQuiet ? "unseen" : `state ${rebuild.state}`}">${text.states[rebuild.state]}</span>`;
  const told =
    history === null
      ? undefined
      : html`<span class="unseen">${text.history(String(history.rebuilt), String(history.present), history.depends)}</span>`;
  if (size === undefined && state === undefined && told === undefined) return undefined;
  return html`<span class="mark"
    >${size}${state}${told}${layer === null || isBase ? undefined : html`<span class="unseen">${fullSizeWords(layer.bytes, text)}</span>`}</span
  >`;
}

function bar(bytes: number | null, heaviest: number): Html | undefined {
  if (bytes === 0) return undefined;
  if (bytes === null) return html`<svg class="bar unknown" width="60" height="5" aria-hidden="true"><path d="M0 2.5H60" /></svg>`;
  const width = Math.max(1, Math.round((bytes / heaviest) * 600) / 10);
  return html`<svg class="bar" width="60" height="5" aria-hidden="true">
    <rect width="60" height="5" rx="2.5" />
    <rect class="full" width="${width}" height="5" rx="${Math.min(2.5, width / 2)}" />
  </svg>`;
}

/** 0 for never, 4 for nearly always. */
function heatOf({ rebuilt, depends, present }: PageHistory): number {
  const share = present === 0 ? 0 : (rebuilt + depends / 2) / present;
  return share === 0 ? 0 : Math.min(4, 1 + Math.floor(share * 4));
}
