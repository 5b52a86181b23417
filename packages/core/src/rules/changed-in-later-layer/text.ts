import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Files stored again for a new owner or mode",
    why: "A layer keeps whole files: when a later step changes the owner or mode of a file, the file is stored a second time with all its bytes. The image grows by as much and every push and pull moves both.",
    how: "Copy with the right owner and mode at once: `COPY --chown=app:app --chmod=755`; change what a `RUN` writes in that same `RUN`.",
    messages: {
      again: "`{command}` stores everything below `{paths}` once more, because an earlier step copied it.",
      bytes: "`{command}` stores {size} ({bytes} bytes) below `{paths}` once more, because an earlier step copied it.",
      copied: "The files are in the layer of this step.",
    },
    fixes: { default: "Give the owner to the `COPY`" },
  },
  ko: {
    title: "소유자나 권한을 바꾸느라 다시 저장되는 파일",
    why: "레이어는 파일을 통째로 저장합니다. 뒤 단계에서 소유자나 권한만 바꿔도 파일 전체가 한 번 더 저장됩니다. 그만큼 이미지가 커지고, 올리거나 내려받을 때마다 둘 다 전송됩니다.",
    how: "`COPY --chown=app:app --chmod=755`처럼 복사할 때 소유자와 권한을 정하세요. `RUN`에서 쓴 파일은 같은 `RUN`에서 바꾸세요.",
    messages: {
      again: "앞 단계에서 복사한 `{paths}` 아래 파일이 `{command}` 명령 때문에 한 번 더 저장됩니다.",
      bytes: "앞 단계에서 복사한 `{paths}` 아래 파일 {size}({bytes}바이트)가 `{command}` 명령 때문에 한 번 더 저장됩니다.",
      copied: "파일은 이 단계의 레이어에 있습니다.",
    },
    fixes: { default: "`COPY`에서 소유자 정하기" },
  },
});
