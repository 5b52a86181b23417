import type { CourseChapter } from "../course-chapter.ts";

export const whatStarts: CourseChapter = {
  id: "what-starts",
  project: {
    dockerfile: `FROM python:3.13-slim
WORKDIR /app
COPY app.py ./
CMD python app.py --port $PORT
`,
    ignore: "",
    files: [{ path: "app.py", bytes: 5_200 }],
    changed: "app.py",
  },
  question: "starts",
  edits: [
    {
      id: "exec-form",
      dockerfile: `FROM python:3.13-slim
WORKDIR /app
COPY app.py ./
CMD ["python", "app.py", "--port", "8000"]
`,
    },
    {
      id: "entrypoint",
      dockerfile: `FROM python:3.13-slim
WORKDIR /app
COPY app.py ./
ENTRYPOINT ["python", "app.py"]
CMD ["--port", "8000"]
`,
    },
  ],
  concepts: ["entrypoint-and-cmd", "exec-form", "namespace"],
  text: {
    en: {
      title: "What starts",
      lesson: [
        "A container is a process. `ENTRYPOINT` and `CMD` say which program Docker starts, and it becomes process 1.",
        "Process 1 receives the stop signal. A line in brackets is the exec form; a line without them is the shell form.",
      ],
      question: "Which program does Docker start in this container?",
      hint: "The line has no brackets, and it uses a variable. Somebody has to replace `$PORT`.",
      why: "The shell form starts `/bin/sh -c`, and the shell starts the rest. Whether the stop signal reaches Python depends on that shell.",
      edits: {
        "exec-form": "write `CMD` in the exec form",
        entrypoint: "split it: the program in `ENTRYPOINT`, the arguments in `CMD`",
      },
    },
    ko: {
      title: "무엇이 시작되나",
      lesson: [
        "컨테이너는 프로세스입니다. `ENTRYPOINT`와 `CMD`는 Docker가 시작할 프로그램을 정하고, 그 프로그램이 1번 프로세스가 됩니다.",
        "1번 프로세스는 종료 시그널을 받습니다. 대괄호로 쓴 줄이 exec 형식이고, 대괄호가 없는 줄이 셸 형식입니다.",
      ],
      question: "Docker는 이 컨테이너에서 어떤 프로그램을 시작하나요?",
      hint: "이 줄에는 대괄호가 없고 변수가 있습니다. 누군가 `$PORT`를 값으로 바꿔야 합니다.",
      why: "셸 형식은 `/bin/sh -c`를 시작하고, 셸이 나머지를 시작합니다. 종료 시그널이 Python에 닿는지는 셸에 따라 다릅니다.",
      edits: {
        "exec-form": "`CMD`를 exec 형식으로 쓰기",
        entrypoint: "프로그램은 `ENTRYPOINT`에, 인수는 `CMD`에 나누어 쓰기",
      },
    },
  },
};
