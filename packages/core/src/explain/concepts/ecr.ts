import type { Concept } from "../concept.ts";

export const ecr: Concept = {
  id: "ecr",
  text: {
    en: {
      title: "Amazon ECR",
      names: ["amazon ecr", "elastic container registry", "aws", "ecr public"],
      gist: "Amazon ECR is the registry of AWS, one for each account and region.",
      body: [
        "The name holds the account and the region: `123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/web:1.4`. " +
          "Access is a matter of IAM roles. A login for Docker lasts 12 hours.",
        "Rules of the repository can make tags immutable, delete old images and scan new ones. Public images lie in " +
          "another place, `public.ecr.aws`, where copies of Docker's official images can be found too.",
      ],
      picture: [
        "123456789012 .dkr.ecr. ap-northeast-2 .amazonaws.com / web : 1.4",
        "account                region                        repository, tag",
      ].join("\n"),
      tryIt: { text: "Check whether your base images come from a registry that your servers can reach.", command: "plan" },
    },
    ko: {
      title: "Amazon ECR",
      names: ["ECR", "아마존 ECR", "AWS", "Elastic Container Registry"],
      gist: "Amazon ECR은 AWS의 레지스트리이며, 계정과 리전마다 하나씩 있습니다.",
      body: [
        "이름에 계정과 리전이 들어갑니다. 예를 들면 " +
          "`123456789012.dkr.ecr.ap-northeast-2.amazonaws.com/web:1.4`입니다. 접근 권한은 IAM 역할로 정하고, Docker " +
          "로그인은 12시간 동안 유효합니다.",
        "저장소 규칙으로 태그를 바꾸지 못하게 하거나, 오래된 이미지를 지우거나, 새 이미지를 검사할 수 있습니다. 공개 " +
          "이미지는 `public.ecr.aws`에 따로 있습니다. Docker 공식 이미지의 복사본도 거기에 있습니다.",
      ],
      picture: [
        "123456789012 .dkr.ecr. ap-northeast-2 .amazonaws.com / web : 1.4",
        "계정                   리전                          저장소, 태그",
      ].join("\n"),
      tryIt: { text: "베이스 이미지가 내 서버에서 접근할 수 있는 레지스트리에 있는지 확인하세요.", command: "plan" },
    },
  },
  see: ["registry", "private-registry", "gcr"],
};
