import type { Concept } from "../concept.ts";

export const ignoreFile: Concept = {
  id: "ignore-file",
  text: {
    en: {
      title: "Ignore file",
      names: ["dockerignore", ".dockerignore", ".containerignore"],
      gist: "An ignore file lists what stays out of the build context.",
      body: [
        "It is called `.dockerignore` and lies at the top of the context. A line is a pattern: `node_modules`, " +
          "`*.log`, `**/__pycache__`. A line with `!` in front takes something back in.",
        "It resembles `.gitignore`, but the patterns start at the top of the context. `*.log` matches only there; " +
          "`**/*.log` matches in all folders.",
        "A file named `Dockerfile.dockerignore` beside a Dockerfile goes before it. That helps when one folder holds " +
          "several Dockerfiles.",
      ],
      picture: [
        ".dockerignore     effect",
        ".git              no history, no rebuild after a commit",
        "node_modules      the host's modules stay out",
        "**/*.log          logs of all folders stay out",
        "!docs/keep.log    this one comes back in",
      ].join("\n"),
      tryIt: { text: "Look for files that nobody reads: they are candidates for the ignore file.", command: "rebuild --unread" },
    },
    ko: {
      title: "무시 파일",
      names: [".dockerignore", "dockerignore", "도커이그노어"],
      gist: "무시 파일은 빌드 컨텍스트에 넣지 않을 파일을 적은 목록입니다.",
      body: [
        "이름은 `.dockerignore`이고 컨텍스트의 맨 위에 둡니다. 한 줄이 패턴 하나입니다. `node_modules`, `*.log`, " +
          "`**/__pycache__`처럼 씁니다. 앞에 `!`를 붙이면 다시 포함합니다.",
        "`.gitignore`와 닮았지만 패턴은 컨텍스트의 맨 위에서 시작합니다. `*.log`는 맨 위 폴더에만 맞고, `**/*.log`는 " +
          "모든 폴더에 맞습니다.",
        "Dockerfile 옆에 `Dockerfile.dockerignore`가 있으면 그 파일이 먼저입니다. 한 폴더에 Dockerfile이 여러 개일 " +
          "때 유용합니다.",
      ],
      picture: [
        ".dockerignore     효과",
        ".git              커밋해도 다시 빌드하지 않음",
        "node_modules      호스트의 모듈을 넣지 않음",
        "**/*.log          모든 폴더의 로그를 넣지 않음",
        "!docs/keep.log    이 파일은 다시 포함함",
      ].join("\n"),
      tryIt: { text: "아무도 읽지 않는 파일을 찾아보세요. 무시 파일에 적을 후보입니다.", command: "rebuild --unread" },
    },
  },
  see: ["build-context", "build-cache"],
  shownBy: "rebuild examples/python-service --unread",
};
