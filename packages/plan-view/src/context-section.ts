import { formatBytes } from "@plimsoll/core/plan";
import { contextMap } from "./context-map.ts";
import { html, type Html } from "./html.ts";
import { groupedNumber, type PartContext, sectionName } from "./page-context.ts";
import type { PageContext, PageFile } from "./plan-page-data.ts";

const uses = ["read", "unclear", "unread", "ignored"] as const;
const tableLines = 25;

/** The files that a build may see: what it reads, what it does not, and what is left out. */
export function contextSection(context: PartContext): Html {
  const { build, text, prefix } = context;
  const found = build.context;
  return html`<section aria-labelledby="${sectionName(context, "context")}">
    <h2 id="${prefix}context">${text.contextHead}</h2>
    ${found === null ? html`<p class="lead">${text.noContext}</p>` : filesOf(found, context)}
  </section>`;
}

function filesOf(found: PageContext, context: PartContext): Html {
  const { text } = context;
  const sums = new Map(uses.map((use) => [use, { files: 0, bytes: 0 }]));
  for (const { use, bytes } of found.entries) {
    const sum = sums.get(use)!;
    sum.files++;
    sum.bytes += bytes;
  }
  const legend = uses.flatMap((use) => {
    const { files, bytes } = sums.get(use)!;
    if (files === 0) return [];
    const sample = html`<svg class="sample-leaf" width="14" height="14" aria-hidden="true">
      <rect class="${`leaf ${use}`}" width="14" height="14" rx="2" />
    </svg>`;
    return [
      html`<li>${sample}${text.uses[use]}: ${text.fileCount(groupedNumber(files), files === 1)}, ${formatBytes(bytes)}</li>`,
    ];
  });
  const lead = text.contextLead(
    text.fileCount(groupedNumber(found.files), found.files === 1),
    formatBytes(found.bytes),
    found.root ?? undefined,
  );
  const unlisted =
    found.unlisted.length === 0 ? undefined : html`<p class="lead">${text.notLookedInto(shortList(found.unlisted))}</p>`;
  return html`<p class="lead">${lead}</p>
    ${contextMap(found.entries, context)}
    <ul class="legend">
      ${legend}
    </ul>
    ${unlisted}${found.entries.length === 0 ? undefined : table(found.entries, context)}`;
}

function shortList(paths: readonly string[]): string {
  return paths.slice(0, 8).join(", ") + (paths.length > 8 ? ", …" : "");
}

function table(files: readonly PageFile[], { text }: PartContext): Html {
  const largest = [...files].sort((a, b) => b.bytes - a.bytes).slice(0, tableLines);
  const rows = largest.map(
    ({ path, bytes, use }) =>
      html`<tr>
        <th scope="row"><code>${path}</code></th>
        <td class="num">${formatBytes(bytes)}</td>
        <td>${text.uses[use]}</td>
      </tr>`,
  );
  const rest = files.length - largest.length;
  const others =
    rest === 0
      ? undefined
      : html`<tr>
          <td colspan="3">${text.others(groupedNumber(rest))}</td>
        </tr>`;
  return html`<details class="data">
    <summary>${text.asTable}</summary>
    <div class="scroll" role="group" tabindex="0" aria-label="${text.contextHead}">
      <table>
        <thead>
          <tr>
            <th scope="col">${text.path}</th>
            <th scope="col" class="num">${text.size}</th>
            <th scope="col">${text.use}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}${others}
        </tbody>
      </table>
    </div>
  </details>`;
}
