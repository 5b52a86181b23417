import type { FormatText } from "./format-text.ts";

export const koreanFormatText: FormatText = {
  problem: (problem) => ({
    message: `빌드할 수 없는 파일이라 서식을 적용하지 않았습니다: ${problem}`,
    help: "이 문제를 먼저 고친 뒤 다시 서식을 맞추세요.",
  }),
  meaning: {
    message: "결과의 의미가 달라질 수 있어 서식을 적용하지 않았습니다",
    help: "plimsoll의 버그입니다. 파일은 그대로 두었습니다. 명령어 위에 `# plimsoll-format ignore-next`를 쓰면 그 명령어를 건너뜁니다.",
  },
};
