import type { RenameText } from "./rename-text.ts";

export const koreanRenameText: RenameText = {
  fixed: (name) => `\`${name}\`의 뜻은 BuildKit이나 시스템이 정하므로 이름을 바꿀 수 없습니다.`,
  unnamed: "이 스테이지에는 이름이 없습니다. 먼저 `AS`로 이름을 붙이세요.",
  number: "스테이지의 이름이 아니라 번호입니다. 이름을 붙인 곳에서 바꾸세요.",
  grammar: {
    stage: (name) =>
      `\`${name}\`은(는) 스테이지 이름으로 쓸 수 없습니다. 소문자로 시작하고 소문자, 숫자, \`_\`, \`-\`, \`.\`만 쓸 수 있습니다.`,
    variable: (name) =>
      `\`${name}\`은(는) 변수 이름으로 쓸 수 없습니다. 영문자, 숫자, \`_\`만 쓸 수 있고 숫자로 시작할 수 없습니다.`,
    heredoc: (name) =>
      `\`${name}\`은(는) heredoc의 끝 표시로 쓸 수 없습니다. 영문자, 숫자, \`_\`, \`-\`, \`.\`만 쓸 수 있습니다.`,
  },
  reserved: (name) => `\`${name}\`은(는) Dockerfile에서 이미 다른 뜻으로 쓰입니다.`,
  taken: {
    stage: (name, line) => `${line}번째 줄의 스테이지가 이미 \`${name}\`입니다.`,
    variable: (name, line) => `변수 \`${name}\`이(가) ${line}번째 줄에 이미 있어서 둘이 하나가 됩니다.`,
    heredoc: (name, line) => `이 명령어의 다른 heredoc(${line}번째 줄)이 이미 \`${name}\`(으)로 끝납니다.`,
  },
  image: (name, line) =>
    `${line}번째 줄이 이미지 \`${name}\`을(를) 쓰고 있어서, 이름을 바꾸면 그 대신 이 스테이지를 쓰게 됩니다.`,
  captures: (name, line) =>
    line === undefined
      ? `이 스테이지는 다른 곳에서 온 \`${name}\`을(를) 이미 읽고 있어서, 이름을 바꾸면 그 대신 이 값을 읽게 됩니다.`
      : `${line}번째 줄의 스크립트에 변수 \`${name}\`이(가) 이미 있어서 둘이 하나가 됩니다.`,
  inBody: (name, line) => `heredoc의 ${line}번째 줄이 \`${name}\`이라서 heredoc이 거기에서 끝나게 됩니다.`,
  hidden: (line) => `${line}번째 줄이 이름을 그대로 적지 않고 쓰기 때문에 안전하게 바꿀 수 없습니다.`,
};
