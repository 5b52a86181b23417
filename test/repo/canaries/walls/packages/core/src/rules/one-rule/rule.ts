import { otherRule } from "../other-rule/rule.ts";

export const reason = otherRule;
