import type { Concept } from "../concept.ts";

export const centos: Concept = {
  id: "centos",
  text: {
    en: {
      title: "CentOS and what followed",
      names: ["centos linux", "centos stream", "rocky linux", "almalinux", "rhel", "ubi", "red hat"],
      gist: "CentOS Linux has ended; Rocky Linux, AlmaLinux and CentOS Stream took its place.",
      body: [
        "Many introductions name CentOS beside Ubuntu. CentOS Linux 8 ended in December 2021 and version 7 in June " +
          "2024. The image `centos` is still there, but it gets no security fixes.",
        "Rocky Linux and AlmaLinux aim to be compatible with Red Hat Enterprise Linux, as CentOS was. CentOS Stream " +
          "is a preview of the next Red Hat release. Red Hat itself offers base images named UBI that all may pass on.",
        "A Dockerfile often needs a new `FROM` line and `dnf` where it had `yum`. Test it: package names and " +
          "versions differ between major releases.",
      ],
      picture: [
        "FROM centos:7  ended 2024  →  rockylinux/rockylinux:9",
        "FROM centos:8  ended 2021  →  almalinux:9",
        "                           →  quay.io/centos/centos:stream9",
        "                           →  registry.access.redhat.com/ubi9/ubi",
      ].join("\n"),
      tryIt: { text: "Read why a base image needs a version that you know.", command: "explain untagged-image" },
    },
    ko: {
      title: "CentOS와 그 뒤",
      names: ["센트OS", "CentOS Stream", "로키 리눅스", "알마리눅스", "RHEL", "UBI", "레드햇"],
      gist: "CentOS Linux는 지원이 끝났고 Rocky Linux, AlmaLinux, CentOS Stream이 그 뒤를 이었습니다.",
      body: [
        "입문서에는 Ubuntu 옆에 CentOS가 자주 나옵니다. CentOS Linux 8은 2021년 12월에, 7은 2024년 6월에 끝났습니다. " +
          "`centos` 이미지는 아직 있지만 보안 수정이 나오지 않습니다.",
        "Rocky Linux와 AlmaLinux는 예전 CentOS처럼 Red Hat Enterprise Linux와 호환되는 것을 목표로 합니다. CentOS " +
          "Stream은 다음 Red Hat 버전을 미리 보는 배포판입니다. Red Hat은 누구나 재배포할 수 있는 UBI 베이스 이미지를 " +
          "제공합니다.",
        "Dockerfile에서는 `FROM` 줄을 바꾸고 `yum` 대신 `dnf`를 쓰는 정도일 때가 많습니다. 주 버전이 바뀌면 패키지 " +
          "이름과 버전이 달라지므로 꼭 시험해 보세요.",
      ],
      picture: [
        "FROM centos:7  2024년 종료  →  rockylinux/rockylinux:9",
        "FROM centos:8  2021년 종료  →  almalinux:9",
        "                            →  quay.io/centos/centos:stream9",
        "                            →  registry.access.redhat.com/ubi9/ubi",
      ].join("\n"),
      tryIt: { text: "베이스 이미지에 왜 확인한 버전을 적어야 하는지 읽어 보세요.", command: "explain untagged-image" },
    },
  },
  see: ["base-image", "tag", "kernel"],
};
