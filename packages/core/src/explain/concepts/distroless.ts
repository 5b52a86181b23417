import type { Concept } from "../concept.ts";

export const distroless: Concept = {
  id: "distroless",
  text: {
    en: {
      title: "Distroless image",
      names: ["minimal image", "scratch image", "hardened image"],
      gist: "A distroless image holds what a program needs to run, and neither a shell nor a package manager.",
      body: [
        "Google publishes such images under `gcr.io/distroless`; other publishers have similar ones. They are small, " +
          "and there is little in them that can be attacked or has to be updated.",
        "You build in another stage and copy the result. Without a shell, the shell form of `CMD` fails: write the " +
          "exec form. For a look inside, a debugging tool such as `docker debug` or `kubectl debug` brings its own " +
          "shell.",
      ],
      picture: [
        "stage build   compiler, shell, packages   left behind",
        "stage last    libc, certificates, user nonroot",
        "              + your program              this is the image",
      ].join("\n"),
      tryIt: { text: "See how small the last stage can be.", command: "plan" },
    },
    ko: {
      title: "Distroless 이미지",
      names: ["디스트로리스", "최소 이미지"],
      gist: "distroless 이미지에는 프로그램 실행에 필요한 파일만 있고 셸과 패키지 매니저가 없습니다.",
      body: [
        "Google이 `gcr.io/distroless`로 제공하며, 비슷한 이미지를 내는 곳이 더 있습니다. 크기가 작고, 공격받거나 " +
          "업데이트할 파일이 적습니다.",
        "다른 스테이지에서 빌드하고 결과만 복사합니다. 셸이 없으므로 `CMD`의 셸 형식은 실패합니다. exec 형식으로 " +
          "쓰세요. 안을 살펴보려면 셸을 함께 가져오는 `docker debug`나 `kubectl debug`를 쓰세요.",
      ],
      picture: [
        "build 스테이지    컴파일러, 셸, 패키지   이미지에 없음",
        "마지막 스테이지   libc, 인증서, 사용자 nonroot",
        "                  + 내 프로그램          이것이 이미지",
      ].join("\n"),
      tryIt: { text: "마지막 스테이지가 얼마나 작아질 수 있는지 보세요.", command: "plan" },
    },
  },
  see: ["multi-stage", "base-image", "user", "exec-form"],
  shownBy: "plan examples/go-static",
};
