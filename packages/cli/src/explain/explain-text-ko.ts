import type { ExplainText } from "./explain-text.ts";

export const koreanExplainText: ExplainText = {
  help: {
    description:
      "Dockerfile을 이야기처럼 풀어 줍니다. 명령어마다 하는 일, 늘어나는 크기, 캐시가 유지되고 깨지는 조건, 이미지에 들어가는 것, 컨테이너가 " +
      "시작되는 방법을 차례로 설명합니다. 규칙, 명령어, 개념의 이름을 주면 그것을 설명합니다.",
    argument: "Dockerfile이나 그 폴더, 규칙(DL3006도 가능), 명령어(COPY), 개념(layer) (기본값: 이 폴더)",
    heading: "설명:",
    options: {
      line: "이 줄의 명령어를 자세히 설명",
      list: "개념을 장별로, 명령어와 함께 나열",
      format: "text, json, markdown, html (기본값: text)",
      output: "이 파일에 쓰기",
    },
    examples: `예:
  plimsoll explain                        이 폴더의 Dockerfile
  plimsoll explain -f docker/Dockerfile . docker build처럼 다른 파일
  plimsoll explain Dockerfile --line 7
  plimsoll explain COPY                   명령어
  plimsoll explain layer                  개념
  plimsoll explain untagged-image DL3008  규칙
  plimsoll explain --format html -o story.html

종료 코드: 0 설명함, 2 잘못된 사용, 모르는 이름, BuildKit이 받아들이지 않는 파일`,
  },
  unknownSubject: (name, suggestion) => ({
    message: `\`${name}\`: 그런 파일, 규칙, 명령어, 개념이 없습니다`,
    help:
      suggestion === undefined
        ? "규칙 목록은 `plimsoll rules`, 개념과 명령어 목록은 `plimsoll explain --list`로 볼 수 있습니다."
        : `혹시 \`${suggestion}\`인가요?`,
  }),
  badLine: (value) => ({ message: `--line: \`${value}\` 값은 줄 번호가 아닙니다`, help: "1부터 세는 숫자를 쓰세요." }),
  noLine: (line) => ({ message: `${line}번째 줄에는 명령어가 없습니다`, help: "명령어가 시작되거나 이어지는 줄을 쓰세요." }),
  lineAlone: { message: "`--line`은 Dockerfile에만 쓸 수 있습니다", help: "옵션을 빼거나 파일을 지정하세요." },
  line: {
    bytes: "크기",
    dependsOn: "다시 빌드하게 하는 것",
    readBy: "이 줄의 결과를 쓰는 단계",
    findings: "살펴볼 것",
    range: (likely, low, high) => (low === high ? likely : `${likely}, 범위 ${low}~${high}`),
    unknownSize: (low) =>
      low === undefined ? "빌드하기 전에는 알 수 없습니다." : `적어도 ${low}이고, 나머지는 빌드하기 전에는 알 수 없습니다.`,
    source: (source) => `출처: ${source}`,
    before: (line, code, always) =>
      always ? `${line}번째 줄 \`${code}\`: 다시 빌드될 때마다` : `${line}번째 줄 \`${code}\`: 만드는 파일이 달라질 때`,
    files: (pattern, count, example) =>
      count === 1 && example === pattern
        ? `\`${pattern}\` 파일`
        : `\`${pattern}\` 파일${count === undefined ? "" : ` ${count}개`}${example === undefined ? "" : `(예: \`${example}\`)`}`,
    outside: (name, kind) => (kind === "image" ? `\`${name}\` 이미지` : `\`${name}\`에서 내려받는 파일`),
    buildArgs: (names) => `빌드 인수 ${names.map((name) => `\`${name}\``).join(", ")}`,
    reader: (line, code) => `${line}번째 줄 \`${code}\``,
    nothing: "없음",
    more: (count) => `그 밖에 ${count}개`,
  },
  bad: "나쁜 예",
  good: "좋은 예",
  why: "이유",
  how: "해결 방법",
  madeBy: (generator) => `${generator}의 출력입니다. 아무것도 빌드하거나 전송하지 않았습니다.`,
  list: { title: "설명을 볼 수 있는 항목", rules: "규칙도 설명합니다. 규칙 목록은 `plimsoll rules`로 볼 수 있습니다." },
};
