import type { CourseChapter } from "../course-chapter.ts";

export const cacheOrder: CourseChapter = {
  id: "cache-order",
  project: {
    dockerfile: `FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
`,
    ignore: "",
    files: [
      { path: "README.md", bytes: 2_400 },
      { path: "app.py", bytes: 5_200 },
      { path: "requirements.txt", bytes: 64 },
    ],
    changed: "app.py",
  },
  question: "rebuilt",
  edits: [
    {
      id: "dependencies-first",
      dockerfile: `FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
COPY . .
CMD ["python", "app.py"]
`,
    },
    {
      id: "leave-code-out",
      ignore: "app.py\n",
    },
  ],
  concepts: ["build-cache", "dockerfile", "cache-mount"],
  text: {
    en: {
      title: "Order and the cache",
      lesson: [
        "A builder keeps what each line made. Next time it reuses a line when nothing that the line depends on has changed.",
        "For `COPY` the content of the files counts. And when one line runs again, all lines behind it run again.",
      ],
      question: "You built this image, and then changed `app.py`. Which lines run again?",
      hint: "Find the first line that takes `app.py`. What comes behind it follows.",
      why: "`COPY . .` takes `app.py`, so it runs again, and everything behind it too. The packages are installed anew though the list is the same.",
      edits: {
        "dependencies-first": "copy `requirements.txt` first, install, and copy the rest last",
        "leave-code-out": "put `app.py` into `.dockerignore`: its changes no longer count, and the image lacks it",
      },
    },
    ko: {
      title: "순서와 캐시",
      lesson: [
        "빌더는 줄마다 만든 결과를 보관합니다. 그 줄에 영향을 주는 것이 바뀌지 않았으면 다음 빌드에서 다시 씁니다.",
        "`COPY`에서는 파일 내용을 봅니다. 그리고 한 줄을 다시 실행하면 그 뒤의 줄도 모두 다시 실행합니다.",
      ],
      question: "이미지를 빌드한 뒤 `app.py`를 고쳤습니다. 어느 줄을 다시 실행하나요?",
      hint: "`app.py`를 가져오는 첫 줄을 찾으세요. 그 뒤의 줄이 따라갑니다.",
      why: "`COPY . .`이 `app.py`를 가져오므로 다시 실행되고, 그 뒤도 모두 다시 실행됩니다. 목록이 그대로인데도 패키지를 새로 설치합니다.",
      edits: {
        "dependencies-first": "`requirements.txt`를 먼저 복사해 설치하고 나머지는 마지막에 복사하기",
        "leave-code-out": "`app.py`를 `.dockerignore`에 적기 (바뀌어도 영향이 없지만 이미지에도 들어가지 않음)",
      },
    },
  },
};
