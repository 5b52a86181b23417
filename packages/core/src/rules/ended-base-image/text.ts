import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image without security fixes",
    why: "Holes that are found now stay open: rebuilding brings nothing new. Sooner or later the package servers drop the release too, and `apt-get update` ends in 404, as it has for older ones.",
    how: "Move to a release that is maintained, such as `debian:13`, `ubuntu:24.04`, `alpine:3.22`, `node:24`, `python:3.13`; instead of `openjdk` take `eclipse-temurin`, instead of `centos` take `almalinux` or `rockylinux`. endoflife.date lists how long each lasts.",
    messages: {
      release: "`{image}` is {release}, which has had no security fixes since {ended}.",
      system: "`{image}` stands on {release}, which has had no security fixes since {ended}.",
      image: "`{image}` is of an image that has not been rebuilt since {ended}.",
    },
  },
  ko: {
    title: "보안 수정이 끝난 베이스 이미지",
    why: "이제부터 발견되는 취약점은 고쳐지지 않고, 다시 빌드해도 달라지지 않습니다. 언젠가는 패키지 서버에서도 이 릴리스가 빠져서, 더 오래된 릴리스가 그랬듯이 `apt-get update`가 404로 실패합니다.",
    how: "`debian:13`, `ubuntu:24.04`, `alpine:3.22`, `node:24`, `python:3.13`처럼 지원 중인 릴리스로 옮기세요. `openjdk` 대신 `eclipse-temurin`, `centos` 대신 `almalinux`나 `rockylinux`를 쓰세요. 지원 기간은 endoflife.date에 나와 있습니다.",
    messages: {
      release: "`{image}` 이미지는 {release} 버전이며, {ended} 이후로 보안 수정이 없습니다.",
      system: "`{image}` 이미지는 {release} 위에 만들어졌고, {release}에는 {ended} 이후로 보안 수정이 없습니다.",
      image: "`{image}` 이미지는 {ended} 이후로 다시 만들어지지 않습니다.",
    },
  },
});
