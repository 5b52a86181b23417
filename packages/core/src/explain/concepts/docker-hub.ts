import type { Concept } from "../concept.ts";

export const dockerHub: Concept = {
  id: "docker-hub",
  text: {
    en: {
      title: "Docker Hub",
      names: ["dockerhub", "docker.io", "hub", "official image"],
      gist: "Docker Hub is the registry that Docker asks when a name has no registry in front.",
      body: [
        "Names without a slash, such as `python`, are official images. They are maintained with care, and " +
          "documented. Names such as `somebody/python` belong to that user or company: look at who it is.",
        "Pulling without an account is limited, and CI machines often share one address. Log in, or keep copies in a " +
          "registry of your own.",
      ],
      picture: [
        "python           =  docker.io/library/python:latest  official",
        "grafana/grafana  =  docker.io/grafana/grafana        a publisher",
      ].join("\n"),
      tryIt: { text: "Read what a name without a tag means there.", command: "explain untagged-image" },
    },
    ko: {
      title: "Docker Hub",
      names: ["도커 허브", "도커허브", "docker.io", "공식 이미지"],
      gist: "Docker Hub는 이름 앞에 레지스트리가 없을 때 Docker가 찾는 레지스트리입니다.",
      body: [
        "`python`처럼 슬래시(`/`)가 없는 이름은 공식 이미지입니다. 꾸준히 관리되고 설명서도 있습니다. `somebody/python` " +
          "같은 이름은 그 사용자나 회사의 이미지이므로 누구인지 확인하세요.",
        "로그인하지 않으면 내려받는 횟수가 제한됩니다. CI 머신은 주소 하나를 함께 쓰는 경우가 많습니다. 로그인하거나 " +
          "자체 레지스트리에 복사해 두세요.",
      ],
      picture: [
        "python           =  docker.io/library/python:latest  공식 이미지",
        "grafana/grafana  =  docker.io/grafana/grafana        게시자의 이미지",
      ].join("\n"),
      tryIt: { text: "이름에 태그가 없으면 무슨 뜻인지 읽어 보세요.", command: "explain untagged-image" },
    },
  },
  see: ["registry", "tag", "private-registry"],
};
