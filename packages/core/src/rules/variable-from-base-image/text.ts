import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Variable that only the base image can set",
    why: "When the base image does not set it, or no longer does in its next version, the value is empty without any message.",
    how: "Look up what the base image sets, or give the variable a value here with `ENV {name}=…`.",
    messages: {
      "base-image": "This file sets `{name}` nowhere, so it is empty unless the base image sets it.",
      guarded: "This file sets `{name}` nowhere, so it counts as unset unless the base image sets it.",
    },
  },
  ko: {
    title: "베이스 이미지만 정할 수 있는 변수",
    why: "베이스 이미지가 이 변수를 정하지 않거나 다음 버전에서 빼면, 아무 알림 없이 값이 비게 됩니다.",
    how: "베이스 이미지가 무엇을 정하는지 확인하거나, 여기서 `ENV {name}=…` 줄로 값을 정하세요.",
    messages: {
      "base-image": "이 파일에는 `{name}` 변수를 정한 곳이 없어서, 베이스 이미지가 정하지 않으면 값이 비어 있습니다.",
      guarded: "이 파일에는 `{name}` 변수를 정한 곳이 없어서, 베이스 이미지가 정하지 않으면 없는 변수로 처리됩니다.",
    },
  },
});
