import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image with an invalid name",
    why: "The build stops at this line. A name is made of lower-case letters, digits and `.`, `_`, `-`, `/`, then a tag behind `:`.",
    how: "Correct the name. If a tool fills in a template first, lint what it writes.",
    messages: {
      invalid: "`{image}` is not a valid image name.",
      capitals: "`{image}` is not a valid image name: it has capital letters.",
    },
    fixes: { default: "Write `{lower}`" },
  },
  ko: {
    title: "이름이 잘못된 베이스 이미지",
    why: "빌드가 이 줄에서 멈춥니다. 이미지 이름에는 소문자, 숫자, `.`, `_`, `-`, `/`만 쓰고 그 뒤에 `:`과 태그를 붙입니다.",
    how: "이름을 고치세요. 도구가 채워 넣는 템플릿이라면 그 결과물을 검사하세요.",
    messages: {
      invalid: "`{image}` 값은 올바른 이미지 이름이 아닙니다.",
      capitals: "`{image}` 값에 대문자가 있어서 올바른 이미지 이름이 아닙니다.",
    },
    fixes: { default: "소문자(`{lower}`)로 바꾸기" },
  },
});
