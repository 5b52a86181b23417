import type { Concept } from "../concept.ts";

export const entrypointAndCmd: Concept = {
  id: "entrypoint-and-cmd",
  text: {
    en: {
      title: "Entry point and command",
      names: ["entrypoint", "cmd", "entry point", "pid 1", "start command", "signal", "sigterm"],
      gist: "`ENTRYPOINT` and `CMD` say which program becomes process 1 of the container.",
      body: [
        "With both, `CMD` gives the arguments of `ENTRYPOINT`. With `CMD` alone it is the whole command. What stands " +
          "behind the image in `docker run` replaces `CMD`.",
        "Process 1 receives the stop signal, normally SIGTERM. Docker waits 10 seconds, Kubernetes 30, and then ends " +
          "the container by force. A process 1 that does not handle the signal ignores it.",
        "The shell form puts a shell in front, and not every shell passes the signal on. Write the exec form, so " +
          "that your program is process 1.",
      ],
      picture: [
        'ENTRYPOINT ["python"]  docker run app       →  python app.py',
        'CMD ["app.py"]         docker run app x.py  →  python x.py',
      ].join("\n"),
      tryIt: { text: "See what starts in your image, and which signal stops it.", command: "explain --runtime docker" },
    },
    ko: {
      title: "진입점과 명령",
      names: ["ENTRYPOINT", "CMD", "엔트리포인트", "진입점", "PID 1", "시그널", "SIGTERM"],
      gist: "`ENTRYPOINT`와 `CMD`는 컨테이너에서 1번 프로세스가 될 프로그램을 정합니다.",
      body: [
        "둘 다 있으면 `CMD`는 `ENTRYPOINT`의 인수가 됩니다. `CMD`만 있으면 그것이 전체 명령입니다. `docker run`에서 " +
          "이미지 뒤에 적은 값은 `CMD`를 대신합니다.",
        "1번 프로세스는 종료 시그널을 받으며, 보통 SIGTERM입니다. Docker는 10초, Kubernetes는 30초를 기다린 뒤 " +
          "강제로 종료합니다. 1번 프로세스가 시그널을 처리하지 않으면 시그널은 무시됩니다.",
        "셸 형식은 앞에 셸을 둡니다. 시그널을 전달하지 않는 셸도 있습니다. 프로그램이 1번 프로세스가 되도록 exec " +
          "형식으로 쓰세요.",
      ],
      picture: [
        'ENTRYPOINT ["python"]  docker run app       →  python app.py',
        'CMD ["app.py"]         docker run app x.py  →  python x.py',
      ].join("\n"),
      tryIt: { text: "내 이미지에서 무엇이 시작되고 어떤 시그널로 멈추는지 보세요.", command: "explain --runtime docker" },
    },
  },
  see: ["exec-form", "user", "health-check", "namespace"],
  shownBy: "plan examples/python-service",
};
