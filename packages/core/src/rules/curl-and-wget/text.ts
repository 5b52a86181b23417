import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Both curl and wget",
    why: "Two programs for one task: both must be installed, patched and scanned, some megabytes more in the image.",
    how: "Use one of them throughout, or `ADD --checksum=… https://…`, which needs neither.",
    messages: { both: "`{command}` is used here although this stage uses `{other}` too." },
  },
  ko: {
    title: "curl과 wget을 함께 사용",
    why: "같은 일을 하는 프로그램이 두 개입니다. 둘 다 설치하고 갱신하고 검사해야 하며, 이미지도 몇 MB 커집니다.",
    how: "하나만 쓰거나, 둘 다 필요 없는 `ADD --checksum=… https://…`를 쓰세요.",
    messages: { both: "이 스테이지에서 `{other}`도 쓰는데 여기서는 `{command}`를 씁니다." },
  },
});
