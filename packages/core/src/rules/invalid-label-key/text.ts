import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Label key against the naming rules",
    why: "Tools that read labels expect lower-case keys with dots, dashes and slashes; the prefixes `com.docker.`, `io.docker.` and `org.dockerproject.` belong to Docker.",
    how: "Use a key in reverse domain notation, such as `com.example.team`.",
    messages: {
      characters:
        "The label key `{key}` has other characters than `a-z`, `0-9`, `.`, `-`, `_` and `/`, or begins or ends with one that it should not.",
      separators: "The label key `{key}` has two separators in a row.",
      reserved: "The label key `{key}` uses a prefix that belongs to Docker.",
    },
  },
  ko: {
    title: "이름 규칙에 맞지 않는 레이블 키",
    why: "레이블을 읽는 도구는 소문자와 점, 하이픈, 슬래시로 된 키를 기대합니다. `com.docker.`, `io.docker.`, `org.dockerproject.` 접두사는 Docker가 씁니다.",
    how: "`com.example.team`처럼 도메인을 거꾸로 쓴 키를 쓰세요.",
    messages: {
      characters:
        "레이블 키 `{key}`에 `a-z`, `0-9`, `.`, `-`, `_`, `/` 이외의 문자가 있거나, 쓸 수 없는 문자로 시작하거나 끝납니다.",
      separators: "레이블 키 `{key}`에 구분 문자가 두 번 이어집니다.",
      reserved: "레이블 키 `{key}`는 Docker가 쓰는 접두사로 시작합니다.",
    },
  },
});
