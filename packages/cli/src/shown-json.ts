import { maskCredentials } from "@plimsoll/core";

/** A report for programs, with a line break at its end. It lands in logs: what logs somebody in is left out, but not of patches, which must apply. */
export function shownJson(report: unknown): string {
  return `${JSON.stringify(report, masked, 2)}\n`;
}

function masked(key: string, value: unknown): unknown {
  return typeof value === "string" && key !== "diff" ? maskCredentials(value) : value;
}
