import type { Concept } from "../concept.ts";

export const gcr: Concept = {
  id: "gcr",
  text: {
    en: {
      title: "Google's registries",
      names: ["gcr", "google container registry", "artifact registry", "gcr.io", "pkg.dev"],
      gist: "Google stores images in Artifact Registry; the older Container Registry was shut down in 2025.",
      body: [
        "Introductions name GCR, Google Container Registry. It was shut down on 18 March 2025. Artifact Registry " +
          "took its place, with names such as `asia-northeast3-docker.pkg.dev/project/repository/web`.",
        "Names that begin with `gcr.io` still work where they were moved to Artifact Registry. Google's own public " +
          "images, for example `gcr.io/distroless/static`, are among them.",
        "For new projects use the `pkg.dev` name. Access is a matter of IAM roles, and `gcloud auth " +
          "configure-docker` logs Docker in.",
      ],
      picture: [
        "until 2025   gcr.io/project/web",
        "today        REGION-docker.pkg.dev/project/repository/web",
        "             gcr.io/… where it was moved, same images",
      ].join("\n"),
      tryIt: { text: "Look for `gcr.io` among your base images.", command: "plan" },
    },
    ko: {
      title: "Google의 레지스트리",
      names: ["GCR", "구글 컨테이너 레지스트리", "Artifact Registry", "아티팩트 레지스트리", "gcr.io"],
      gist: "Google은 이미지를 Artifact Registry에 보관하며, 예전 Container Registry는 2025년에 종료되었습니다.",
      body: [
        "입문서에 나오는 GCR은 Google Container Registry입니다. 2025년 3월 18일에 종료되었고 Artifact Registry가 " +
          "이어받았습니다. 이름은 `asia-northeast3-docker.pkg.dev/project/repository/web`처럼 생겼습니다.",
        "`gcr.io`로 시작하는 이름은 Artifact Registry로 옮긴 경우 계속 쓸 수 있습니다. `gcr.io/distroless/static` " +
          "같은 Google의 공개 이미지도 그렇습니다.",
        "새 프로젝트에서는 `pkg.dev` 이름을 쓰세요. 접근 권한은 IAM 역할로 정하고, `gcloud auth configure-docker`로 " +
          "Docker의 로그인을 설정합니다.",
      ],
      picture: [
        "2025년까지   gcr.io/project/web",
        "지금         REGION-docker.pkg.dev/project/repository/web",
        "             옮긴 경우 gcr.io/…도 같은 이미지",
      ].join("\n"),
      tryIt: { text: "베이스 이미지 중에 `gcr.io`가 있는지 찾아보세요.", command: "plan" },
    },
  },
  see: ["registry", "private-registry", "ecr"],
};
