import type { Concept } from "../concept.ts";

export const whiteout: Concept = {
  id: "whiteout",
  text: {
    en: {
      title: "Whiteout",
      names: ["whiteouts", "deleted file"],
      gist: "A whiteout is the mark in a layer that says: this file of a lower layer is gone.",
      body: [
        "A lower layer cannot be changed, so deleting writes something: a mark that hides the file. A container no " +
          "longer sees the file, and the image still carries its bytes.",
        "Therefore clean up in the `RUN` that made the mess. What is deleted before the instruction ends never " +
          "enters a layer. For a secret this matters even more: hidden is not gone, and everyone who pulls the image " +
          "can read it.",
      ],
      picture: [
        "layer 3   /tmp/key  whiteout  the container sees no key",
        "layer 2   /tmp/key  1.7 kB    and it is still in the image",
        "layer 1   base image",
      ].join("\n"),
      tryIt: {
        text: "Read how package lists stay behind in a layer, and which line prevents it.",
        command: "explain apt-cache-left",
      },
    },
    ko: {
      title: "화이트아웃",
      names: ["whiteout", "지운 파일"],
      gist: "화이트아웃은 아래 레이어의 파일이 지워졌다고 알리는 레이어 안의 표시입니다.",
      body: [
        "아래 레이어는 바꿀 수 없습니다. 그래서 파일을 지우면 가리는 표시가 새로 기록됩니다. 컨테이너에서는 보이지 " +
          "않지만 그 파일의 크기는 이미지에 그대로 남습니다.",
        "그러므로 파일을 만든 `RUN` 안에서 지우세요. 명령어가 끝나기 전에 지운 파일은 레이어에 들어가지 않습니다. " +
          "비밀 값이라면 더 중요합니다. 가려졌을 뿐이어서 이미지를 내려받은 사람은 누구나 읽을 수 있습니다.",
      ],
      picture: [
        "레이어 3   /tmp/key  화이트아웃  컨테이너에서는 보이지 않음",
        "레이어 2   /tmp/key  1.7 kB      이미지에는 그대로 있음",
        "레이어 1   베이스 이미지",
      ].join("\n"),
      tryIt: { text: "패키지 목록이 레이어에 남는 까닭과 이를 막는 줄을 읽어 보세요.", command: "explain apt-cache-left" },
    },
  },
  see: ["layer", "overlayfs", "copy-on-write"],
};
