import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "File deleted in a later layer",
    why: "A layer never gets smaller: what an earlier step wrote stays in its layer, and deleting it later only hides it. It is pushed and pulled with every image all the same.",
    how: "Delete it in the `RUN` that writes it; take a copied file by `RUN --mount=type=bind` instead; or do the work in a build stage and copy the result.",
    messages: {
      file: "Removing `{name}` here saves nothing, because an earlier step wrote it.",
      bytes: "Removing `{name}` here saves nothing: its {size} ({bytes} bytes) stay in the layer of an earlier step.",
      package: "Removing the package `{name}` here saves nothing, because an earlier step installed it.",
      written: "`{name}` is in the layer of this step.",
    },
  },
  ko: {
    title: "뒤 레이어에서 지운 파일",
    why: "레이어는 줄어들지 않습니다. 앞 단계가 쓴 파일은 그 레이어에 그대로 남고, 나중에 지우면 가려질 뿐입니다. 이미지를 올리고 내려받을 때 계속 함께 전송됩니다.",
    how: "파일을 쓴 `RUN` 안에서 지우세요. 복사하는 파일이라면 `RUN --mount=type=bind`로 쓰거나, 빌드 스테이지에서 작업하고 결과만 복사하세요.",
    messages: {
      file: "앞 단계에서 쓴 파일이라 여기서 `{name}` 경로를 지워도 이미지가 작아지지 않습니다.",
      bytes: "여기서 `{name}` 경로를 지워도 {size}({bytes}바이트)가 앞 단계의 레이어에 그대로 남습니다.",
      package: "앞 단계에서 설치했기 때문에 여기서 `{name}` 패키지를 지워도 이미지가 작아지지 않습니다.",
      written: "`{name}` 내용은 이 단계의 레이어에 있습니다.",
    },
  },
});
