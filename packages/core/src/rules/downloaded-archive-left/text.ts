import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Downloaded archive left beside what was unpacked from it",
    why: "The layer holds the archive and its unpacked content. Removing the file in a later `RUN` saves nothing: the archive stays in this layer and is pushed and pulled with every image.",
    how: "End the same `RUN` with `rm file`, or unpack while downloading: `curl -fsSL URL | tar -xz -C /opt`.",
    messages: { left: "`{file}` is unpacked in this `RUN` and then left in the layer." },
    fixes: { default: "Remove the archive at the end of the `RUN`" },
  },
  ko: {
    title: "압축을 푼 뒤에도 남는 다운로드 아카이브",
    why: "레이어에 아카이브와 압축을 푼 내용이 함께 남습니다. 다음 `RUN`에서 지워도 아카이브는 이 레이어에 그대로 있어서, 이미지를 올리고 내려받을 때마다 전송됩니다.",
    how: "같은 `RUN` 끝에서 `rm 파일`을 실행하거나, 내려받으면서 바로 푸세요. 예: `curl -fsSL URL | tar -xz -C /opt`.",
    messages: { left: "이 `RUN`에서 압축을 푼 `{file}` 파일이 레이어에 남습니다." },
    fixes: { default: "`RUN` 끝에서 아카이브 지우기" },
  },
});
