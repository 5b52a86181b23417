/** The Dockerfile, the card of a step, and the table of steps. */
export const fileStyle = `
.pair { display: grid; grid-template-columns: minmax(0, 1fr) 400px; gap: 16px 32px; align-items: start; }
.pair-head { grid-column: 1 / -1; }
.file { background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; padding: 8px 0; font: 13px/1.6 var(--mono); overflow: hidden; }
.plain-line, .ins { display: flex; position: relative; padding: 0 14px 0 0; }
.ins { color: inherit; text-decoration: none; gap: 14px; align-items: flex-start; border-left: 3px solid transparent; padding-top: 1px; padding-bottom: 1px; }
.plain-line { border-left: 3px solid transparent; }
.rows { flex: 1; min-width: 0; display: block; }
.row { display: flex; min-width: 0; }
.no { flex: none; width: 46px; padding-right: 14px; text-align: right; color: var(--soft); user-select: none; }
.code { flex: 1; min-width: 0; white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; unicode-bidi: isolate; tab-size: 4; padding-left: 2ch; text-indent: -2ch; }
.code b { font-weight: 600; color: var(--link); }
.comment { color: var(--soft); }
.off .code, .off .code b { color: var(--soft); }
.fails { border-left-color: var(--line); }
.mark { flex: none; width: 142px; padding-top: 1px; display: flex; flex-direction: column; align-items: flex-end; font: 13px/1.5 var(--sans); font-variant-numeric: tabular-nums; text-align: right; }
.mark-line { display: flex; align-items: center; gap: 10px; }
.mark-size { min-width: 66px; }
.bar rect { fill: var(--sunk); }
.bar .full { fill: var(--run); }
.bar.unknown path { stroke: var(--plain); stroke-width: 2; stroke-dasharray: 3 3; }
.state { font-size: 12px; line-height: 1.3; color: var(--soft); }
.state.rebuilt { color: var(--warm); font-weight: 600; }
.state.depends { color: var(--warm); }
.is-rebuilt { border-left-color: var(--warm); }
.is-depends { border-left-color: color-mix(in srgb, var(--warm) 45%, transparent); }
.heat { position: absolute; left: 2px; top: 3px; bottom: 3px; width: 4px; border-radius: 2px; background: var(--warm); opacity: 0; }
.heat-1 { opacity: .22; }
.heat-2 { opacity: .45; }
.heat-3 { opacity: .7; }
.heat-4 { opacity: 1; }
.ins:hover, .ins.lit { background: var(--sunk); }
.ins.picked { background: var(--pick); border-left-color: var(--link); }
.ins:target { background: var(--pick); border-left-color: var(--link); }
.ins:focus-visible { outline-offset: -2px; }
.beside { position: sticky; top: 16px; min-width: 0; }
:root.scripted .beside { max-height: calc(100vh - 32px); overflow-y: auto; overscroll-behavior: contain; }
.card { margin-top: 16px; padding: 14px 16px 16px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; }
.card .close { float: right; margin: -4px -6px 0 8px; }
.card-body > code { display: block; overflow-wrap: anywhere; white-space: pre-wrap; max-height: 9.5em; overflow-y: auto; }
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin-top: 10px; font-size: 14px; }
.card dt { color: var(--soft); }
.card dd small { display: inline; color: var(--soft); margin-left: 8px; }
.card dd .source { display: block; margin-left: 0; max-width: none; }
.card:focus-visible { outline-offset: -2px; border-radius: 10px; }
.card .more { clear: both; }
.steps { min-width: 760px; }
.steps .num, .steps thead th, .state, .mark-size { overflow-wrap: normal; }
.steps .stage th { padding-top: 20px; border-top: 0; font-weight: 600; }
.steps .stage span { color: var(--soft); font-weight: 400; }
.steps th[scope="row"] { width: 52px; font-variant-numeric: tabular-nums; }
.steps th[scope="row"] a { display: inline-block; min-width: 26px; min-height: 24px; }
.steps code { overflow-wrap: anywhere; }
.code-cell { min-width: 260px; }
.code-cell > code { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; unicode-bidi: isolate; }
.steps .quiet td, .none { color: var(--soft); }
.off .num, .off code { color: var(--soft); }
.steps tr:target > *, .steps tr.lit > * { background: var(--sunk); }
.steps tr.picked > * { background: var(--pick); }
.more { margin-top: 4px; }
.contents { display: flex; flex-wrap: wrap; gap: 0 18px; color: var(--soft); font-size: 13px; }
.contents span { color: var(--ink); }
.causes { color: var(--soft); font-size: 13px; padding-left: 14px; list-style: disc; }
.causes code, .remark code { overflow-wrap: anywhere; }
.plain li { line-height: 1.5; }
@media (max-width: 980px) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .beside { position: static; }
  :root.scripted .beside { max-height: none; overflow: visible; }
  .stack, .card { max-width: 460px; }
}
@media (max-width: 720px) {
  .no { width: 34px; padding-right: 10px; }
  .file { font-size: 12px; }
  .ins { gap: 8px; padding-right: 10px; }
  .mark { width: 78px; font-size: 12px; }
  .bar { display: none; }
  .steps { min-width: 0; }
  .steps thead { display: none; }
  .steps tr { display: grid; grid-template-columns: 40px repeat(3, minmax(0, 1fr)); gap: 0 10px; padding: 6px 0; border-top: 1px solid var(--rule); }
  .steps .stage { display: block; border-top: 0; }
  .steps th, .steps td { border: 0; padding: 1px 0; text-align: left; white-space: normal; }
  .steps .code-cell { grid-column: 2 / -1; min-width: 0; }
  .steps td:nth-child(3), .steps td:nth-child(4), .steps td:nth-child(6) { grid-row: 2; font-size: 13px; }
  .steps td:nth-child(3) { grid-column: 2; }
  .steps td:nth-child(4) { grid-column: 3; }
  .steps td:nth-child(5) { display: none; }
  .steps td:nth-child(6) { grid-column: 4; }
  .steps td.none { grid-column: 2 / -1; }
}
`;
