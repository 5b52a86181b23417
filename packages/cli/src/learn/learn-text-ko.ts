import type { LearnText } from "./learn-text.ts";

export const koreanLearnText: LearnText = {
  help: {
    description:
      "작은 Dockerfile 여섯 개로 배우는 짧은 강좌입니다. Dockerfile마다 문제를 하나 풀고 직접 고쳐 봅니다. 답은 화면에 보이는 Dockerfile에서 " +
      "`plimsoll plan`, `plimsoll rebuild`와 같은 엔진으로 계산합니다. 아무것도 빌드하지 않고, 여러분의 파일도 건드리지 않습니다.",
    list: "장 목록 보기",
    chapter: "이 장부터 시작",
    plain: "커서를 옮기지 않고 한 줄씩 묻기 (터미널이 아니면 언제나 이 방식)",
    examples: `예:
  plimsoll learn                         처음부터
  plimsoll learn --chapter cache-order   한 장과 그다음 장
  printf '3\\n' | plimsoll learn          파이프로 답하기

종료 코드: 0 마치거나 그만둠, 2 잘못된 사용법, 130 Ctrl-C로 중단함`,
  },
  welcome: [
    "여섯 장이며 한 장에 몇 분 걸립니다. 장마다 Dockerfile과 문제가 하나씩 있습니다. 답한 뒤에는 Dockerfile을 고쳐서 무엇이 달라지는지 봅니다.",
    "답은 미리 적어 둔 값이 아니라 계산한 값이므로, 직접 고친 내용에도 맞습니다. Ctrl-C로 언제든지 그만둘 수 있습니다.",
  ],
  chapter: (number, of, title) => `${of}장 중 ${number}장: ${title}`,
  files: "함께 있는 파일",
  ignoreFile: ".dockerignore의 내용",
  answerForm: {
    layers: "숫자",
    sent: "숫자",
    rebuilt: '줄 번호, 예: 2 5. 없으면 "없음"',
    image: "줄 번호, 예: 2 5",
    starts: "프로그램 이름",
    largest: "줄 번호",
  },
  answer: (answer) => {
    switch (answer.kind) {
      case "number":
        return `${answer.value}개`;
      case "program":
        return answer.name === "" ? "없음" : `\`${answer.name}\``;
      case "lines":
        return answer.lines.length === 0 ? "없음" : `${answer.lines.join(", ")}번째 줄`;
    }
  },
  unread: {
    layers: "숫자 하나로 읽을 수 없습니다. 7처럼 숫자 하나를 입력하세요.",
    sent: "숫자 하나로 읽을 수 없습니다. 7처럼 숫자 하나를 입력하세요.",
    rebuilt: '줄 번호가 없습니다. 2 5처럼 줄 번호를 입력하세요. 해당하는 줄이 없으면 "없음"이라고 입력하세요.',
    image: "줄 번호가 없습니다. 2 5처럼 줄 번호를 입력하세요.",
    starts: "프로그램 이름이 없습니다. nginx처럼 이름을 입력하세요.",
    largest: "줄 번호가 없습니다. 7처럼 줄 번호 하나를 입력하세요.",
  },
  noLine: (line, lines) => `${line}번째 줄은 없습니다. Dockerfile은 모두 ${lines}줄입니다.`,
  noChoice: (typed, choices) =>
    `${typed === "" ? "빈 답은" : `\`${typed}\` 항목은`} 목록에 없습니다. 1부터 ${choices}까지의 숫자를 입력하세요.`,
  right: "맞습니다.",
  wrongOnce: "아직 아닙니다. 한 번 더 생각해 보세요.",
  wrong: (answer) => `계산한 답: ${answer}`,
  columns: { line: "줄", instruction: "명령어", layer: "레이어", change: "바뀐 뒤" },
  states: { cached: "캐시 사용", rebuilt: "다시 빌드", depends: "다시 빌드할 수 있음", unused: "필요 없음" },
  leftBehind: "이미지에 없음",
  summary: ({ sent }, { image, sent: bytes }) => {
    const size = image === undefined ? "레이어 크기는 빌드하기 전에 알 수 없습니다" : `레이어는 모두 ${image}입니다`;
    return `이미지: ${size}. 컨텍스트에서 보내는 파일: ${sent.files}개, ${bytes}.`;
  },
  before: "전",
  now: "지금",
  change: "무엇을 바꿔 볼까요?",
  ownLine: "한 줄 직접 입력하기",
  ownEditor: "에디터로 Dockerfile 열기",
  next: "다음으로",
  leave: "그만두기",
  lineForm:
    "`3 COPY app.py ./`는 3번째 줄을 바꾸고, `+3 RUN true`는 그 뒤에 더하고, `-3`은 그 줄을 지웁니다. 그냥 Enter를 누르면 돌아갑니다",
  badEdit: {
    "no-number": "줄 번호로 시작해야 합니다. 예: `3`, `+3`, `-3`",
    "no-text": "번호 뒤에 내용이 없습니다. `3 RUN true`처럼 새 줄을 쓰세요.",
    "too-much": "`-`는 줄을 지우므로 번호 뒤에 아무것도 쓰지 않습니다.",
  },
  unchanged: "바뀐 내용이 없습니다.",
  refused: (line, message) => `BuildKit이 ${line}번째 줄을 거부합니다: ${message} Dockerfile은 그대로입니다.`,
  editorFailed: (editor) => `\`${editor}\` 실행에 실패했습니다. Dockerfile은 그대로입니다.`,
  again: (question) => `고친 Dockerfile에 대해 같은 문제입니다. 그냥 Enter를 누르면 건너뜁니다. ${question}`,
  readOn: (commands) => `이어서 읽기: ${commands}`,
  done: (right, asked) => `${asked}문제 중 ${right}문제를 맞혔습니다.`,
  notStored: "진행 상황은 저장하지 않습니다. `plimsoll learn --chapter <id>`로 원하는 장부터 이어서 할 수 있습니다.",
  unknownChapter: (id, near, all) => ({
    message: `이름이 \`${id}\`인 장이 없습니다`,
    help: near === undefined ? `있는 장: ${all.join(", ")}` : `혹시 \`${near}\`인가요?`,
  }),
};
