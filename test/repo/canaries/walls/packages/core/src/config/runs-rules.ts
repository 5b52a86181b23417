import { rules } from "../rules/registry.generated.ts";

export const reason = rules;
