import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Package named twice in one install",
    why: "The second name does nothing, but whoever removes the package later will find only one of the two, and it stays in the image.",
    how: "Remove one of the two. A sorted list shows repeated names at once.",
    messages: { repeated: "`{package}` is named twice in this install.", first: "`{package}` is named here first." },
    fixes: { default: "Remove the repeated name" },
  },
  ko: {
    title: "한 설치 명령에 두 번 적은 패키지",
    why: "두 번째 이름은 아무 일도 하지 않습니다. 하지만 나중에 패키지를 빼려는 사람이 둘 중 하나만 지우면 패키지는 이미지에 그대로 남습니다.",
    how: "둘 중 하나를 지우세요. 목록을 정렬해 두면 반복된 이름이 바로 보입니다.",
    messages: {
      repeated: "`{package}` 패키지를 이 설치 명령에 두 번 적었습니다.",
      first: "`{package}` 패키지를 처음 적은 곳입니다.",
    },
    fixes: { default: "반복된 이름 지우기" },
  },
});
