import type { Language } from "@plimsoll/core";
import type { GitFailure } from "./git-failure.ts";
import type { GitNotice } from "./git-notice.ts";
import type { FailureText } from "./read-source-text.ts";

/** Why git gave no answer, and what to do. */
export function describeGitFailure(failure: GitFailure, _language: Language): FailureText {
  return { message: failure.kind, help: "" };
}

/** What a listing from git does not show as a build would see it, and what to do. Names the path. */
export function describeGitNotice(notice: GitNotice, _language: Language): FailureText {
  return { message: notice.kind, help: "" };
}
