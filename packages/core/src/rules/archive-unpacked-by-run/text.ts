import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Archive copied, then unpacked",
    why: "The archive stays in the layer of the `COPY` although nothing needs it after it is unpacked: its bytes are pushed and pulled with every image.",
    how: "Use `ADD {archive} directory/`, which unpacks and keeps no archive, or mount it with `RUN --mount=type=bind`.",
    messages: { unpacked: "`{archive}` is copied here and unpacked by a later `RUN`." },
  },
  ko: {
    title: "복사한 뒤에 푸는 아카이브",
    why: "아카이브를 푼 뒤에는 필요 없는데도 `COPY` 레이어에 그대로 남습니다. 이미지를 올리고 내려받을 때마다 그만큼 더 전송합니다.",
    how: "압축을 풀고 아카이브는 남기지 않는 `ADD {archive} 디렉터리/`를 쓰거나, `RUN --mount=type=bind`로 마운트하세요.",
    messages: { unpacked: "`{archive}` 아카이브를 복사한 뒤에 다음 `RUN`에서 풉니다." },
  },
});
