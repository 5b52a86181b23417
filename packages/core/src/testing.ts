// What tests of rules use, ours and those of others. Not part of the start-up path.
export { analyzeExample, checkRule } from "./testing/check-rule.ts";
export { describeFinding, readExample } from "./testing/rule-example.ts";
