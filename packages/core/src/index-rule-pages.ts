// Pages of rules as Markdown: for the documents of the repository, for editors. It runs rules over their examples, so nothing loads it at a start.
export { renderRulePage } from "./rule-pages/render-rule-page.ts";
export { type Mark, markFindings } from "./rule-pages/mark-findings.ts";
export { codeBlock, page, table } from "./rule-pages/markdown.ts";
export { type DocWords, docWords } from "./rule-pages/page-words.ts";
export { fixOf, rulePage, type RulePageLinks } from "./rule-pages/rule-page.ts";
