import type { Concept } from "../concept.ts";

export const overlayfs: Concept = {
  id: "overlayfs",
  text: {
    en: {
      title: "OverlayFS",
      names: ["overlay2", "overlay", "aufs", "btrfs", "union file system", "storage driver", "snapshotter"],
      gist: "OverlayFS is the file system of Linux that shows several layers as one directory tree.",
      body: [
        "It takes read-only directories below, one writable directory on top, and shows all of them merged. Where a " +
          "path exists twice, the upper one wins.",
        "Older introductions speak of AUFS and Btrfs. Docker began with AUFS, which never became part of the kernel " +
          "and is gone from Docker since version 24. Btrfs still works, but few use it.",
        "Docker has used OverlayFS for years as its driver `overlay2`. New installations since version 29 keep " +
          "images in containerd, whose snapshotter `overlayfs` does the same work.",
      ],
      picture: [
        "what you see         /app/main   /etc/hosts   /usr/bin/node",
        "                         ↑            ↑             ↑",
        "upper (writable)     main         ·             ·",
        "lower: your layers   (hidden)     ·             node",
        "lower: base image    ·            hosts         ·",
      ].join("\n"),
      tryIt: { text: "Count the layers that are stacked for your image.", command: "plan" },
    },
    ko: {
      title: "OverlayFS",
      names: ["overlay2", "오버레이", "AUFS", "Btrfs", "유니온 파일 시스템", "스토리지 드라이버"],
      gist: "OverlayFS는 여러 레이어를 하나의 디렉터리 트리로 보여 주는 리눅스 파일 시스템입니다.",
      body: [
        "읽기 전용 디렉터리를 아래에, 쓸 수 있는 디렉터리 하나를 위에 놓고 모두 합쳐서 보여 줍니다. 같은 경로가 여러 " +
          "곳에 있으면 위에 있는 것이 보입니다.",
        "오래된 입문서에는 AUFS와 Btrfs가 나옵니다. Docker는 AUFS로 시작했지만, AUFS는 커널에 들어가지 못했고 Docker " +
          "24에서 빠졌습니다. Btrfs는 지금도 되지만 쓰는 곳이 드뭅니다.",
        "Docker는 여러 해 동안 `overlay2` 드라이버로 OverlayFS를 써 왔습니다. 29 버전부터 새로 설치하면 이미지를 " +
          "containerd에 두고, `overlayfs` 스냅샷터가 같은 일을 합니다.",
      ],
      picture: [
        "보이는 모습           /app/main   /etc/hosts   /usr/bin/node",
        "                          ↑            ↑             ↑",
        "위 (쓰기 가능)        main         ·             ·",
        "아래: 내 레이어       (가려짐)     ·             node",
        "아래: 베이스 이미지   ·            hosts         ·",
      ].join("\n"),
      tryIt: { text: "내 이미지에 레이어가 몇 개 쌓이는지 세어 보세요.", command: "plan" },
    },
  },
  see: ["layer", "copy-on-write", "whiteout"],
};
