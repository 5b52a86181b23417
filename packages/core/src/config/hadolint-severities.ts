import type { Severity } from "../rules/rule.ts";

/**
 * The severity that each rule of hadolint has when nothing is configured; "ignore" rules run only when a config asks for them.
 * Codes that hadolint has retired are among them. Source: hadolint 2.15.1, observed behaviour.
 */
export const hadolintSeverities: Readonly<Record<string, Severity | "ignore">> = {
  DL1000: "error",
  DL1001: "ignore",
  DL3000: "error",
  DL3001: "info",
  DL3002: "warning",
  DL3003: "warning",
  DL3004: "error",
  DL3005: "ignore",
  DL3006: "warning",
  DL3007: "warning",
  DL3008: "warning",
  DL3009: "info",
  DL3010: "info",
  DL3011: "error",
  DL3012: "error",
  DL3013: "warning",
  DL3014: "warning",
  DL3015: "info",
  DL3016: "warning",
  DL3017: "ignore",
  DL3018: "warning",
  DL3019: "info",
  DL3020: "error",
  DL3021: "error",
  DL3022: "warning",
  DL3023: "error",
  DL3024: "error",
  DL3025: "warning",
  DL3026: "error",
  DL3027: "warning",
  DL3028: "warning",
  DL3029: "warning",
  DL3030: "warning",
  DL3031: "ignore",
  DL3032: "warning",
  DL3033: "warning",
  DL3034: "warning",
  DL3035: "warning",
  DL3036: "warning",
  DL3037: "warning",
  DL3038: "warning",
  DL3039: "ignore",
  DL3040: "warning",
  DL3041: "warning",
  DL3042: "warning",
  DL3043: "error",
  DL3044: "error",
  DL3045: "warning",
  DL3046: "warning",
  DL3047: "info",
  DL3048: "style",
  DL3049: "info",
  DL3050: "info",
  DL3051: "warning",
  DL3052: "warning",
  DL3053: "warning",
  DL3054: "warning",
  DL3055: "warning",
  DL3056: "warning",
  DL3057: "ignore",
  DL3058: "warning",
  DL3059: "info",
  DL3060: "info",
  DL3061: "error",
  DL3062: "warning",
  DL3063: "warning",
  DL3064: "warning",
  DL3065: "warning",
  DL3066: "info",
  DL3067: "warning",
  DL4000: "error",
  DL4001: "warning",
  DL4003: "warning",
  DL4004: "error",
  DL4005: "warning",
  DL4006: "warning",
};

/** Whether a name has the form of a code that hadolint prints: its own, or one of ShellCheck, which it runs. */
export function isHadolintCode(name: string): boolean {
  return /^(?:DL|SC)\d{4}$/i.test(name);
}

/** Whether hadolint has a rule of this code. Every code of ShellCheck counts, since ShellCheck publishes no list of them. */
export function isKnownHadolintCode(name: string): boolean {
  return Object.hasOwn(hadolintSeverities, name.toUpperCase()) || /^SC\d{4}$/i.test(name);
}
