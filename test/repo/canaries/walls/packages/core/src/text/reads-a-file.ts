import { readFileSync } from "node:fs";

export const reason = readFileSync;
