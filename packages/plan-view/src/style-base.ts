/** Colours, type, and what is not a picture. Colours keep a contrast of 4.5 : 1 for text on both grounds, and 3 : 1 for shapes. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f8f8, #12181d);
  --panel: light-dark(#ffffff, #192127);
  --sunk: light-dark(#eff2f4, #212b33);
  --ink: light-dark(#18242d, #e4eaee);
  --soft: light-dark(#52626e, #a3b3be);
  --rule: light-dark(#d8dfe4, #313e48);
  --link: light-dark(#155d8f, #86c1ea);
  --run: light-dark(#3b7cab, #5a9cca);
  --copy: light-dark(#2c8577, #52b0a0);
  --plain: light-dark(#7d8a94, #8897a2);
  --base: light-dark(#a9b4bc, #566571);
  --line: light-dark(#b3261e, #f28b82);
  --warm: light-dark(#8a4b00, #f0b35f);
  --good: light-dark(#1c6b3c, #7fcf9c);
  --pick: light-dark(#e2eff8, #22394a);
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif;
  --mono: ui-monospace, "SF Mono", SFMono-Regular, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", "D2Coding", "Noto Sans Mono CJK KR", monospace;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 16px; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 var(--sans); overflow-wrap: anywhere; }
:lang(ko) { word-break: keep-all; overflow-wrap: anywhere; }
main, .top, footer { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 26px; line-height: 1.25; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 19px; line-height: 1.3; letter-spacing: -.005em; }
h2.build-name { font-size: 23px; }
h3 { font-size: 14px; font-weight: 600; }
ul, ol { list-style: none; }
a { color: var(--link); }
code, pre { font-family: var(--mono); font-size: .92em; }
small { font-size: 12px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:root:not(.scripted) .scripted-only { display: none; }
.skips { position: absolute; left: 24px; top: 8px; z-index: 9; display: flex; gap: 8px; }
.skips a { position: absolute; left: -9999px; padding: 6px 12px; background: var(--panel); border-radius: 6px; white-space: nowrap; }
.skips a:focus { position: static; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 16px; min-height: 60px; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 600; letter-spacing: .01em; }
.load-mark { fill: none; stroke: var(--line); stroke-width: 2; }
.theme { display: flex; padding: 2px; border: 1px solid var(--rule); border-radius: 8px; }
button { font: 13px/1.4 var(--sans); color: var(--soft); background: none; border: 0; border-radius: 6px; padding: 4px 10px; min-height: 26px; cursor: pointer; }
button:hover { color: var(--ink); }
.theme button[aria-pressed="true"] { background: var(--sunk); color: var(--ink); }
section { margin: 44px 0 0; }
section > h2 { margin-bottom: 4px; }
.lead { color: var(--soft); max-width: 76ch; overflow-wrap: anywhere; }
.build + .build { margin-top: 64px; border-top: 1px solid var(--rule); padding-top: 40px; }
.builds { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 28px; }
.build-head { padding-top: 8px; }
.terms { display: flex; flex-wrap: wrap; gap: 2px 24px; margin-top: 6px; color: var(--soft); }
.terms div { display: flex; gap: 6px; min-width: 0; }
.terms dt { flex: none; }
.terms dd { color: var(--ink); overflow-wrap: anywhere; min-width: 0; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 1px; margin-top: 22px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; overflow: hidden; }
.numbers li { display: flex; flex-direction: column; box-shadow: 0 0 0 1px var(--rule); padding: 14px 18px 15px; }
.number-label { color: var(--soft); font-size: 13px; }
.number-value { font-size: 27px; line-height: 1.3; font-variant-numeric: tabular-nums; letter-spacing: -.02em; }
.number-value small { font-size: 15px; letter-spacing: 0; color: var(--soft); }
.number-hint { color: var(--soft); font-size: 13px; line-height: 1.4; }
.budget { margin-top: 22px; }
.budget h2 { font-size: 14px; }
.budget li { display: grid; grid-template-columns: 190px minmax(80px, 400px) 1fr; gap: 4px 16px; align-items: center; padding: 3px 0; font-size: 14px; }
.budget svg { width: 100%; height: 26px; }
.hull { fill: var(--sunk); }
.cargo { fill: var(--run); }
.maybe { fill: var(--run); opacity: .4; }
.load-line { stroke: var(--line); stroke-width: 2; vector-effect: non-scaling-stroke; }
.over .verdict { color: var(--line); font-weight: 600; }
.unsure .verdict { color: var(--warm); }
.under .verdict { color: var(--good); }
.notes { margin-top: 18px; color: var(--soft); }
.notes li { padding: 1px 0 1px 14px; border-left: 3px solid var(--rule); max-width: 90ch; }
.scroll { position: relative; overflow-x: auto; margin-top: 12px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 7px 14px 7px 0; border-top: 1px solid var(--rule); font-weight: 400; }
thead th { border-top: 0; color: var(--soft); font-size: 13px; white-space: nowrap; }
td:last-child, th:last-child { padding-right: 4px; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.num small, .source { display: block; color: var(--soft); }
.source { max-width: 26ch; }
.steps td:last-child { min-width: 20ch; }
.data { margin-top: 12px; }
summary { cursor: pointer; color: var(--link); width: fit-content; padding: 2px 0; font-size: 14px; }
.list > li { display: grid; grid-template-columns: 72px minmax(0, 1fr); gap: 14px; padding: 10px 0; border-top: 1px solid var(--rule); }
.list { margin-top: 10px; }
.list > li > div { max-width: 92ch; }
.list p, .list code { overflow-wrap: anywhere; }
.weight { white-space: nowrap; }
.remark { color: var(--soft); font-size: 14px; }
.does { font: 14px/1.45 var(--sans); }
.failure { color: var(--line); }
.diff { margin: 8px 0 4px; padding: 10px 0; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; overflow-x: auto; line-height: 1.55; font-size: 13px; }
.diff span { display: block; padding: 0 14px; min-width: fit-content; }
.diff .at { color: var(--soft); }
.diff .plus { color: var(--good); }
.diff .minus { color: var(--line); }
footer { margin-top: 56px; padding-top: 16px; padding-bottom: 40px; color: var(--soft); font-size: 13px; }
@media (max-width: 720px) {
  main, .top, footer { padding-left: 16px; padding-right: 16px; }
  h1 { font-size: 22px; }
  .numbers { grid-template-columns: 1fr 1fr; }
  .numbers li { padding: 12px 14px; }
  .number-value { font-size: 22px; }
  .budget li { grid-template-columns: 1fr; gap: 0; padding: 6px 0; }
  .list > li { grid-template-columns: 1fr; gap: 2px; }
}
@media (prefers-reduced-motion: no-preference) { .ins, .block rect, .steps tr { transition: background-color .12s, opacity .12s; } }
`;
