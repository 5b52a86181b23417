import type { Concept } from "../concept.ts";

export const rollingUpdate: Concept = {
  id: "rolling-update",
  text: {
    en: {
      title: "Rolling update",
      names: ["rolling updates", "rollout", "rollback", "canary", "blue-green"],
      gist: "A rolling update replaces the containers of a service a few at a time, so that it never stops.",
      body: [
        "The orchestrator starts a container of the new image, waits until it is healthy, then stops an old one. If " +
          "the new ones fail, it stops or goes back.",
        "Two things in the image decide whether users notice. It must react to the stop signal and finish its " +
          "requests. And the check must turn healthy only when the program can answer.",
        "A canary release sends a small part of the requests to the new version first. Give each version a tag of " +
          "its own: with one moving tag nobody can say what runs.",
      ],
      picture: ["v1 v1 v1  →  v2 v1 v1  →  v2 v2 v1  →  v2 v2 v2", "              healthy?     healthy?     done"].join("\n"),
      tryIt: {
        text: "See whether your image stops and starts the way a rollout needs it.",
        command: "explain --runtime kubernetes",
      },
    },
    ko: {
      title: "롤링 업데이트",
      names: ["배포", "롤백", "카나리 배포", "블루 그린 배포"],
      gist: "롤링 업데이트는 서비스의 컨테이너를 몇 개씩 교체해서 멈추지 않고 새 버전으로 바꿉니다.",
      body: [
        "오케스트레이터는 새 이미지로 컨테이너를 시작하고, 정상이 되면 이전 컨테이너를 멈춥니다. 새 컨테이너가 " +
          "실패하면 중단하거나 되돌립니다.",
        "사용자가 느끼지 못하려면 이미지에서 두 가지가 맞아야 합니다. 종료 시그널을 받으면 처리 중인 요청을 마치고 " +
          "끝나야 합니다. 그리고 응답할 수 있을 때만 정상으로 확인되어야 합니다.",
        "카나리 배포는 요청 일부만 새 버전으로 먼저 보냅니다. 버전마다 태그를 따로 붙이세요. 태그 하나를 계속 옮기면 " +
          "무엇이 실행 중인지 알 수 없습니다.",
      ],
      picture: ["v1 v1 v1  →  v2 v1 v1  →  v2 v2 v1  →  v2 v2 v2", "              정상?        정상?        끝"].join("\n"),
      tryIt: { text: "내 이미지가 롤링 업데이트에 맞게 멈추고 시작하는지 보세요.", command: "explain --runtime kubernetes" },
    },
  },
  see: ["service", "health-check", "tag"],
};
