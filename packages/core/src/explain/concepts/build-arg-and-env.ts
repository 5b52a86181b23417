import type { Concept } from "../concept.ts";

export const buildArgAndEnv: Concept = {
  id: "build-arg-and-env",
  text: {
    en: {
      title: "Build argument and environment variable",
      names: ["arg", "env", "build arg", "environment variable", "build-arg"],
      gist: "`ARG` is a value for the build, `ENV` a value for the build and the container.",
      body: [
        "`ARG VERSION=1.2` can be set with `--build-arg` and is gone when the build ends. `ENV PORT=8080` stays in " +
          "the image, and every container starts with it.",
        "A changed value rebuilds the steps that see it. Put an `ARG` that changes often near the line that uses it.",
        "Neither is a place for a password: both can be read from the image or its history. Use a secret mount while " +
          "building, and pass values at start while running.",
      ],
      picture: [
        "               while building   in the container   in the history",
        "ARG            yes              no                 yes",
        "ENV            yes              yes                yes",
        "secret mount   yes              no                 no",
      ].join("\n"),
      tryIt: { text: "Read how a password in `ENV` is found by others.", command: "explain secret-in-arg-or-env" },
    },
    ko: {
      title: "빌드 인수와 환경 변수",
      names: ["ARG", "ENV", "빌드 인수", "환경 변수"],
      gist: "`ARG`는 빌드할 때만 쓰는 값이고, `ENV`는 빌드와 컨테이너에서 모두 쓰는 값입니다.",
      body: [
        "`ARG VERSION=1.2`는 `--build-arg`로 바꿀 수 있고 빌드가 끝나면 사라집니다. `ENV PORT=8080`은 이미지에 " +
          "남아서 모든 컨테이너가 이 값을 가지고 시작합니다.",
        "값이 바뀌면 그 값을 보는 단계를 다시 빌드합니다. 자주 바뀌는 `ARG`는 쓰는 줄 가까이에 두세요.",
        "비밀번호는 둘 중 어디에도 적지 마세요. 이미지나 빌드 기록에서 읽을 수 있습니다. 빌드할 때는 시크릿 마운트를 " +
          "쓰고, 실행할 때는 시작하면서 값을 전달하세요.",
      ],
      picture: [
        "                빌드 중   컨테이너 안   기록에 남음",
        "ARG             예        아니요        예",
        "ENV             예        예            예",
        "시크릿 마운트   예        아니요        아니요",
      ].join("\n"),
      tryIt: {
        text: "`ENV`에 적은 비밀번호를 다른 사람이 어떻게 알아내는지 읽어 보세요.",
        command: "explain secret-in-arg-or-env",
      },
    },
  },
  see: ["dockerfile", "secret-mount", "build-cache"],
};
