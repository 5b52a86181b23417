import { html, type Html } from "./html.ts";
import { lineId, type PartContext, sectionName, shortImage } from "./page-context.ts";
import { stageGraph } from "./stage-graph.ts";
import { waveGrid } from "./wave-grid.ts";

/** What is built from what, and in what order. */
export function stagesSection(context: PartContext): Html {
  const { build, text, prefix } = context;
  const steps = build.waves.reduce((sum, wave) => sum + wave.length, 0);
  const grid = waveGrid(context);
  const lead = text.stagesLead(build.stages.length, steps, build.waves.length);
  return html`<section aria-labelledby="${sectionName(context, "stages")}">
    <h2 id="${prefix}stages">${text.stages}</h2>
    <p class="lead">${lead}${grid === undefined && steps > 1 ? ` ${text.inARow}` : ""}</p>
    ${stageGraph(context) ?? html`<p class="lead">${text.tooManyStages}</p>`}
    ${
      grid === undefined
        ? undefined
        : html`<h3>${text.waves}</h3>
            ${grid}`
    }
    <details class="data">
      <summary>${text.asTable}</summary>
      ${table(context)}
    </details>
  </section>`;
}

function table(context: PartContext): Html {
  const { build, text } = context;
  const waveOf = new Map(build.waves.flatMap((wave, at) => wave.map((step) => [step, at + 1] as const)));
  const critical = new Set(build.criticalPath);
  const rows = build.stages.map(({ index, name, links, reachable, isTarget }) => {
    const mark = isTarget ? ` · ${text.target}` : reachable ? "" : ` · ${text.notBuilt}`;
    const taken = links
      .map((link) => `${{ from: "FROM", copy: "COPY", mount: "mount" }[link.via]} ${shortImage(link.name)}`)
      .join(", ");
    const steps = build.steps.flatMap((step, at) => {
      const wave = waveOf.get(at);
      if (step.stage !== index || wave === undefined) return [];
      const words = `${text.wave} ${wave}${critical.has(at) ? `, ${text.critical}` : ""}`;
      return [html`<li><a href="#${lineId(context, at)}">${text.line(String(step.line))}</a> ${words}</li>`];
    });
    return html`<tr>
      <th scope="row">${name}${mark}</th>
      <td>${taken}</td>
      <td>
        ${
          steps.length === 0
            ? "–"
            : html`<ul class="plain">
                ${steps}
              </ul>`
        }
      </td>
    </tr>`;
  });
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${text.stages}">
    <table>
      <thead>
        <tr>
          <th scope="col">${text.stage}</th>
          <th scope="col">${text.takes}</th>
          <th scope="col">${text.steps}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
