import { analyze } from "../analyze.ts";

export const reason = analyze;
