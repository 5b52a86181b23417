import type { Concept } from "../concept.ts";

export const pushPull: Concept = {
  id: "push-pull",
  text: {
    en: {
      title: "Push and pull",
      names: ["push", "pull", "docker pull", "docker push", "download", "transfer size"],
      gist: "Push uploads an image to a registry; pull downloads it to a host.",
      body: [
        "`docker run` pulls an image when the host does not have it. Layers that are already there are not fetched " +
          "again, so a second image on the same base is quick.",
        "Layers travel compressed. That is why an image has two sizes: what is transferred, and what lies unpacked " +
          "on the disk, often two or three times as much.",
        "`docker run` does not ask whether the tag has moved. To get the newer image, use `docker pull`; for the " +
          "base of a build, `docker build --pull`.",
      ],
      picture: [
        "your host       ── push ─→  registry  ── pull ─→  server",
        "layers 1 2 3 4              4 is new              has 1 2 3, gets 4",
      ].join("\n"),
      tryIt: { text: "Compare the columns for the layer and for what is pulled.", command: "plan" },
    },
    ko: {
      title: "푸시와 풀",
      names: ["푸시", "풀", "올리기", "내려받기", "전송 크기"],
      gist: "푸시는 이미지를 레지스트리에 올리는 일이고, 풀은 호스트로 내려받는 일입니다.",
      body: [
        "호스트에 이미지가 없으면 `docker run`이 이미지를 풀합니다. 이미 있는 레이어는 다시 받지 않으므로, 베이스가 같은 두 " +
          "번째 이미지는 빨리 내려받습니다.",
        "레이어는 압축한 채로 오갑니다. 그래서 이미지에는 크기가 두 가지 있습니다. 전송 크기와 디스크에 압축을 푼 " +
          "크기이며, 푼 크기가 두세 배인 경우가 많습니다.",
        "`docker run`은 태그가 옮겨졌는지 확인하지 않습니다. 새 이미지를 받으려면 `docker pull`을, 빌드의 베이스라면 " +
          "`docker build --pull`을 쓰세요.",
      ],
      picture: [
        "내 호스트       ── 푸시 ─→  레지스트리  ── 풀 ─→  서버",
        "레이어 1 2 3 4              4만 새로 올림         1 2 3은 있고 4를 받음",
      ].join("\n"),
      tryIt: { text: "레이어 크기와 내려받는 크기를 비교해 보세요.", command: "plan" },
    },
  },
  see: ["registry", "tag", "digest", "layer"],
};
