import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Label with the digest of another base image",
    why: "Scanners use this label to tell whether the base image is out of date. A digest that is not that of `FROM` makes them report about an image that is not below this one.",
    how: "Pin `FROM image@sha256:…` to the same digest, or leave the label to the build: `--label org.opencontainers.image.base.digest=…`.",
    messages: {
      unpinned: "The label names a digest, but `FROM` takes whatever the tag points to.",
      other: "The label names another digest than `FROM`.",
    },
    fixes: { remove: "Remove the label", replace: "Write the digest of `FROM`" },
  },
  ko: {
    title: "베이스 이미지와 다른 다이제스트를 적은 레이블",
    why: "스캐너는 이 레이블로 베이스 이미지가 오래되었는지 판단합니다. `FROM`과 다른 다이제스트가 적혀 있으면 실제로 쓰지 않는 이미지를 기준으로 알려 줍니다.",
    how: "`FROM image@sha256:…`을 같은 다이제스트로 고정하거나, 빌드할 때 `--label org.opencontainers.image.base.digest=…`로 넣으세요.",
    messages: {
      unpinned: "레이블에는 다이제스트가 적혀 있지만, `FROM`은 태그가 가리키는 이미지를 그때그때 가져옵니다.",
      other: "레이블의 다이제스트가 `FROM`의 다이제스트와 다릅니다.",
    },
    fixes: { remove: "레이블 지우기", replace: "`FROM`의 다이제스트로 바꾸기" },
  },
});
