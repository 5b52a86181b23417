import type { Concept } from "../concept.ts";

export const copyOnWrite: Concept = {
  id: "copy-on-write",
  text: {
    en: {
      title: "Copy-on-write",
      names: ["cow", "copy on write"],
      gist: "Copy-on-write means that a file of a lower layer is copied whole before it is changed.",
      body: [
        "Lower layers are read-only. When a process changes a file in one of them, the file system first copies it " +
          "to the top layer. Reading costs nothing, the first write costs the whole file.",
        "In a build this becomes bytes. `RUN chmod` on a file of 300 MB changes a few bits, and the new layer holds " +
          "all 300 MB again. `COPY --chmod` sets the mode while copying and needs no second copy.",
      ],
      picture: [
        "top layer     big.bin (300 MB, new mode)  ← copied whole",
        "lower layer   big.bin (300 MB, old mode)  ← still in the image",
        "              together 600 MB",
      ].join("\n"),
      tryIt: { text: "Read about the usual case, a `chmod` behind a `COPY`.", command: "explain chmod-after-copy" },
    },
    ko: {
      title: "쓰기 시 복사(copy-on-write)",
      names: ["쓰기 시 복사", "COW"],
      gist: "쓰기 시 복사는 아래 레이어의 파일을 바꾸기 전에 통째로 복사하는 방식입니다.",
      body: [
        "아래 레이어는 읽기 전용입니다. 그 안의 파일을 바꾸려고 하면 파일 시스템이 먼저 맨 위 레이어로 복사합니다. " +
          "읽을 때는 비용이 없고, 처음 쓸 때 파일 전체만큼 비용이 듭니다.",
        "빌드에서는 이 비용이 그대로 크기가 됩니다. 300 MB 파일에 `RUN chmod`를 쓰면 비트 몇 개가 바뀌지만, 새 " +
          "레이어에는 300 MB가 다시 들어갑니다. `COPY --chmod`는 복사하면서 권한을 정하므로 두 번 담기지 않습니다.",
      ],
      picture: [
        "위 레이어     big.bin (300 MB, 새 권한)  ← 통째로 복사됨",
        "아래 레이어   big.bin (300 MB, 옛 권한)  ← 이미지에 그대로 있음",
        "              합쳐서 600 MB",
      ].join("\n"),
      tryIt: { text: "가장 흔한 경우인 `COPY` 뒤의 `chmod`를 읽어 보세요.", command: "explain chmod-after-copy" },
    },
  },
  see: ["overlayfs", "layer", "whiteout"],
};
