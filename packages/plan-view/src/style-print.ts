/** On paper: dark on white, nothing to click, tables whole. */
export const printStyle = `
@page { margin: 14mm; }
@media print {
  :root, :root[data-theme] { color-scheme: light; --ground: #fff; }
  html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 11px; }
  main, .top, footer { max-width: none; padding: 0; }
  .theme, .skips, .card, .scripted-only, summary { display: none !important; }
  .pair { display: block; }
  .beside { position: static; max-height: none !important; overflow: visible !important; margin-top: 16px; break-inside: avoid; }
  .stack { max-width: 110mm; }
  .scroll { overflow: visible; }
  .graph, .waves { max-width: 100%; height: auto; }
  .steps { min-width: 0; }
  .code-cell { min-width: 0; }
  table { font-size: 10px; }
  .file { font-size: 9.5px; overflow: visible; }
  .ins, .plain-line, tr, .list > li, .map, .graph, .waves { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
  .numbers { grid-template-columns: repeat(4, 1fr); }
  .numbers li { padding: 8px 10px; }
  .number-value { font-size: 19px; }
  .number-label, .number-hint, .mark, .remark, .contents, .causes, .legend, small, figcaption, h3 + .lead { font-size: 10px; }
  .budget li { grid-template-columns: 130px 200px 1fr; font-size: 11px; }
  th, td { padding-top: 4px; padding-bottom: 4px; }
  section { margin-top: 24px; }
  a { color: inherit; text-decoration: none; }
}
`;
