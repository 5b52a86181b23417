import type { Concept } from "../concept.ts";

export const digest: Concept = {
  id: "digest",
  text: {
    en: {
      title: "Digest",
      names: ["digests", "sha256", "image id", "content address"],
      gist: "A digest is a number computed from the content, so it always means the same bytes.",
      body: [
        "A digest looks like `sha256:` and 64 signs. Change one byte and the digest is another. So `FROM " +
          "python@sha256:…` gives the same base image today and in a year.",
        "Layers have digests too. That is how a registry knows that you already have a layer, and does not send it again.",
        "A pinned digest does not move, not even for a security fix. Let a tool such as Renovate or Dependabot " +
          "propose the new one.",
      ],
      picture: [
        "content        →  sha256  →  name of the content",
        "app, 4 layers  →  9f2c…   →  registry.example.com/app@sha256:9f2c…",
      ].join("\n"),
      tryIt: { text: "Read when a digest is worth its upkeep.", command: "explain base-without-digest" },
    },
    ko: {
      title: "다이제스트",
      names: ["sha256", "이미지 ID"],
      gist: "다이제스트는 내용으로 계산한 값이어서 언제나 같은 바이트를 가리킵니다.",
      body: [
        "다이제스트는 `sha256:` 뒤에 글자 64개가 오는 모양입니다. 한 바이트만 달라도 값이 바뀝니다. 그래서 `FROM " +
          "python@sha256:…`은 오늘도 1년 뒤에도 같은 베이스 이미지입니다.",
        "레이어에도 다이제스트가 있습니다. 레지스트리는 이 값으로 여러분이 이미 가진 레이어를 알아보고 다시 보내지 " +
          "않습니다.",
        "고정한 다이제스트는 보안 수정이 나와도 그대로입니다. Renovate나 Dependabot 같은 도구가 새 값을 제안하게 하세요.",
      ],
      picture: [
        "내용             →  sha256  →  내용의 이름",
        "app, 레이어 4개  →  9f2c…   →  registry.example.com/app@sha256:9f2c…",
      ].join("\n"),
      tryIt: { text: "다이제스트를 적어 둘 만한 때가 언제인지 읽어 보세요.", command: "explain base-without-digest" },
    },
  },
  see: ["tag", "image", "platform"],
};
