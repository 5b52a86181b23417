import type { Concept } from "../concept.ts";

export const user: Concept = {
  id: "user",
  text: {
    en: {
      title: "User and root",
      names: ["root", "uid", "non-root", "nonroot", "permissions"],
      gist: "`USER` sets who runs the later `RUN` lines and the container's process.",
      body: [
        "Without `USER` that is root. Root in a container is limited by the kernel, yet it is the same number 0 as " +
          "on the host. If a program breaks out, it should not be root.",
        "Create what needs root first, then write `USER` near the end. A number such as `USER 10001` needs no entry " +
          "in `/etc/passwd`, and Kubernetes can check that it is not root.",
        "Files that `COPY` brings belong to root unless you add `--chown`. The user needs to write only to few " +
          "places: logs, uploads, temporary files.",
      ],
      picture: [
        "FROM python         root",
        "RUN pip install …   root: may install",
        "COPY app.py ./      root owns it, all may read",
        "USER 10001          from here on, and in the container",
      ].join("\n"),
      tryIt: { text: "Read what changes with a user of its own.", command: "explain missing-user" },
    },
    ko: {
      title: "사용자와 root",
      names: ["사용자", "root", "루트", "UID", "권한"],
      gist: "`USER`는 그 뒤의 `RUN`과 컨테이너의 프로세스를 실행할 사용자를 정합니다.",
      body: [
        "`USER`가 없으면 root입니다. 컨테이너의 root는 커널이 제한하지만, 번호는 호스트의 root와 같은 0입니다. " +
          "프로그램이 컨테이너를 벗어나더라도 root가 아니어야 안전합니다.",
        "root가 필요한 일을 먼저 하고 `USER`는 끝부분에 쓰세요. `USER 10001`처럼 번호로 쓰면 `/etc/passwd`에 없어도 " +
          "됩니다. Kubernetes가 root가 아님을 확인할 수도 있습니다.",
        "`COPY`로 가져온 파일은 `--chown`이 없으면 root의 것입니다. 사용자가 써야 하는 곳은 로그와 업로드, 임시 파일 " +
          "정도입니다.",
      ],
      picture: [
        "FROM python         root",
        "RUN pip install …   root: 설치할 수 있음",
        "COPY app.py ./      소유자는 root, 읽기는 모두 가능",
        "USER 10001          여기부터, 그리고 컨테이너에서",
      ].join("\n"),
      tryIt: { text: "사용자를 따로 두면 무엇이 달라지는지 읽어 보세요.", command: "explain missing-user" },
    },
  },
  see: ["namespace", "entrypoint-and-cmd", "kubernetes"],
  shownBy: "plan examples/python-service",
};
