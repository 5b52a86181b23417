import type { ProblemCode } from "../syntax/problem.ts";

/** What hadolint calls a problem that BuildKit has with a file: it has codes of its own for two, and one for all others. */
export function hadolintCodeOf(code: ProblemCode): "DL1000" | "DL3043" | "DL3061" {
  switch (code) {
    case "onbuild-trigger":
      return "DL3043";
    case "instruction-before-from":
      return "DL3061";
    default:
      return "DL1000";
  }
}
