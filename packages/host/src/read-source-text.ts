import type { Language } from "@plimsoll/core";
import type { ReadFailure } from "./read-source.ts";
import { describeReason } from "./write-file-reason.ts";

/** What is wrong with a file and what to do; code stands in backquotes. The message goes behind the file's name. */
export interface FailureText {
  readonly message: string;
  readonly help: string;
}

export function describeReadFailure(failure: ReadFailure, language: Language): FailureText {
  const texts: Texts = language === "ko" ? korean : english;
  switch (failure.kind) {
    case "unreadable":
      return texts.unreadable(describeReason(failure.reason, language), failure.reason === "ELOOP");
    case "too-large":
      return texts["too-large"](`${Math.round(failure.limit / 1024 / 1024)} MiB`);
    case "binary":
      return texts.binary(failure.line);
    default:
      return texts[failure.kind];
  }
}

/** For a file whose findings are shown all the same. `line` is 1-based. */
export function describeInvalidLine(line: number, language: Language): FailureText {
  return language === "ko" ? korean["not-utf-8"](line) : english["not-utf-8"](line);
}

interface Texts extends Readonly<Record<"missing" | "dangling-link" | "directory" | "not-a-file" | "utf-16", FailureText>> {
  unreadable(reason: string, isLink: boolean): FailureText;
  "too-large"(limit: string): FailureText;
  binary(line: number): FailureText;
  "not-utf-8"(line: number): FailureText;
}

const english: Texts = {
  missing: { message: "no such file or folder", help: "Check the path." },
  "dangling-link": {
    message: "the symbolic link points to a file that does not exist",
    help: "Make the file that it points to, or remove the link.",
  },
  directory: { message: "this is a directory, not a file", help: "Name a file in it." },
  "not-a-file": {
    message: "this is a pipe, a socket or a device, not a file",
    help: "To lint what a command prints, pipe it into `plimsoll lint -`.",
  },
  "utf-16": {
    message: "the text is in UTF-16, which Docker cannot read",
    help: "Save the file in UTF-8. PowerShell does so with `Out-File -Encoding utf8`.",
  },
  unreadable: (reason, isLink) => ({
    message: `cannot be read: ${reason}`,
    help: isLink ? "Check where the symbolic link leads." : "Check the permissions of the file and of the folders above it.",
  }),
  "too-large": (limit) => ({ message: `larger than ${limit}, so it was not read`, help: "Check that it is a Dockerfile." }),
  binary: (line) => ({
    message: `line ${line} holds a NUL byte, so this is not a text file`,
    help: "Check that it is a Dockerfile.",
  }),
  "not-utf-8": (line) => ({
    message: `line ${line} holds bytes that are not UTF-8`,
    help: "Save the file in UTF-8. Until then it is shown with `\uFFFD` in their place, and `--fix` leaves it alone.",
  }),
};

const korean: Texts = {
  missing: { message: "파일이나 디렉터리가 없습니다", help: "경로를 확인하세요." },
  "dangling-link": {
    message: "심볼릭 링크가 가리키는 파일이 없습니다",
    help: "링크가 가리키는 파일을 만들거나 링크를 지우세요.",
  },
  directory: { message: "파일이 아니라 디렉터리입니다", help: "그 안의 파일을 지정하세요." },
  "not-a-file": {
    message: "파일이 아니라 파이프, 소켓 또는 장치입니다",
    help: "셸 명령의 출력을 검사하려면 `plimsoll lint -`에 파이프로 넘기세요.",
  },
  "utf-16": {
    message: "Docker가 읽지 못하는 UTF-16 파일입니다",
    help: "파일을 UTF-8로 저장하세요. PowerShell에서는 `Out-File -Encoding utf8`로 저장할 수 있습니다.",
  },
  unreadable: (reason, isLink) => ({
    message: `읽을 수 없습니다: ${reason}`,
    help: isLink ? "심볼릭 링크가 어디를 가리키는지 확인하세요." : "파일과 상위 디렉터리의 권한을 확인하세요.",
  }),
  "too-large": (limit) => ({ message: `크기가 ${limit}를 넘어 읽지 않았습니다`, help: "Dockerfile이 맞는지 확인하세요." }),
  binary: (line) => ({
    message: `${line}번째 줄에 NUL 바이트가 있어 텍스트 파일로 볼 수 없습니다`,
    help: "Dockerfile이 맞는지 확인하세요.",
  }),
  "not-utf-8": (line) => ({
    message: `${line}번째 줄에 UTF-8이 아닌 바이트가 있습니다`,
    help: "파일을 UTF-8로 저장하세요. 그전까지 해당 글자는 `\uFFFD`로 보이고, `--fix`는 이 파일을 고치지 않습니다.",
  }),
};
