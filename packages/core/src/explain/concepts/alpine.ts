import type { Concept } from "../concept.ts";

export const alpine: Concept = {
  id: "alpine",
  text: {
    en: {
      title: "Alpine and musl",
      names: ["musl", "alpine linux", "glibc", "apk", "busybox"],
      gist: "Alpine is a very small Linux distribution whose C library is musl.",
      body: [
        "Its image is about 4 MB to pull. The usual tools are one program, BusyBox, and the C library is musl " +
          "instead of the glibc of Debian and Ubuntu.",
        "Programs that were compiled for glibc do not run on musl. Python packages bring wheels for musl more and " +
          "more often; where one is missing, it is compiled, which takes time and a compiler.",
        "Alpine pays off for static programs and small tools. For Python or Node.js with native modules compare it " +
          "with a `-slim` image before you decide.",
      ],
      picture: [
        "            debian:…-slim   alpine",
        "C library   glibc           musl",
        "tools       GNU             BusyBox",
        "packages    apt-get         apk",
        "to pull     about 30 MB     about 4 MB",
      ].join("\n"),
      tryIt: { text: "Read how `apk` leaves its index behind, and which option prevents it.", command: "explain apk-cache-kept" },
    },
    ko: {
      title: "Alpine과 musl",
      names: ["알파인", "알파인 리눅스", "musl", "glibc", "apk", "BusyBox"],
      gist: "Alpine은 C 라이브러리로 musl을 쓰는 아주 작은 리눅스 배포판입니다.",
      body: [
        "이미지를 내려받는 크기가 4 MB쯤입니다. 기본 도구는 BusyBox 프로그램 하나에 모여 있고, C 라이브러리는 " +
          "Debian과 Ubuntu의 glibc가 아니라 musl입니다.",
        "glibc에 맞게 컴파일한 프로그램은 musl에서 실행되지 않습니다. musl용 wheel을 제공하는 Python 패키지가 늘고 " +
          "있습니다. 없으면 직접 컴파일해야 하므로 시간과 컴파일러가 필요합니다.",
        "정적 프로그램이나 작은 도구에는 Alpine이 잘 맞습니다. 네이티브 모듈을 쓰는 Python이나 Node.js라면 `-slim` " +
          "이미지와 비교한 뒤 정하세요.",
      ],
      picture: [
        "               debian:…-slim   alpine",
        "C 라이브러리   glibc           musl",
        "도구           GNU             BusyBox",
        "패키지         apt-get         apk",
        "내려받기       약 30 MB        약 4 MB",
      ].join("\n"),
      tryIt: { text: "`apk`가 인덱스를 남기는 까닭과 이를 막는 옵션을 읽어 보세요.", command: "explain apk-cache-kept" },
    },
  },
  see: ["base-image", "distroless", "kernel"],
};
