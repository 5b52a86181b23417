import type { CredentialHelperProblem } from "./credentials-helper.ts";
import type { FailureText } from "./read-source-text.ts";

/** What is said of registries, in one language. */
export interface RegistryTexts {
  readonly badReference: FailureText;
  /** `user`: whether credentials were sent. */
  denied(host: string, user: boolean): FailureText;
  helper(host: string, program: string, problem: string): FailureText;
  readonly helperProblems: Readonly<Record<CredentialHelperProblem["problem"], (detail: string) => string>>;
  badFile(host: string, path: string, reason: string | undefined): FailureText;
  readonly notFound: Readonly<Record<"repository" | "image", FailureText>>;
  status(host: string, status: number): FailureText;
  readonly parts: Readonly<Record<"challenge" | "token" | "manifest" | "config", string>>;
  malformed(host: string, part: string): FailureText;
  wrongDigest(digest: string): FailureText;
  readonly oldFormat: FailureText;
  noImage(mediaType: string): FailureText;
  /** `platforms`: "" when it has none. */
  otherPlatform(wanted: string, platforms: string): FailureText;
}
