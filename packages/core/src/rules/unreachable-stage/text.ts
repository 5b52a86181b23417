import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Stage that nothing uses",
    why: "Each `FROM` begins a new, empty image. What a stage makes is thrown away unless another stage builds on it or copies from it: two `FROM` lines do not add two images up.",
    how: "Name the stage with `AS` and take what it makes by `COPY --from`, or delete it.",
    messages: { unreachable: "Nothing uses this stage on `{image}`, so none of it is in the image." },
  },
  ko: {
    title: "아무 데서도 쓰지 않는 스테이지",
    why: "`FROM`마다 새 이미지를 처음부터 만듭니다. 다른 스테이지가 이어받거나 복사하지 않으면 결과는 버려집니다. `FROM`을 두 줄 쓴다고 두 이미지가 합쳐지지 않습니다.",
    how: "`AS`로 스테이지에 이름을 붙이고 필요한 파일을 `COPY --from`으로 가져오거나, 이 스테이지를 지우세요.",
    messages: { unreachable: "`{image}` 스테이지를 쓰는 곳이 없어서 이미지에 아무것도 남지 않습니다." },
  },
});
