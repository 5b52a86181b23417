import type { Language } from "@plimsoll/core";
import type { CredentialsProblem } from "./credentials-find.ts";
import { describeHttpFailure } from "./http-text.ts";
import { describeImageFailure } from "./image-text.ts";
import type { FailureText } from "./read-source-text.ts";
import type { RegistryFailure } from "./registry-failure.ts";
import { registryTextsEn } from "./registry-text-en.ts";
import { registryTextsKo } from "./registry-text-ko.ts";
import { describeReason } from "./write-file-reason.ts";

/** Why a registry gave no image, and what to do. The message goes behind the image's name. */
export function describeRegistryFailure(failure: RegistryFailure, language: Language): FailureText {
  const texts = language === "ko" ? registryTextsKo : registryTextsEn;
  switch (failure.kind) {
    case "bad-reference":
      return texts.badReference;
    case "http":
      return describeHttpFailure(failure.failure, language);
    case "denied":
      return failure.problem === undefined
        ? texts.denied(failure.host, failure.user)
        : describeProblem(failure.problem, failure.host, language);
    case "not-found":
      return texts.notFound[failure.what];
    case "status":
      return texts.status(failure.host, failure.status);
    case "malformed":
      return texts.malformed(failure.host, texts.parts[failure.what]);
    case "wrong-digest":
      return texts.wrongDigest(shortDigest(failure.digest));
    case "old-format":
      return texts.oldFormat;
    case "no-image":
      return texts.noImage(failure.mediaType.slice(0, 100));
    case "other-platform":
      return texts.otherPlatform(failure.wanted, listed(failure.platforms));
    case "layers":
      return describeImageFailure(failure.failure, language);
  }
}

function describeProblem(problem: CredentialsProblem, host: string, language: Language): FailureText {
  const texts = language === "ko" ? registryTextsKo : registryTextsEn;
  if (problem.kind === "helper")
    return texts.helper(host, problem.program, texts.helperProblems[problem.problem](problem.detail));
  const reason = problem.reason === undefined ? undefined : describeReason(problem.reason, language);
  return texts.badFile(host, problem.path, reason);
}

/** Enough to compare by eye. */
function shortDigest(digest: string): string {
  return digest.slice(0, 19);
}

function listed(platforms: readonly string[]): string {
  const shown = platforms.slice(0, 12).map((platform) => `\`${platform}\``);
  return [...shown, ...(platforms.length > shown.length ? ["…"] : [])].join(", ");
}
