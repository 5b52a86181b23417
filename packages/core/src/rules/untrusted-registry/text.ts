import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Image from a registry that is not trusted",
    why: "Your config names the registries that images may come from, and this one is not among them.",
    how: "Take the image from a registry of the list, or add `{registry}` to the option `trusted` of this rule.",
    messages: { untrusted: "`{image}` comes from `{registry}`, which is not a trusted registry." },
  },
  ko: {
    title: "신뢰하지 않는 레지스트리의 이미지",
    why: "설정에 이미지를 가져와도 되는 레지스트리가 정해져 있는데, 이 레지스트리는 목록에 없습니다.",
    how: "목록에 있는 레지스트리의 이미지를 쓰거나, 이 규칙의 `trusted` 옵션에 `{registry}`를 추가하세요.",
    messages: { untrusted: "`{image}` 이미지는 신뢰 목록에 없는 `{registry}` 레지스트리에서 가져옵니다." },
  },
});
