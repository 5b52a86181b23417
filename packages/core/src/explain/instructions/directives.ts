import type { InstructionLesson } from "./instruction-lesson.ts";

export const directivesLesson: InstructionLesson = {
  id: "directives",
  title: "parser directives",
  keyword: undefined,
  example: "# syntax=docker/dockerfile:1\n# escape=\\\n# check=skip=JSONArgsRecommended\nFROM node:22-slim",
  see: ["buildkit", "dockerfile"],
  text: {
    en: {
      when: "Put them at the very top: `syntax` chooses the version of the language, `escape` the sign that continues a line, `check` sets BuildKit's checks.",
      makes: "They make no layer and no setting: they tell BuildKit how to read the file.",
      cache: "Another `escape` can change what all lines mean; otherwise nothing is built again.",
      mistake: "Behind the first comment or instruction they are comments like any other, and nobody tells you.",
    },
    ko: {
      when: "파일 맨 위에 적습니다. `syntax`는 문법 버전을, `escape`는 줄을 잇는 문자를, `check`는 BuildKit의 검사를 정합니다.",
      makes: "레이어도 설정도 만들지 않고, BuildKit이 파일을 읽는 방법을 알려 줍니다.",
      cache: "`escape`를 바꾸면 모든 줄의 뜻이 달라질 수 있습니다. 그 밖에는 다시 빌드하는 것이 없습니다.",
      mistake: "다른 주석이나 명령어보다 뒤에 적으면 평범한 주석이 되고, 아무도 알려 주지 않습니다.",
    },
  },
};
