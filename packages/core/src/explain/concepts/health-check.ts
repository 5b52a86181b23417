import type { Concept } from "../concept.ts";

export const healthCheck: Concept = {
  id: "health-check",
  text: {
    en: {
      title: "Health check",
      names: ["healthcheck", "probe", "readiness", "liveness"],
      gist: "A health check is a command that tells whether the program still does its work.",
      body: [
        "A process may run and answer nobody. `HEALTHCHECK CMD …` runs a command in the container again and again; " +
          "exit code 0 means healthy.",
        "Plain Docker notes the state and does nothing more. Swarm replaces a task that is unhealthy, and waits for " +
          "health when it rolls out. Kubernetes does not read `HEALTHCHECK`; there you write probes into the manifest.",
        "The command needs its program in the image. Slim images often have no `curl`.",
      ],
      picture: [
        "process runs  health check  Docker     Swarm           Kubernetes",
        "yes           passes        healthy    sends requests  not read",
        "yes           fails         unhealthy  replaces it     use probes",
        "no            –             exited     starts anew     starts anew",
      ].join("\n"),
      tryIt: { text: "Read when your image should say how it is checked.", command: "explain missing-healthcheck" },
    },
    ko: {
      title: "헬스체크",
      names: ["HEALTHCHECK", "프로브", "상태 확인"],
      gist: "헬스체크는 프로그램이 제대로 일하고 있는지 알려 주는 셸 명령입니다.",
      body: [
        "프로세스는 살아 있어도 응답하지 않을 수 있습니다. `HEALTHCHECK CMD …`는 컨테이너 안에서 셸 명령을 되풀이해 " +
          "실행하며, 종료 코드 0이면 정상입니다.",
        "Docker는 상태를 기록만 합니다. Swarm은 비정상인 태스크를 교체하고, 새 버전을 배포할 때 정상이 될 때까지 " +
          "기다립니다. Kubernetes는 `HEALTHCHECK`를 읽지 않으므로 매니페스트에 프로브를 쓰세요.",
        "확인에 쓰는 프로그램이 이미지에 있어야 합니다. slim 이미지에는 `curl`이 없는 경우가 많습니다.",
      ],
      picture: [
        "프로세스  헬스체크  Docker  Swarm        Kubernetes",
        "실행 중   성공      정상    요청을 보냄  읽지 않음",
        "실행 중   실패      비정상  교체함       읽지 않음: 프로브 사용",
        "멈춤      –         종료됨  다시 시작    다시 시작",
      ].join("\n"),
      tryIt: { text: "이미지에 확인 방법을 적어야 할 때가 언제인지 읽어 보세요.", command: "explain missing-healthcheck" },
    },
  },
  see: ["service", "kubernetes", "entrypoint-and-cmd"],
};
