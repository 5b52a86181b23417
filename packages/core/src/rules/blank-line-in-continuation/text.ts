import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Blank line inside an instruction",
    why: "BuildKit skips the blank line and goes on reading, so that the next line still belongs to this instruction; it has announced that this will become an error.",
    how: "Remove the blank line, or the `\\` on the line above if the instruction ends there.",
    messages: { blank: "A blank line stands inside this `{keyword}`, which goes on below it." },
    fixes: { default: "Remove the blank lines" },
  },
  ko: {
    title: "명령어 안의 빈 줄",
    why: "BuildKit은 빈 줄을 건너뛰고 계속 읽으므로 다음 줄도 이 명령어에 들어갑니다. 앞으로는 오류로 처리한다고 예고되어 있습니다.",
    how: "빈 줄을 지우세요. 명령어가 여기서 끝난다면 윗줄 끝의 `\\`를 지우세요.",
    messages: { blank: "`{keyword}` 명령어 중간에 빈 줄이 있고, 명령어는 그 아래로 이어집니다." },
    fixes: { default: "빈 줄 지우기" },
  },
});
