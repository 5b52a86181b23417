import type { Concept } from "../concept.ts";

export const baseImage: Concept = {
  id: "base-image",
  text: {
    en: {
      title: "Base image",
      names: ["from", "parent image", "ubuntu", "debian", "scratch"],
      gist: "The base image is the image that `FROM` names; your layers are stacked on top of it.",
      body: [
        "It brings directories, a package manager, a shell and often a language: `ubuntu`, `debian`, `python`, " +
          "`node`. It brings no kernel; that one belongs to the host.",
        "Often most of your image is base image. `python:3.13` is many times as large as `python:3.13-slim`, and " +
          "your own code is small beside both.",
        "`scratch` is the empty base: no shell, no libraries. A program that is one static file needs nothing else.",
      ],
      picture: [
        "base             C library   shell   made for",
        "debian, ubuntu   glibc       yes     nearly everything",
        "…-slim           glibc       yes     the same, fewer extras",
        "alpine           musl        yes     small images",
        "distroless       glibc       no      running, not building",
        "scratch          none        no      static programs",
      ].join("\n"),
      tryIt: { text: "See what your base image is taken to weigh beside your own layers.", command: "plan" },
    },
    ko: {
      title: "베이스 이미지",
      names: ["기본이 되는 이미지", "부모 이미지", "우분투", "데비안", "FROM", "scratch"],
      gist: "베이스 이미지는 `FROM`에 적는 이미지이며, 그 위에 여러분의 레이어가 쌓입니다.",
      body: [
        "베이스 이미지에는 디렉터리와 패키지 매니저, 셸, 때로는 언어까지 들어 있습니다. `ubuntu`, `debian`, " +
          "`python`, `node`가 그런 이미지입니다. 커널은 없습니다. 커널은 호스트의 것을 씁니다.",
        "이미지 크기의 대부분이 베이스 이미지일 때가 많습니다. `python:3.13`은 `python:3.13-slim`보다 몇 배 크고, " +
          "여러분의 코드는 어느 쪽에 비해도 작습니다.",
        "`scratch`는 빈 베이스입니다. 셸도 라이브러리도 없습니다. 정적 파일 하나로 된 프로그램은 다른 것이 필요 없습니다.",
      ],
      picture: [
        "베이스           C 라이브러리   셸     쓰임새",
        "debian, ubuntu   glibc          있음   거의 모든 경우",
        "…-slim           glibc          있음   같지만 부가 파일이 적음",
        "alpine           musl           있음   작은 이미지",
        "distroless       glibc          없음   실행 전용",
        "scratch          없음           없음   정적 프로그램",
      ].join("\n"),
      tryIt: { text: "베이스 이미지와 내 레이어의 크기를 비교해 보세요.", command: "plan" },
    },
  },
  see: ["alpine", "distroless", "centos", "tag"],
  shownBy: "plan examples/node-api",
};
