import { curveMonotoneX, line } from "d3-shape";
import { fitText } from "./fit-text.ts";
import { html, type Html } from "./html.ts";
import { type PartContext } from "./page-context.ts";

const labelWidth = 132;
const rowHeight = 30;
const headHeight = 22;

/** A row for each stage, a column for each wave, and the longest chain as a line; undefined when no two steps run at the same time. */
export function waveGrid({ build, text }: PartContext): Html | undefined {
  const { waves, steps, stages } = build;
  if (waves.every((wave) => wave.length < 2)) return undefined;
  const waveOf = new Map(waves.flatMap((wave, at) => wave.map((step) => [step, at] as const)));
  const shown = stages.filter(({ index }) => [...waveOf.keys()].some((step) => steps[step]!.stage === index));
  const rowOf = new Map(shown.map(({ index }, at) => [index, at]));
  const column = waves.length <= 40 ? 34 : waves.length <= 100 ? 18 : 9;
  const size = Math.min(26, column - 4);
  const center = (step: number): readonly [number, number] => [
    labelWidth + waveOf.get(step)! * column + column / 2,
    headHeight + rowOf.get(steps[step]!.stage)! * rowHeight + rowHeight / 2,
  ];
  const critical = new Set(build.criticalPath);
  const chain = build.criticalPath.filter((step) => waveOf.has(step)).map(center);
  const cells = [...waveOf.keys()].map((step) => {
    const [x, y] = center(step);
    const label = size < 20 ? undefined : html`<text class="cell-label" x="${x}" y="${y + 4}">${steps[step]!.line}</text>`;
    return html`<g class="${`cell${critical.has(step) ? " crit" : ""}`}" data-step="${step}"
      ><rect x="${x - size / 2}" y="${y - 11}" width="${size}" height="22" rx="${size > 12 ? 4 : 2}" />${label}</g
    >`;
  });
  const every = column > 20 ? 1 : 10;
  const heads = waves.map((_, at) =>
    (at + 1) % every === 0 || at === 0
      ? html`<text class="wave-head" x="${labelWidth + at * column + column / 2}" y="13">${at + 1}</text>`
      : undefined,
  );
  const rows = shown.map(({ name }, at) => {
    const y = headHeight + at * rowHeight;
    return html`<line class="wave-row" x1="0" x2="${labelWidth + waves.length * column}" y1="${y}" y2="${y}" /><text
        class="wave-stage"
        x="0"
        y="${y + rowHeight / 2 + 4}"
        >${fitText(name, labelWidth - 10, 12)}</text
      >`;
  });
  const [width, height] = [labelWidth + waves.length * column + 4, headHeight + shown.length * rowHeight + 4];
  return html`<p class="lead">${text.wavesLead}</p>
    <div class="scroll" role="group" tabindex="0" aria-label="${text.waves}">
      <svg
        class="waves"
        role="img"
        aria-label="${text.waves}"
        width="${width}"
        height="${height}"
        viewBox="0 0 ${width} ${height}"
      >
        <text class="wave-head start" x="0" y="13">${text.wave}</text>
        ${heads}${rows}
        <path class="chain" d="${line().curve(curveMonotoneX)(chain.map(([x, y]) => [x, y]))}" />
        ${cells}
      </svg>
    </div>`;
}
