import { html, type Html } from "./html.ts";
import { lineId, type PartContext, sectionName } from "./page-context.ts";
import { prose } from "./prose.ts";
import { fullSizeWords } from "./size-words.ts";

/** What to do better, with the patch that does it. */
export function adviceSection(context: PartContext): Html | undefined {
  const { build, text, prefix } = context;
  if (build.advice.length === 0) return undefined;
  const items = build.advice.map(
    ({ line, message, caution, diff }) =>
      html`<li>
        ${lineLink(line, context)}
        <div>
          <p>${prose(message)}</p>
          ${caution === null ? undefined : html`<p class="remark">${prose(caution)}</p>`}${
            diff === ""
              ? undefined
              : html`<details>
                  <summary>${text.patch}</summary>
                  <pre class="diff" tabindex="0">${diffLines(diff)}</pre>
                </details>`
          }
        </div>
      </li>`,
  );
  return html`<section aria-labelledby="${sectionName(context, "advice")}">
    <h2 id="${prefix}advice">${text.adviceHead}</h2>
    <ol class="list">
      ${items}
    </ol>
  </section>`;
}

/** Bytes that nobody needs, line by line. */
export function wasteSection(context: PartContext): Html | undefined {
  const { build, text, prefix } = context;
  if (build.waste.length === 0) return undefined;
  const items = build.waste.map(
    ({ line, message, bytes }) =>
      html`<li>
        ${line === null ? html`<span></span>` : lineLink(line, context)}
        <div>
          <p>${prose(message)}${bytes === null ? undefined : html` <b class="weight">${fullSizeWords(bytes, text)}</b>`}</p>
        </div>
      </li>`,
  );
  return html`<section aria-labelledby="${sectionName(context, "waste")}">
    <h2 id="${prefix}waste">${text.wasteHead}</h2>
    <ol class="list">
      ${items}
    </ol>
  </section>`;
}

function lineLink(line: number, context: PartContext): Html {
  const { build, text } = context;
  const words = text.line(String(line));
  const step = build.steps.findIndex((each) => each.line <= line && line <= each.endLine);
  return step === -1 ? html`<span>${words}</span>` : html`<a href="#${lineId(context, step)}" data-step="${step}">${words}</a>`;
}

function diffLines(diff: string): readonly Html[] {
  return diff
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => {
      const look = /^(?:---|\+\+\+|@@)/.test(line)
        ? "at"
        : line.startsWith("+")
          ? "plus"
          : line.startsWith("-")
            ? "minus"
            : "same";
      return html`<span class="${look}">${line}${"\n"}</span>`;
    });
}
