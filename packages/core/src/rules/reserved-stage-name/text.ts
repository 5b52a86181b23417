import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Stage with a reserved name",
    why: "`scratch` is the empty image and `context` the build context. A stage of that name hides them from some instructions and is itself not found by others.",
    how: "Choose another name and change every place that uses it.",
    messages: { reserved: "`{name}` already means something else to BuildKit and cannot well be the name of a stage." },
  },
  ko: {
    title: "예약된 이름을 쓴 스테이지",
    why: "`scratch`는 빈 이미지, `context`는 빌드 컨텍스트를 뜻합니다. 같은 이름의 스테이지는 어떤 명령어에서는 이들을 가리고, 어떤 명령어에서는 찾을 수 없습니다.",
    how: "다른 이름을 고르고, 그 이름을 쓰는 곳을 모두 바꾸세요.",
    messages: { reserved: "`{name}` 이름은 BuildKit에서 이미 다른 뜻으로 쓰여서 스테이지 이름으로 맞지 않습니다." },
  },
});
