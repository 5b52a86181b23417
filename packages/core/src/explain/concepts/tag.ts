import type { Concept } from "../concept.ts";

export const tag: Concept = {
  id: "tag",
  text: {
    en: {
      title: "Tag",
      names: ["tags", "latest"],
      gist: "A tag is a name for an image in a repository, and it can be moved to another image.",
      body: [
        "In `python:3.13-slim` the repository is `python` and the tag is `3.13-slim`. Publishers move tags on " +
          "purpose: the name stays, and behind it lies the image with the latest security fixes.",
        '`latest` means nothing more than "no tag was given". It is neither the newest nor a promise. Name a ' +
          "version, and for builds that must repeat add the digest.",
      ],
      picture: [
        "in March   python:3.13-slim     →  sha256:aaaa…",
        "in April   python:3.13-slim     →  sha256:bbbb…",
        "always     python@sha256:aaaa…  →  sha256:aaaa…",
      ].join("\n"),
      tryIt: { text: "Read why builds on `latest` change without a change of yours.", command: "explain latest-tag" },
    },
    ko: {
      title: "태그",
      names: ["latest", "이미지 태그"],
      gist: "태그는 저장소에 있는 이미지의 이름이며, 나중에 다른 이미지로 옮겨질 수 있습니다.",
      body: [
        "`python:3.13-slim`에서 저장소는 `python`, 태그는 `3.13-slim`입니다. 배포하는 쪽은 일부러 태그를 옮깁니다. " +
          "이름은 그대로 두고, 보안 수정이 들어간 새 이미지를 가리키게 합니다.",
        "`latest`는 태그를 적지 않았다는 뜻일 뿐입니다. 가장 새로운 이미지라는 보장은 없습니다. 버전을 적고, 똑같이 " +
          "다시 빌드해야 한다면 다이제스트도 적으세요.",
      ],
      picture: [
        "3월      python:3.13-slim     →  sha256:aaaa…",
        "4월      python:3.13-slim     →  sha256:bbbb…",
        "언제나   python@sha256:aaaa…  →  sha256:aaaa…",
      ].join("\n"),
      tryIt: {
        text: "아무것도 고치지 않았는데 `latest` 이미지로 빌드한 결과가 바뀌는 까닭을 읽어 보세요.",
        command: "explain latest-tag",
      },
    },
  },
  see: ["digest", "registry", "push-pull"],
};
