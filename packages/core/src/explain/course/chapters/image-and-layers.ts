import type { CourseChapter } from "../course-chapter.ts";

export const imageAndLayers: CourseChapter = {
  id: "image-and-layers",
  project: {
    dockerfile: `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY app.py ./
RUN mkdir data
EXPOSE 8000
CMD ["python", "app.py"]
`,
    ignore: "",
    files: [{ path: "app.py", bytes: 1_800 }],
    changed: "app.py",
  },
  question: "layers",
  edits: [
    {
      id: "delete-later",
      dockerfile: `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY app.py ./
RUN mkdir data
RUN rm app.py
EXPOSE 8000
CMD ["python", "app.py"]
`,
    },
    {
      id: "more-settings",
      dockerfile: `FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1
ENV LANG=C.UTF-8
WORKDIR /app
COPY app.py ./
RUN mkdir data
EXPOSE 8000
USER 10001
CMD ["python", "app.py"]
`,
    },
  ],
  concepts: ["image", "layer", "whiteout"],
  text: {
    en: {
      title: "Image and layers",
      lesson: [
        "An image is a stack of layers, and settings. `FROM` brings the layers of the base image; some of the other lines add one layer each.",
        "A line that touches files makes a layer. A line that only notes something for later changes the settings and makes none.",
      ],
      question: "How many layers does this Dockerfile add on top of its base image?",
      hint: "Ask of each line: does it write files? `ENV` and `EXPOSE` only note something.",
      why: "`WORKDIR`, `COPY` and `RUN` make layers. `ENV`, `EXPOSE` and `CMD` are kept as settings.",
      edits: {
        "delete-later": "delete `app.py` in a later `RUN`, and see whether the image shrinks",
        "more-settings": "add two more settings, `ENV` and `USER`",
      },
    },
    ko: {
      title: "이미지와 레이어",
      lesson: [
        "이미지는 쌓아 올린 레이어와 설정으로 이루어집니다. `FROM`은 베이스 이미지의 레이어를 가져오고, 다른 줄 가운데 일부가 레이어를 하나씩 더합니다.",
        "파일을 건드리는 줄은 레이어를 만듭니다. 나중에 쓸 값을 적어 두기만 하는 줄은 설정을 바꾸고 레이어를 만들지 않습니다.",
      ],
      question: "이 Dockerfile은 베이스 이미지 위에 레이어를 몇 개 더하나요?",
      hint: "줄마다 파일을 쓰는지 생각해 보세요. `ENV`와 `EXPOSE`는 적어 두기만 합니다.",
      why: "`WORKDIR`, `COPY`, `RUN`은 레이어를 만듭니다. `ENV`, `EXPOSE`, `CMD`는 설정으로 남습니다.",
      edits: {
        "delete-later": "뒤의 `RUN`에서 `app.py`를 지우고 이미지가 줄어드는지 보기",
        "more-settings": "설정 두 개(`ENV`, `USER`)를 더하기",
      },
    },
  },
};
