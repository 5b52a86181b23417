import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "User name in an image without /etc/passwd",
    why: "An empty image knows no names. `USER` by name makes every container fail at its start (`unable to find user`), `--chown` by name makes the build fail.",
    how: "Write the number (`USER 65532:65532`), or copy `/etc/passwd` and `/etc/group` from the build stage first.",
    messages: {
      user: "This image has no `/etc/passwd`, so that no container can start as `{name}`.",
      chown: "This image has no `/etc/passwd`, so that the build cannot find `{name}`.",
    },
    fixes: { default: "Write the number" },
  },
  ko: {
    title: "/etc/passwd가 없는 이미지에서 쓴 사용자 이름",
    why: "빈 이미지에는 사용자 이름 정보가 없습니다. `USER`에 이름을 쓰면 컨테이너가 시작할 때 실패하고(`unable to find user`), `--chown`에 이름을 쓰면 빌드가 실패합니다.",
    how: "번호로 쓰거나(`USER 65532:65532`), 빌드 스테이지의 `/etc/passwd`와 `/etc/group`을 먼저 복사하세요.",
    messages: {
      user: "이 이미지에는 `/etc/passwd`가 없어서 `{name}` 사용자로 컨테이너를 시작할 수 없습니다.",
      chown: "이 이미지에는 `/etc/passwd`가 없어서 빌드할 때 `{name}` 이름을 찾을 수 없습니다.",
    },
    fixes: { default: "번호로 쓰기" },
  },
});
