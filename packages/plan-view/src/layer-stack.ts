import { formatBytes, type Size } from "@plimsoll/core/plan";
import { fitText } from "./fit-text.ts";
import { html, type Html } from "./html.ts";
import { groupedNumber, type PartContext, shortImage } from "./page-context.ts";
import { rangeWords, sizeWords } from "./size-words.ts";
import { stackLayout, type StackBlock } from "./stack-layout.ts";

const width = 420;
const columnLeft = 2;
const columnWidth = 128;
const labelLeft = 164;

/**
 * The layers of the image as a pile: the base image at the bottom, apart; what is not certain hatched, what nobody knows dashed. Undefined for an
 * empty image.
 */
export function layerStack(context: PartContext): Html | undefined {
  const { build, text, prefix } = context;
  const own = build.steps.flatMap((step, index) =>
    step.inImage && step.kind === "layer" && step.layer !== null && step.layer.bytes.likely !== 0
      ? [{ index, size: step.layer.bytes }]
      : [],
  );
  if (own.length === 0 && build.base === null) return undefined;
  const { blocks, height, top } = stackLayout(own, build.base);
  const spelled = (size: Size): string => sizeWords(size, text);
  const label = text.stackLabel(
    own.length === 0 ? text.layerSplit("0", undefined) : `${groupedNumber(own.length)} (${spelled(build.totals.own)})`,
    build.base === null ? "scratch" : spelled(build.base.bytes),
  );
  const hatches = ["run", "copy", "plain", "base", "unknown"].map(
    (kind) =>
      html`<pattern id="${prefix}hatch-${kind}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
        ><rect class="${`hatch-ground ${kind}`}" width="5" height="5" /><line
          class="${`hatch ${kind}`}"
          x1="1"
          x2="1"
          y1="0"
          y2="5"
      /></pattern>`,
  );
  const small = blocks.filter((block) => block.label === undefined);
  const smallBytes = formatBytes(small.reduce((sum, { size }) => sum + (size.likely ?? size.low), 0));
  const caption =
    small.length === 0 ? undefined : html`<figcaption>${text.smallLayers(groupedNumber(small.length), smallBytes)}</figcaption>`;
  const reach =
    top.reach < 3
      ? undefined
      : html`<rect
          class="reach"
          x="${columnLeft}"
          y="${round(top.y - top.reach)}"
          width="${columnWidth}"
          height="${round(top.reach)}"
        />`;
  return html`<h3>${text.stack}</h3>
    <figure class="stack">
      <svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${Math.ceil(height)}">
        <defs>${hatches}</defs>
        ${reach}${blocks.map((block) => drawBlock(block, context))}</svg
      >${caption}
    </figure>
    ${stackLegend(blocks, context)}`;
}

/** What the looks of the blocks mean, as far as they occur. */
function stackLegend(blocks: readonly StackBlock[], { text }: PartContext): Html {
  const isUnsure = blocks.some(({ size }) => size.likely !== null && size.low !== size.high);
  const isUnknown = blocks.some(({ isKnown }) => !isKnown);
  const sample = (look: string): Html =>
    html`<svg class="${`sample ${look}`}" width="18" height="12" aria-hidden="true">
      <rect x=".5" y=".5" width="17" height="11" rx="2" />
      <path d="M2 11 12 1M8 11 17 2" />
    </svg>`;
  return html`<ul class="legend">
    <li>${sample("sure")}${text.legendSure}</li>
    ${isUnsure ? html`<li>${sample("unsure")}${text.legendUnsure}</li>` : undefined}${isUnknown ? html`<li>${sample("unknown")}${text.legendUnknown}</li>` : undefined}
  </ul>`;
}

function drawBlock(block: StackBlock, context: PartContext): Html {
  const { prefix } = context;
  const kind = kindOf(block, context);
  const { y, height, sure, isKnown } = block;
  const rect = (look: string, at: number, tall: number): Html =>
    html`<rect
      class="${look}"
      x="${columnLeft}"
      y="${round(at)}"
      width="${columnWidth}"
      height="${round(Math.max(tall, 0.8))}"
    />`;
  const fill = `fill-${kind} ${block.step === undefined ? "" : `sure-${basisOf(block)}`}`;
  const body = isKnown
    ? html`${sure >= height ? undefined : html`<rect fill="url(#${prefix}hatch-${kind})" x="${columnLeft}" y="${round(y)}" width="${columnWidth}" height="${round(height - sure)}" />`}${rect(fill, y + height - sure, sure)}`
    : html`<rect
        class="unknown-block"
        fill="url(#${prefix}hatch-unknown)"
        x="${columnLeft}"
        y="${round(y)}"
        width="${columnWidth}"
        height="${round(height)}"
      />`;
  const cut = block.isCut ? html`<path class="cut" d="${cutPath(y + height / 2)}" />` : undefined;
  const step = block.step === undefined ? undefined : html` data-step="${block.step}"`;
  return html`<g class="block" ${step}
    >${body}${cut}${block.label === undefined ? undefined : drawLabel(block, block.label, context)}</g
  >`;
}

function drawLabel(block: StackBlock, labelY: number, context: PartContext): Html {
  const { text } = context;
  const middle = block.y + block.height / 2;
  const from = columnLeft + columnWidth;
  const range = rangeWords(block.size);
  const [head, hint] = labelWords(block, context);
  const behind = [range, block.isCut ? text.notToScale : undefined].filter((part) => part !== undefined).join(" · ");
  return html`<path
      class="leader"
      d="M${from + 2} ${round(middle)}H${from + 8}L${labelLeft - 12} ${round(labelY)}H${labelLeft - 6}"
    /><text class="stack-size" x="${labelLeft}" y="${round(labelY - 1)}"
      >${head}${behind === "" ? undefined : html`<tspan class="stack-range" dx="7">${behind}</tspan>`}</text
    ><text class="stack-name" x="${labelLeft}" y="${round(labelY + 13)}">${fitText(hint, width - labelLeft, 11)}</text>`;
}

function labelWords(block: StackBlock, { build, text }: PartContext): readonly [string, string] {
  if (block.step === undefined) {
    const { base } = build;
    const count = base?.layers.length ?? 0;
    const words = base === null ? "" : shortImage(base.name);
    return [sizeWords(block.size, text), `${words}${count === 0 ? "" : ` (${count})`}`];
  }
  const step = build.steps[block.step]!;
  return [sizeWords(block.size, text), `${step.line}  ${step.text}`];
}

function kindOf({ step }: StackBlock, { build }: PartContext): string {
  if (step === undefined) return "base";
  const { keyword } = build.steps[step]!;
  const upper = keyword.toUpperCase();
  return upper === "RUN" ? "run" : upper === "COPY" || upper === "ADD" ? "copy" : "plain";
}

function basisOf({ size }: StackBlock): string {
  return size.basis;
}

/** A torn edge: what lies between is longer than drawn. */
function cutPath(y: number): string {
  const points = Array.from(
    { length: 9 },
    (_, at) => `${columnLeft + (at * columnWidth) / 8} ${round(y + (at % 2 === 0 ? 3 : -3))}`,
  );
  return `M${points.join("L")}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
