import { html, type Html } from "./html.ts";
import { groupedNumber, lineId, type PartContext, sectionName, shortImage, stepId } from "./page-context.ts";
import type { PageText } from "./page-text.ts";
import type { PageLayer, PageStage, PageStep } from "./plan-page-data.ts";
import { prose } from "./prose.ts";
import { certaintyWords, fullSizeWords, rangeWords, sizeWords } from "./size-words.ts";

const columns = 6;

/** Every step with all that is known of it, stage by stage: what the pictures show, as a table. */
export function stepsSection(context: PartContext): Html {
  const { build, text, prefix } = context;
  const stages = build.stages.map((stage) => stageRows(stage, context));
  return html`<section aria-labelledby="${sectionName(context, "all")}">
    <h2 id="${prefix}all">${text.allLayers}</h2>
    <div class="scroll" role="group" tabindex="0" aria-label="${text.allLayers}">
      <table class="steps">
        <thead>
          <tr>
            <th scope="col">${text.lineHead}</th>
            <th scope="col">${text.instruction}</th>
            <th scope="col" class="num">${text.unpacked}</th>
            <th scope="col" class="num">${text.transfer}</th>
            <th scope="col" class="num">${text.files}</th>
            <th scope="col">${text.certaintyHead}</th>
          </tr>
        </thead>
        ${stages}
      </table>
    </div>
  </section>`;
}

function stageRows(stage: PageStage, context: PartContext): Html {
  const { build, text } = context;
  const mark = stage.isTarget ? text.target : stage.reachable ? "" : text.notBuilt;
  const own = build.steps.flatMap((step, index) => (step.stage === stage.index ? [stepRows(step, index, context)] : []));
  return html`<tbody${stage.reachable ? undefined : html` class="off"`}><tr class="stage"><th scope="rowgroup" colspan="${columns}">${stage.name} <span>${text.on(shortImage(stage.base))}${mark === "" ? undefined : ` · ${mark}`}</span></th></tr>${own}</tbody>`;
}

function stepRows(step: PageStep, index: number, context: PartContext): Html {
  const { text } = context;
  const { layer } = step;
  const line = html`<th scope="row">
    <a href="#${lineId(context, index)}" data-step="${index}"
      ><span class="unseen">${text.line(String(step.line))}</span><span aria-hidden="true">${step.line}</span></a
    >
  </th>`;
  const code = html`<td class="code-cell"><code>${step.text}</code>${more(step, context)}</td>`;
  const sizes =
    layer === null
      ? html`<td colspan="4" class="none">${step.kind === "base" ? text.begins : text.noLayer}</td>`
      : html`<td class="num">${sizeCell(layer, context)}</td>
          <td class="num">${fullSizeWords(layer.transfer, text)}</td>
          <td class="num">${layer.files === null ? "–" : groupedNumber(layer.files)}</td>
          <td>${certaintyWords(layer.bytes, text)}<small class="source">${text.sizeSource(layer.bytes.source)}</small></td>`;
  return html`<tr id="${stepId(context, index)}" data-step="${index}" ${layer === null ? html` class="quiet"` : undefined}>
    ${line}${code}${sizes}
  </tr>`;
}

function sizeCell({ bytes }: PageLayer, { text }: PartContext): Html {
  const range = rangeWords(bytes);
  return html`<b>${sizeWords(bytes, text)}</b>${range === undefined ? undefined : html`<small>${range}</small>`}`;
}

/** A package and its byte code have one name. */
function contentName(role: string, name: string, text: PageText): string {
  const what = text.roles[role] ?? role;
  if (name === "") return what;
  return role === "packages" || role === "files" ? name : `${name} (${what})`;
}

/** Below the instruction: remarks, what the layer holds, and why it is built again. */
function more(step: PageStep, { text }: PartContext): Html | undefined {
  const { does, layer, failures, remarks, triggered, rebuild, history } = step;
  const contents = (layer?.contents ?? []).map(
    ({ role, name, bytes }) => html`<li><span>${contentName(role, name, text)}</span> ${fullSizeWords(bytes, text)}</li>`,
  );
  const parts = [
    ...(does === "" ? [] : [html`<p class="does">${prose(does)}</p>`]),
    ...failures.map((failure) => html`<p class="failure">${prose(failure)}</p>`),
    ...(remarks.length === 0 && !triggered
      ? []
      : [html`<p class="remark">${prose([...(triggered ? [text.triggered] : []), ...remarks].join(" · "))}</p>`]),
    ...(layer?.hidden == null ? [] : [html`<p class="remark">${text.hides}: ${fullSizeWords(layer.hidden, text)}</p>`]),
    ...(contents.length === 0
      ? []
      : [
          html`<ul class="contents">
            ${contents}
          </ul>`,
        ]),
    ...(rebuild === null || rebuild.state === "unused"
      ? []
      : [
          html`<p class="remark">
            ${text.rebuildHead}: <span class="${`state ${rebuild.state}`}">${text.states[rebuild.state]}</span>
          </p>`,
        ]),
    ...(rebuild === null || rebuild.causes.length === 0 ? [] : [causes(rebuild.causes)]),
    ...(history === null
      ? []
      : [
          html`<p class="remark">
            ${text.historyHead}: ${text.history(groupedNumber(history.rebuilt), groupedNumber(history.present), history.depends)}
          </p>`,
        ]),
    ...(history === null || history.causes.length === 0 ? [] : [causes(history.causes)]),
  ];
  return parts.length === 0 ? undefined : html`<div class="more">${parts}</div>`;
}

function causes(list: readonly string[]): Html {
  return html`<ul class="causes">
    ${list.map((cause) => html`<li>${prose(cause)}</li>`)}
  </ul>`;
}
