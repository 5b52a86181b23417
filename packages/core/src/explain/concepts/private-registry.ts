import type { Concept } from "../concept.ts";

export const privateRegistry: Concept = {
  id: "private-registry",
  text: {
    en: {
      title: "Private registry",
      names: ["own registry", "harbor", "self-hosted registry", "ghcr"],
      gist: "A private registry stores images that only your team may pull.",
      body: [
        "Clouds and code hosts offer them: Amazon ECR, Artifact Registry, GitHub's `ghcr.io`, GitLab. You can also " +
          "run one yourself, with Harbor or with the small open-source program `registry`.",
        "It can keep copies of public images as well. Then builds go on when another registry is down or limits " +
          "pulls, and you decide which base images are used.",
        "Log in with a token that may do only what is needed. A CI job that deploys needs to pull, not to push.",
      ],
      picture: [
        "public registry  ── copy ─→  your registry  ── pull ─→  servers",
        "                                 ↑ push",
        "                                 CI",
      ].join("\n"),
      tryIt: { text: "See what plimsoll knows of your set-up, and what it can reach.", command: "doctor" },
    },
    ko: {
      title: "비공개 레지스트리",
      names: ["프라이빗 레지스트리", "사설 레지스트리", "Harbor", "자체 레지스트리"],
      gist: "비공개 레지스트리는 우리 팀만 내려받을 수 있는 이미지를 보관합니다.",
      body: [
        "클라우드와 코드 호스팅 서비스가 제공합니다. Amazon ECR, Artifact Registry, GitHub의 `ghcr.io`, GitLab이 " +
          "있습니다. Harbor나 작은 오픈 소스 프로그램 `registry`로 직접 운영할 수도 있습니다.",
        "공개 이미지의 복사본을 두기에도 좋습니다. 다른 레지스트리가 멈추거나 횟수를 제한해도 빌드할 수 있고, 어떤 " +
          "베이스 이미지를 쓸지 직접 정할 수 있습니다.",
        "필요한 일만 할 수 있는 토큰으로 로그인하세요. 배포하는 CI 작업에는 풀 권한이면 충분합니다.",
      ],
      picture: [
        "공개 레지스트리  ── 복사 ─→  내 레지스트리  ── 풀 ─→  서버",
        "                                 ↑ 푸시",
        "                                 CI",
      ].join("\n"),
      tryIt: { text: "plimsoll이 아는 설정과 접근할 수 있는 것을 확인하세요.", command: "doctor" },
    },
  },
  see: ["registry", "push-pull", "docker-hub"],
};
