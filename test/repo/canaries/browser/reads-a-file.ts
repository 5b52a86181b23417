import { readFileSync } from "node:fs";

export const text = readFileSync("Dockerfile", "utf8");
