import type { Language } from "@plimsoll/core";
import type { GitFailure } from "./git-failure.ts";
import { gitTextsEn } from "./git-text-en.ts";
import { gitTextsKo } from "./git-text-ko.ts";
import type { GitNotice } from "./git-notice.ts";
import type { FailureText } from "./read-source-text.ts";
import { describeReason } from "./write-file-reason.ts";

/** Why git gave no answer, and what to do. */
export function describeGitFailure(failure: GitFailure, language: Language): FailureText {
  const texts = textsOf(language);
  switch (failure.kind) {
    case "no-git":
      return texts.noGit;
    case "old-git":
      return texts.oldGit(failure.detail);
    case "no-folder":
      return texts.noFolder(failure.folder, describeReason(failure.reason, language));
    case "not-a-repository":
      return texts.notARepository(failure.folder);
    case "unsafe-owner":
      return texts.unsafeOwner(failure.folder);
    case "no-work-tree":
      return texts.noWorkTree;
    case "outside":
      return texts.outside(failure.path);
    case "no-commits":
      return texts.noCommits;
    case "unknown-revision":
      return texts.unknownRevision(failure.revision, failure.near, failure.shallow);
    case "beyond-shallow":
      return texts.beyondShallow(failure.revision, failure.commits);
    case "unknown-date":
      return texts.unknownDate(failure.date);
    case "not-in-revision":
      return texts.notInRevision(failure.path, failure.revision, failure.reason === "not-a-folder");
    case "in-submodule":
      return texts.inSubmodule(failure.path);
    case "missing-object":
      return texts.missingObject(failure.detail);
    case "corrupt":
      return texts.corrupt(failure.detail);
    case "git":
      return texts.git(failure.status, failure.detail);
  }
}

/** What a listing from git does not show as a build would see it, and what to do. Names the path, or the first of several. */
export function describeGitNotice(notice: GitNotice, language: Language): FailureText {
  const texts = textsOf(language);
  switch (notice.kind) {
    case "submodule":
      return texts.submodule(notice.path, notice.commit.slice(0, 10));
    case "nested-repository":
      return texts.nestedRepository(notice.path);
    case "lfs":
      return texts.lfs(notice.paths[0] ?? "", notice.paths.length);
    case "lfs-not-fetched":
      return texts.lfsNotFetched(notice.paths[0] ?? "", notice.paths.length);
    case "not-utf-8":
      return texts.notUtf8(notice.path);
    case "conflict":
      return texts.conflict(notice.path);
    case "unreadable":
      return texts.unreadable(notice.path, describeReason(notice.reason, language));
    case "missing-object":
      return texts.missingContent(notice.path);
  }
}

/** What every language says. Paths and names come without quotes. */
export interface GitTexts {
  readonly noGit: FailureText;
  oldGit(detail: string): FailureText;
  noFolder(folder: string, reason: string): FailureText;
  notARepository(folder: string): FailureText;
  unsafeOwner(folder: string): FailureText;
  readonly noWorkTree: FailureText;
  outside(path: string): FailureText;
  readonly noCommits: FailureText;
  unknownRevision(revision: string, near: readonly string[], shallow: boolean): FailureText;
  beyondShallow(revision: string, commits: number): FailureText;
  unknownDate(date: string): FailureText;
  notInRevision(path: string, revision: string, isOther: boolean): FailureText;
  inSubmodule(path: string): FailureText;
  missingObject(detail: string): FailureText;
  corrupt(detail: string): FailureText;
  git(status: string, detail: string): FailureText;
  submodule(path: string, commit: string): FailureText;
  nestedRepository(path: string): FailureText;
  /** `first` of so many. */
  lfs(first: string, count: number): FailureText;
  lfsNotFetched(first: string, count: number): FailureText;
  notUtf8(path: string): FailureText;
  conflict(path: string): FailureText;
  unreadable(path: string, reason: string): FailureText;
  missingContent(path: string): FailureText;
}

function textsOf(language: Language): GitTexts {
  return language === "ko" ? gitTextsKo : gitTextsEn;
}
