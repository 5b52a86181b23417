import type { Concept } from "../concept.ts";

export const registry: Concept = {
  id: "registry",
  text: {
    en: {
      title: "Registry",
      names: ["registries", "container registry", "repository"],
      gist: "A registry is a server that stores images and hands them out.",
      body: [
        "A registry holds repositories, a repository holds tags, and each tag names an image. In " +
          "`ghcr.io/shop/web:1.4` the registry is `ghcr.io`, the repository `shop/web`, the tag `1.4`.",
        "When the name has no registry, Docker takes Docker Hub: `node` stands for `docker.io/library/node`. Other " +
          "tools may ask for the full name.",
        "Layers are stored once and compressed. Images that share a base share its layers in the registry as well.",
      ],
      picture: ["ghcr.io / shop/web : 1.4 @ sha256:…", "registry  repository  tag   digest"].join("\n"),
      tryIt: { text: "Look at the `FROM` lines: which registry does each base image come from?", command: "plan" },
    },
    ko: {
      title: "레지스트리",
      names: ["컨테이너 레지스트리", "저장소", "이미지 저장소"],
      gist: "레지스트리는 이미지를 보관하고 나눠 주는 서버입니다.",
      body: [
        "레지스트리 안에 저장소가 있고, 저장소 안에 태그가 있고, 태그마다 이미지를 가리킵니다. " +
          "`ghcr.io/shop/web:1.4`에서 레지스트리는 `ghcr.io`, 저장소는 `shop/web`, 태그는 `1.4`입니다.",
        "이름에 레지스트리가 없으면 Docker는 Docker Hub를 씁니다. `node`는 `docker.io/library/node`와 같습니다. 다른 " +
          "도구는 전체 이름을 요구하기도 합니다.",
        "레이어는 압축해서 한 번만 보관합니다. 베이스가 같은 이미지는 레지스트리에서도 그 레이어를 함께 씁니다.",
      ],
      picture: ["ghcr.io     /  shop/web  :  1.4   @  sha256:…", "레지스트리     저장소       태그     다이제스트"].join("\n"),
      tryIt: { text: "`FROM` 줄을 보세요. 베이스 이미지가 어느 레지스트리에서 오나요?", command: "plan" },
    },
  },
  see: ["push-pull", "tag", "digest", "docker-hub", "private-registry"],
};
