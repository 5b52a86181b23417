import type { Language } from "@plimsoll/core";
import type { DiscoveryProblem } from "./discover-files.ts";

export interface DiscoveryProblemText {
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

type Texts = Readonly<Record<DiscoveryProblem["code"], (problem: DiscoveryProblem) => DiscoveryProblemText>>;

const english: Texts = {
  missing: ({ path }) => ({ message: `\`${path}\` does not exist`, help: "Check the path." }),
  unreadable: ({ path, reason }) => ({
    message: `\`${path}\` cannot be read (${reason ?? "unknown reason"})`,
    help: "Check the permissions, or leave it out with `.gitignore`.",
  }),
  "no-match": ({ path }) => ({
    message: `no file matches \`${path}\``,
    help: "Ignored files, `.git` and `node_modules` are passed over. Name a file itself to lint it anyway.",
  }),
  "no-dockerfile": ({ path }) => ({
    message: `no Dockerfile in \`${path}\``,
    help:
      "Looked for `Dockerfile`, `Dockerfile.*`, `*.Dockerfile` and `Containerfile`. " +
      "Name yours itself if it has another name.",
  }),
};

const korean: Texts = {
  missing: ({ path }) => ({ message: `파일이나 디렉터리가 없습니다: \`${path}\``, help: "경로를 확인하세요." }),
  unreadable: ({ path, reason }) => ({
    message: `읽을 수 없습니다: \`${path}\` (${reason ?? "알 수 없는 이유"})`,
    help: "권한을 확인하거나 `.gitignore` 파일로 제외하세요.",
  }),
  "no-match": ({ path }) => ({
    message: `일치하는 파일이 없습니다: \`${path}\``,
    help: "무시된 파일, `.git`, `node_modules` 디렉터리는 건너뜁니다. 그래도 검사하려면 파일 이름을 직접 쓰세요.",
  }),
  "no-dockerfile": ({ path }) => ({
    message: `Dockerfile이 없습니다: \`${path}\``,
    help: "찾은 이름: `Dockerfile`, `Dockerfile.*`, `*.Dockerfile`, `Containerfile`. 이름이 다르면 파일을 직접 쓰세요.",
  }),
};

export function describeDiscoveryProblem(problem: DiscoveryProblem, language: Language): DiscoveryProblemText {
  const texts = { en: english, ko: korean }[language];
  return texts[problem.code](problem);
}
