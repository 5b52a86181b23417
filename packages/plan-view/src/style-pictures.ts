/** What is drawn. */
export const pictureStyle = `
svg { display: block; }
svg text { font-family: var(--sans); fill: var(--ink); }
.narrow { display: none; }
.stack svg { width: 100%; height: auto; }
.stack figcaption { color: var(--soft); font-size: 13px; }
.fill-run, .hatch-ground.run { fill: var(--run); }
.fill-copy, .hatch-ground.copy { fill: var(--copy); }
.fill-plain, .hatch-ground.plain { fill: var(--plain); }
.fill-base, .hatch-ground.base { fill: var(--base); }
.hatch-ground { opacity: .28; }
.hatch { stroke-width: 2; }
.hatch.run { stroke: var(--run); }
.hatch.copy { stroke: var(--copy); }
.hatch.plain, .hatch.unknown { stroke: var(--plain); }
.hatch.base { stroke: var(--base); }
.hatch.unknown { stroke-width: 1; opacity: .7; }
.hatch-ground.unknown { fill: var(--panel); opacity: 1; }
.sure-snapshot { opacity: .8; }
.sure-heuristic { opacity: .62; }
.block rect { stroke: var(--ground); stroke-width: 1; }
.block .unknown-block { stroke: var(--plain); stroke-dasharray: 4 3; }
.reach { fill: none; stroke: var(--plain); stroke-dasharray: 3 3; }
.cut { fill: none; stroke: var(--ground); stroke-width: 3; }
.leader { fill: none; stroke: var(--rule); }
.stack-size { font-size: 13px; font-weight: 600; }
.stack-range { font-weight: 400; font-size: 12px; fill: var(--soft); }
.stack-name { font-size: 11px; fill: var(--soft); font-family: var(--mono); }
:root.scripted .block, :root.scripted .cell { cursor: pointer; }
.block.lit rect, .block.picked rect { stroke: var(--ink); stroke-width: 1.5; }
.block.lit .leader, .block.picked .leader { stroke: var(--ink); }
.block.lit .stack-name, .block.picked .stack-name { fill: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-top: 10px; font-size: 13px; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: 7px; }
.sample rect { fill: var(--run); }
.sample path { display: none; }
.sample.unsure rect { fill-opacity: .28; }
.sample.unsure path { display: block; stroke: var(--run); stroke-width: 2; }
.sample.unknown rect { fill: none; stroke: var(--plain); stroke-dasharray: 3 2; }
.graph { margin: 0; }
.node { fill: var(--panel); stroke: var(--plain); stroke-width: 1.2; }
.node.target { stroke: var(--link); stroke-width: 2; }
.node.off { stroke-dasharray: 4 3; fill: none; }
.node.outside { fill: var(--sunk); stroke: none; }
.node-name { font-size: 11px; text-anchor: middle; }
.node-name.strong { font-size: 13px; font-weight: 600; }
.node-hint { font-size: 11px; text-anchor: middle; fill: var(--soft) !important; }
.edge { fill: none; stroke: var(--plain); stroke-width: 1.3; }
.edge.mount { stroke-dasharray: 2 3; }
.edge.off { stroke-dasharray: 5 4; }
.edge.crit { stroke: var(--link); stroke-width: 2.2; }
.arrow { fill: var(--plain); }
.arrow.crit { fill: var(--link); }
.edge-ground { fill: var(--ground); }
.edge-label { font-size: 10px; text-anchor: middle; fill: var(--soft) !important; }
.wave-head { font-size: 11px; text-anchor: middle; fill: var(--soft) !important; }
.wave-head.start { text-anchor: start; }
.wave-stage { font-size: 12px; }
.wave-row { stroke: var(--rule); }
.chain { fill: none; stroke: var(--link); stroke-width: 2; opacity: .55; }
.cell rect { fill: var(--panel); stroke: var(--plain); }
.cell.crit rect { stroke: var(--link); stroke-width: 2; }
.cell.lit rect, .cell.picked rect { fill: var(--pick); stroke: var(--ink); }
.cell-label { font-size: 11px; text-anchor: middle; font-variant-numeric: tabular-nums; }
section h3 { margin-top: 22px; }
.beside h3 { margin-top: 0; margin-bottom: -8px; }
.map { width: 100%; height: auto; margin-top: 12px; }
.folder { fill: var(--sunk); }
.folder-name { font-size: 11px; fill: var(--soft) !important; }
.leaf { fill: light-dark(#cfe3f1, #23465f); }
.leaf.unclear { fill: light-dark(#e3eaf0, #2c3e4d); }
.leaf.unread { fill: light-dark(#f3dfc2, #54401f); }
.leaf.ignored { fill: light-dark(#dde2e6, #364450); }
.leaf-name { font-size: 11px; }
.leaf-size { font-size: 11px; fill: var(--ink); opacity: .8; }
@media (max-width: 720px) {
  .wide { display: none; }
  .narrow { display: block; }
}
`;
