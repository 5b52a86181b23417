import type { Concept } from "../concept.ts";

export const secretMount: Concept = {
  id: "secret-mount",
  text: {
    en: {
      title: "Secret mount",
      names: ["secrets", "build secret", "mount=type=secret", "type=secret"],
      gist: "A secret mount shows a secret to one `RUN` and leaves no trace in the image.",
      body: [
        "`RUN --mount=type=secret,id=token …` puts the secret into `/run/secrets/token` while the command runs. The " +
          "value comes from `docker build --secret`, and neither a layer nor the history keeps it.",
        "A key that came in with `COPY` and was deleted later is still in its layer. So is a value of `ARG` or `ENV`.",
      ],
      picture: [
        "docker build --secret id=token,src=token.txt .",
        "  RUN --mount=type=secret,id=token  reads /run/secrets/token",
        "  layer of this RUN                 holds the result, not the token",
      ].join("\n"),
      tryIt: { text: "Read which usual ways leave a secret in a layer.", command: "explain secret-kept-in-layer" },
    },
    ko: {
      title: "시크릿 마운트",
      names: ["시크릿", "빌드 시크릿", "type=secret"],
      gist: "시크릿 마운트는 비밀 값을 `RUN` 하나에만 보여 주고 이미지에 흔적을 남기지 않습니다.",
      body: [
        "`RUN --mount=type=secret,id=token …`을 쓰면 실행하는 동안만 `/run/secrets/token`에 값이 있습니다. 값은 " +
          "`docker build --secret`으로 전달하며, 레이어에도 빌드 기록에도 남지 않습니다.",
        "`COPY`로 넣었다가 나중에 지운 키는 그 레이어에 그대로 있습니다. `ARG`와 `ENV`의 값도 이미지에 남습니다.",
      ],
      picture: [
        "docker build --secret id=token,src=token.txt .",
        "  RUN --mount=type=secret,id=token  /run/secrets/token 읽음",
        "  이 RUN의 레이어                   결과만 있고 토큰은 없음",
      ].join("\n"),
      tryIt: { text: "비밀 값이 레이어에 남기 쉬운 방법이 무엇인지 읽어 보세요.", command: "explain secret-kept-in-layer" },
    },
  },
  see: ["build-arg-and-env", "whiteout", "layer"],
};
