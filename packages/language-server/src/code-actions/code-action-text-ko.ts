import type { RefactoringKind } from "@plimsoll/core/refactor";
import type { CodeActionText } from "./code-action-text.ts";

export const codeActionTextKo: CodeActionText = {
  unsafe: (title) => `${title} (빌드 결과가 달라질 수 있음)`,
  fixRule: (rule) => `이 파일의 ${rule} 모두 수정하기`,
  fixAll: "안전하게 수정할 수 있는 것 모두 수정하기(plimsoll)",
  ignoreHere: (rule) => `여기서 ${rule} 무시하기`,
  ignoreInFile: (rule) => `이 파일에서 ${rule} 무시하기`,
  ignoreInConfig: (rule, file) => `${file}에서 ${rule} 무시하기`,
  ignoreInNewConfig: (rule, file) => `${file} 파일을 만들어 ${rule} 무시하기`,
  openRule: (rule) => `${rule} 설명 읽기`,
  replaceBy: (suggestion) => `${suggestion}(으)로 바꾸기`,
  refactoring: (kind, params) => titles[kind](params),
  editLabel: "plimsoll",
  gone: "그사이 파일이 바뀌었거나 결과가 올바른 Dockerfile이 아니어서 아무것도 바꾸지 않았습니다.",
};

type Params = Readonly<Record<string, string>>;

const titles: Readonly<Record<RefactoringKind, (params: Params) => string>> = {
  "run-to-heredoc": () => "RUN을 heredoc으로 쓰기",
  "heredoc-to-run": () => "heredoc을 명령 한 줄로 쓰기",
  "shell-to-exec": ({ keyword }) => `${keyword} 명령어를 exec 형식으로 쓰기`,
  "exec-to-shell": ({ keyword }) => `${keyword} 명령어를 셸 형식으로 쓰기`,
  "join-runs": ({ selected, count }) => (selected === "" ? "다음 RUN과 합치기" : `RUN ${count}개 합치기`),
  "split-run": () => "RUN을 명령마다 하나씩 나누기",
  "split-run-here": () => "이 명령 앞에서 RUN 나누기",
  "extract-stage": ({ name }) => `선택한 부분을 별도 스테이지로 옮기기(${name})`,
  "extract-argument": ({ name, value }) => `${value} 대신 ARG ${name} 쓰기`,
  "inline-argument": ({ name, value }) => `ARG ${name} 대신 ${value} 쓰기`,
  "add-cache-mount": ({ command }) => `${command}에 캐시 마운트 추가하기`,
  "link-copy": ({ keyword }) => `${keyword}에 --link 추가하기`,
  "sort-packages": () => "패키지 정렬하기",
  "write-equals": () => "등호(=)를 넣어 쓰기",
};
