import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "sudo without a password for everything",
    why: "The user is root in all but name: whoever breaks into the application types `sudo` and has everything that `USER` was meant to withhold. Kubernetes and scanners see a user who is not root and believe it. For an image to develop in it may be what you want.",
    how: "Do what needs root before `USER` and leave sudo out of the image. Where one command needs it, allow that one: `app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload`.",
    messages: { sudo: "This user may run everything as root without being asked." },
  },
  ko: {
    title: "비밀번호 없이 모두 허용한 sudo",
    why: "이름만 다를 뿐 root와 같습니다. 애플리케이션이 뚫리면 `sudo`만 입력해도 `USER`로 막으려던 것을 모두 할 수 있습니다. Kubernetes와 스캐너는 root가 아닌 사용자로 보고 그대로 믿습니다. 개발용 이미지라면 의도한 것일 수 있습니다.",
    how: "root가 필요한 일은 `USER` 앞에서 하고 sudo는 이미지에 넣지 마세요. 명령 하나에만 필요하면 그것만 허용하세요: `app ALL=(root) NOPASSWD: /usr/sbin/nginx -s reload`.",
    messages: { sudo: "이 사용자는 확인 없이 모든 명령을 root로 실행할 수 있습니다." },
  },
});
