import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Image named without a digest",
    why: "A tag can be moved: two builds of one commit may stand on different images, and whoever takes over the account behind the image is in yours with the next build. A digest names the bytes themselves. It also has to be kept up to date, by Renovate or Dependabot, or security fixes stay out.",
    how: "Add what `docker buildx imagetools inspect node:22` prints as digest: `FROM node:22@sha256:…`. The tag may stay, for the reader.",
    messages: { tag: "`{image}` may be another image tomorrow." },
  },
  ko: {
    title: "다이제스트 없이 쓴 이미지",
    why: "태그는 다른 이미지로 옮길 수 있습니다. 같은 커밋을 두 번 빌드해도 베이스가 다를 수 있고, 이미지 계정이 탈취되면 다음 빌드부터 그 내용이 들어옵니다. 다이제스트는 내용 자체를 가리킵니다. 대신 Renovate나 Dependabot으로 계속 갱신해야 보안 수정이 들어옵니다.",
    how: "`docker buildx imagetools inspect node:22`가 출력하는 다이제스트를 붙이세요: `FROM node:22@sha256:…`. 읽는 사람을 위해 태그를 남겨도 됩니다.",
    messages: { tag: "`{image}` 이미지는 내일 다른 이미지일 수 있습니다." },
  },
});
