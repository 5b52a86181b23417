import type { CourseChapter } from "../course-chapter.ts";

export const sizeChapter: CourseChapter = {
  id: "size",
  project: {
    dockerfile: `FROM debian:13-slim
COPY model.bin /srv/model.bin
COPY server /srv/server
RUN chmod -R 750 /srv
CMD ["/srv/server"]
`,
    ignore: "",
    files: [
      { path: "model.bin", bytes: 180_000_000 },
      { path: "server", bytes: 9_000_000 },
    ],
    changed: "server",
  },
  question: "largest",
  edits: [
    {
      id: "chmod-while-copying",
      dockerfile: `FROM debian:13-slim
COPY --chmod=750 model.bin /srv/model.bin
COPY --chmod=750 server /srv/server
CMD ["/srv/server"]
`,
    },
    {
      id: "delete-later",
      dockerfile: `FROM debian:13-slim
COPY model.bin /srv/model.bin
COPY server /srv/server
RUN chmod -R 750 /srv
RUN rm /srv/model.bin
CMD ["/srv/server"]
`,
    },
  ],
  concepts: ["copy-on-write", "whiteout", "layer"],
  text: {
    en: {
      title: "Where the bytes come from",
      lesson: [
        "Layers below are read-only. To change a file of one, the file system copies the whole file into the new layer first.",
        "The image holds both copies. A file that a later line deletes stays in its layer as well.",
      ],
      question: "Which line makes the largest layer?",
      hint: "Add up what each line writes. `chmod` changes few bits, of which files?",
      why: "`chmod` touches both files, so both are copied whole into its layer: that is more than either `COPY` brought.",
      edits: {
        "chmod-while-copying": "set the mode while copying, with `COPY --chmod`",
        "delete-later": "delete the model in a later `RUN`",
      },
    },
    ko: {
      title: "크기는 어디에서 오나",
      lesson: [
        "아래 레이어는 읽기 전용입니다. 그 안의 파일을 바꾸려면 파일 시스템이 먼저 파일 전체를 새 레이어로 복사합니다.",
        "이미지에는 두 벌이 모두 들어갑니다. 뒤의 줄에서 지운 파일도 원래 레이어에 남습니다.",
      ],
      question: "가장 큰 레이어를 만드는 줄은 어느 것인가요?",
      hint: "줄마다 쓰는 바이트를 더해 보세요. `chmod`는 비트 몇 개만 바꿉니다. 어느 파일의 비트인가요?",
      why: "`chmod`가 두 파일을 모두 건드리므로 두 파일이 통째로 그 레이어에 복사됩니다. 어느 `COPY`보다도 큽니다.",
      edits: {
        "chmod-while-copying": "`COPY --chmod`로 복사하면서 권한 정하기",
        "delete-later": "뒤의 `RUN`에서 모델 파일 지우기",
      },
    },
  },
};
