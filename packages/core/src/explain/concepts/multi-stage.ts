import type { Concept } from "../concept.ts";

export const multiStage: Concept = {
  id: "multi-stage",
  text: {
    en: {
      title: "Multi-stage build",
      names: ["multistage", "stage", "stages", "multi stage", "multi-stage build"],
      gist: "A multi-stage build makes something in one stage and copies only the result into the last.",
      body: [
        "Each `FROM` begins a stage with files of its own. `COPY --from=build` takes a file out of another stage. " +
          "What nobody copies is left behind: compilers, sources, downloads.",
        "Only the last stage becomes your image, unless you ask for another one with `--target`. The earlier ones " +
          "stay in the build cache, so that the next build is fast.",
      ],
      picture: [
        "stage build: golang                    stage 2: scratch",
        "├─ compiler           left behind",
        "├─ sources            left behind",
        "└─ /out/hello         ──── COPY ────→  /hello",
      ].join("\n"),
      tryIt: { text: "See what your last stage takes from the others.", command: "plan" },
    },
    ko: {
      title: "멀티 스테이지 빌드",
      names: ["스테이지", "멀티스테이지", "멀티 스테이지"],
      gist: "멀티 스테이지 빌드는 한 스테이지에서 만든 결과만 마지막 스테이지로 복사합니다.",
      body: [
        "`FROM`마다 새 스테이지가 시작되고 파일도 따로 가집니다. `COPY --from=build`는 다른 스테이지의 파일을 " +
          "가져옵니다. 복사하지 않은 컴파일러와 소스, 내려받은 파일은 이미지에 들어가지 않습니다.",
        "마지막 스테이지만 이미지가 됩니다. 다른 스테이지가 필요하면 `--target`으로 고릅니다. 앞의 스테이지는 빌드 " +
          "캐시에 남아서 다음 빌드가 빨라집니다.",
      ],
      picture: [
        "build 스테이지: golang                    두 번째 스테이지: scratch",
        "├─ 컴파일러              가져오지 않음",
        "├─ 소스                  가져오지 않음",
        "└─ /out/hello            ──── COPY ────→  /hello",
      ].join("\n"),
      tryIt: { text: "마지막 스테이지가 다른 스테이지에서 무엇을 가져오는지 보세요.", command: "plan" },
    },
  },
  see: ["base-image", "distroless", "buildkit", "layer"],
  shownBy: "plan examples/go-static",
};
