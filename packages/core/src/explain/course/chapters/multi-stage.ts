import type { CourseChapter } from "../course-chapter.ts";

export const multiStageChapter: CourseChapter = {
  id: "multi-stage",
  project: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/hello .

FROM scratch
COPY --from=build /out/hello /hello
COPY static /static
CMD ["/hello"]
`,
    ignore: "",
    files: [
      { path: "go.mod", bytes: 40 },
      { path: "main.go", bytes: 2_900 },
      { path: "static/logo.svg", bytes: 14_000 },
    ],
    changed: "main.go",
  },
  question: "image",
  edits: [
    {
      id: "one-stage",
      dockerfile: `FROM golang:1.25
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/hello .
COPY static /static
CMD ["/out/hello"]
`,
    },
    {
      id: "on-the-build",
      dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/hello .

FROM build
COPY static /static
CMD ["/out/hello"]
`,
    },
  ],
  concepts: ["multi-stage", "base-image", "distroless"],
  text: {
    en: {
      title: "More than one stage",
      lesson: [
        "Every `FROM` begins a stage with files of its own. The last stage becomes the image.",
        "`COPY --from=build` takes a file out of the stage with that name. Whatever is not taken stays behind.",
      ],
      question: "Which lines make layers of the final image?",
      hint: "Look below the last `FROM`, and leave out what is only a setting.",
      why: "Only the lines of the last stage add layers to the image. The compiler and the sources stay in the stage `build`, and in the cache.",
      edits: {
        "one-stage": "build and run in a single stage",
        "on-the-build": "let the last stage begin with `FROM build` instead of `FROM scratch`",
      },
    },
    ko: {
      title: "멀티 스테이지 빌드",
      lesson: [
        "`FROM`마다 스테이지가 새로 시작되고 파일도 따로 가집니다. 마지막 스테이지가 이미지가 됩니다.",
        "`COPY --from=build`는 그 이름의 스테이지에서 파일을 가져옵니다. 가져오지 않은 파일은 그 스테이지에 남습니다.",
      ],
      question: "최종 이미지의 레이어를 만드는 줄은 어느 것인가요?",
      hint: "마지막 `FROM` 아래를 보세요. 설정만 바꾸는 줄은 빼세요.",
      why: "마지막 스테이지의 줄만 이미지에 레이어를 더합니다. 컴파일러와 소스는 `build` 스테이지와 캐시에 남습니다.",
      edits: {
        "one-stage": "한 스테이지에서 빌드하고 실행하기",
        "on-the-build": "마지막 스테이지를 `FROM scratch` 대신 `FROM build`로 시작하기",
      },
    },
  },
};
