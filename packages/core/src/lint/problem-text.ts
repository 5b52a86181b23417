import type { Problem, ProblemCode } from "../syntax/problem.ts";
import type { Language } from "../text/language.ts";
import { fillIn } from "./render.ts";

/** What is shown of a problem: one sentence that says what BuildKit refuses and what to do about it. */
export function renderProblem(problem: Problem, language: Language): string {
  const text = problemTexts[problem.code][language];
  const params = { ...problem.params, buildkit: problem.buildkit };
  const hint = problem.params["suggestion"];
  const suffix = hint === undefined || hint === "" ? "" : suggestionText[language];
  return fillIn(text + suffix, params);
}

const suggestionText: Readonly<Record<Language, string>> = {
  en: " Did you mean `{suggestion}`?",
  ko: " 혹시 `{suggestion}`인가요?",
};

const problemTexts: Readonly<Record<ProblemCode, Readonly<Record<Language, string>>>> = {
  "empty-file": {
    en: "The file holds no instruction. A Dockerfile needs at least a `FROM`.",
    ko: "파일에 명령어가 없습니다. Dockerfile에는 적어도 `FROM`이 하나 있어야 합니다.",
  },
  "line-too-long": {
    en: "This line is longer than {limit} bytes, which BuildKit does not read. Break it up with continuations.",
    ko: "한 줄이 {limit}바이트를 넘어 BuildKit이 읽지 못합니다. 줄 이음 문자로 나누세요.",
  },
  "duplicate-directive": {
    en: "The directive `{name}` may stand only once. Keep one of them.",
    ko: "`{name}` 지시문은 한 번만 쓸 수 있습니다. 하나만 남기세요.",
  },
  "invalid-escape-directive": {
    en: "`{value}` cannot be the escape character. It is either a backslash or a backtick.",
    ko: "`{value}` 문자는 이스케이프 문자로 쓸 수 없습니다. 역슬래시나 백틱만 쓸 수 있습니다.",
  },
  "unterminated-heredoc": {
    en: "The heredoc is never closed: no line below reads exactly `{name}`.",
    ko: "heredoc이 닫히지 않았습니다. 아래에 정확히 `{name}`만 있는 줄이 없습니다.",
  },
  "invalid-heredoc-word": {
    en: "The word behind `<<` cannot be read: {error}.",
    ko: "`<<` 뒤의 단어를 읽을 수 없습니다: {error}.",
  },
  "json-not-strings": {
    en: "An array in exec form may hold only strings. Put each element in double quotes.",
    ko: "exec 형식의 배열에는 문자열만 쓸 수 있습니다. 모든 요소를 큰따옴표로 묶으세요.",
  },
  "missing-second-argument": {
    en: "`{keyword}` needs a value for `{name}`: write `{keyword} {name}=value`.",
    ko: "`{keyword}` 명령어에는 `{name}` 값이 필요합니다. `{keyword} {name}=값`처럼 쓰세요.",
  },
  "missing-equals": {
    en: "`{word}` has no `=`. Write `name=value`; quote a value that holds blanks.",
    ko: "`{word}`에 `=`가 없습니다. `이름=값`으로 쓰고, 값에 공백이 있으면 따옴표로 묶으세요.",
  },
  "unknown-instruction": {
    en: "`{instruction}` is not a Dockerfile instruction. If it belongs to the line above, that line needs a continuation at its end.",
    ko: "`{instruction}`은(는) Dockerfile 명령어가 아닙니다. 윗줄에서 이어지는 내용이라면 윗줄 끝에 줄 이음 문자가 필요합니다.",
  },
  "unknown-flag": {
    en: "`{keyword}` has no flag `{flag}`.",
    ko: "`{keyword}` 명령어에는 `{flag}` 플래그가 없습니다.",
  },
  "duplicate-flag": {
    en: "The flag `{flag}` may stand only once.",
    ko: "`{flag}` 플래그는 한 번만 쓸 수 있습니다.",
  },
  "flag-without-value": {
    en: "The flag `{flag}` needs a value: `{flag}=value`.",
    ko: "`{flag}` 플래그에는 값이 필요합니다. `{flag}=값`처럼 쓰세요.",
  },
  "flag-not-boolean": {
    en: "The flag `{flag}` takes `true` or `false`, not `{value}`.",
    ko: "`{flag}` 플래그의 값은 `true`나 `false`여야 합니다. `{value}` 값은 쓸 수 없습니다.",
  },
  "missing-argument": {
    en: "`{keyword}` needs at least one argument.",
    ko: "`{keyword}` 명령어에는 인수가 하나 이상 필요합니다.",
  },
  "not-one-argument": {
    en: "`{keyword}` needs an argument.",
    ko: "`{keyword}` 명령어에는 인수가 필요합니다.",
  },
  "missing-destination": {
    en: "`{keyword}` needs a source and a destination.",
    ko: "`{keyword}` 명령어에는 원본과 대상이 모두 필요합니다.",
  },
  "blank-name": {
    en: "There is no name before the `=`.",
    ko: "`=` 앞에 이름이 없습니다.",
  },
  "from-arguments": {
    en: "`FROM` takes an image, or `image AS name`. A comment may not stand at the end of the line.",
    ko: "`FROM`은 `이미지` 또는 `이미지 AS 이름`만 받습니다. 줄 끝에는 주석을 쓸 수 없습니다.",
  },
  "invalid-stage-name": {
    en: "`{name}` cannot name a stage: it must start with a letter and hold only letters, digits, `-`, `_` and `.`.",
    ko: "`{name}`은(는) 스테이지 이름으로 쓸 수 없습니다. 영문자로 시작하고 영문자, 숫자, `-`, `_`, `.`만 쓸 수 있습니다.",
  },
  "instruction-before-from": {
    en: "`{keyword}` stands before the first `FROM`. Only `ARG` may stand there.",
    ko: "`{keyword}` 명령어가 첫 `FROM`보다 앞에 있습니다. 그 자리에는 `ARG`만 쓸 수 있습니다.",
  },
  "shell-not-json": {
    en: '`SHELL` takes a JSON array, such as `SHELL ["/bin/bash", "-c"]`.',
    ko: '`SHELL`에는 `SHELL ["/bin/bash", "-c"]`처럼 JSON 배열을 써야 합니다.',
  },
  "onbuild-trigger": {
    en: "`{trigger}` may not stand behind `ONBUILD`.",
    ko: "`ONBUILD` 뒤에는 `{trigger}` 명령어를 쓸 수 없습니다.",
  },
  "heredoc-destination": {
    en: "A heredoc cannot be the destination of `{keyword}`. Write a path as the last argument.",
    ko: "heredoc은 `{keyword}`의 대상이 될 수 없습니다. 마지막 인수로 경로를 쓰세요.",
  },
  "healthcheck-type": {
    en: "`{type}` is not known here: write `HEALTHCHECK CMD command` or `HEALTHCHECK NONE`.",
    ko: "`{type}`은(는) 쓸 수 없습니다. `HEALTHCHECK CMD 명령` 또는 `HEALTHCHECK NONE`으로 쓰세요.",
  },
  "healthcheck-none-arguments": {
    en: "`HEALTHCHECK NONE` takes no arguments.",
    ko: "`HEALTHCHECK NONE`에는 인수를 쓸 수 없습니다.",
  },
  "healthcheck-no-command": {
    en: "There is no command behind `HEALTHCHECK CMD`.",
    ko: "`HEALTHCHECK CMD` 뒤에 명령이 없습니다.",
  },
  "invalid-duration": {
    en: "`{value}` is not a duration for `{flag}`. Write a number with a unit, such as `30s` or `1m30s`, at least `1ms`.",
    ko: "`{value}`은(는) `{flag}`에 쓸 수 있는 시간이 아닙니다. `30s`, `1m30s`처럼 단위를 붙이고 `1ms` 이상으로 쓰세요.",
  },
  "invalid-retries": {
    en: "`--retries` takes a whole number that is not negative, not `{value}`.",
    ko: "`--retries`에는 0 이상의 정수를 써야 합니다. `{value}` 값은 쓸 수 없습니다.",
  },
  "empty-volume": {
    en: "The path of a volume may not be empty.",
    ko: "볼륨 경로는 비워 둘 수 없습니다.",
  },
  "invalid-mount": {
    en: "This `--mount` cannot be read: {error}.",
    ko: "이 `--mount` 값을 읽을 수 없습니다: {error}.",
  },
  "invalid-network": {
    en: "`{value}` is not a network mode. BuildKit knows {known}.",
    ko: "`{value}`은(는) 네트워크 모드가 아닙니다. BuildKit이 아는 값은 {known}입니다.",
  },
  "invalid-security": {
    en: "`{value}` is not a security mode. BuildKit knows {known}.",
    ko: "`{value}`은(는) 보안 모드가 아닙니다. BuildKit이 아는 값은 {known}입니다.",
  },
  "invalid-device": {
    en: "This `--device` cannot be read: {error}.",
    ko: "이 `--device` 값을 읽을 수 없습니다: {error}.",
  },
};
