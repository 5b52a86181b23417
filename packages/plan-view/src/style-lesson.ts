/** What a page to read has besides the base. */
export const lessonStyle = `
main { max-width: 860px; }
.top, footer { max-width: 860px; }
main > h2 { margin: 32px 0 6px; }
main > p { max-width: 72ch; margin: 6px 0; }
h1 + .lead { margin-top: 6px; }
pre { margin: 10px 0; padding: 14px 16px; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; overflow-x: auto; line-height: 1.45; }
:lang(ko) pre { word-break: normal; }
.told { margin-top: 12px; }
.entry { padding: 14px 0 16px; border-top: 1px solid var(--rule); }
.entry > p { max-width: 76ch; }
.entry .code { display: flex; gap: 4px 12px; align-items: baseline; flex-wrap: wrap; max-width: none; margin-bottom: 4px; }
.entry .code code { font-weight: 600; overflow-wrap: anywhere; min-width: 0; flex: 1 1 320px; }
.no { color: var(--soft); font: 13px var(--mono); min-width: 3ch; text-align: right; }
.makes { flex: none; padding: 1px 9px; border-radius: 99px; background: var(--sunk); color: var(--soft); font-size: 13px; }
.layer .makes { background: var(--pick); color: var(--ink); }
.refused .makes, .fails .makes { color: var(--line); }
.refused { border-left: 3px solid var(--line); padding-left: 12px; }
.off { opacity: .85; }
.term, .look { margin-top: 6px; padding: 2px 0 2px 12px; border-left: 3px solid var(--rule); color: var(--soft); font-size: 14px; }
.look { border-color: var(--warm); color: var(--warm); }
.points { margin-top: 8px; }
.points li { padding: 3px 0 3px 18px; position: relative; max-width: 76ch; }
.points li::before { content: "–"; position: absolute; left: 0; color: var(--soft); }
.points.good li::before { content: "✓"; color: var(--good); }
.glossary { display: grid; grid-template-columns: minmax(9ch, max-content) 1fr; gap: 6px 18px; margin-top: 10px; }
.glossary dt { font-weight: 600; }
.glossary dd { max-width: 70ch; }
@media (max-width: 640px) { .glossary { grid-template-columns: 1fr; gap: 0; } .glossary dd { margin-bottom: 8px; } }
@media print { .top { display: none; } .entry { break-inside: avoid; } }
`;
