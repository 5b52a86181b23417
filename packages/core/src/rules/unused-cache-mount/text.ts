import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Cache mount that keeps nothing",
    why: "The mount is there so that the next build finds the downloads of this one. When the cache is switched off, emptied in the same step or cleaned by the base image, every build downloads everything again, and the line says otherwise.",
    how: "With a cache mount, drop `--no-cache-dir`, `--no-cache` and clean-up commands: what lies in the mount is not part of the image. For apt on Debian and Ubuntu images, run `rm -f /etc/apt/apt.conf.d/docker-clean` before the install.",
    messages: {
      off: "With `{option}` nothing is written to the cache mount on `{directory}`.",
      disabled: "`{variable}` is set, so that nothing is written to the cache mount on `{directory}`.",
      emptied: "The cache mount on `{directory}` is emptied in the same step.",
      cleaned:
        "The base image deletes downloaded packages after every install (`docker-clean`), so the mount on `{directory}` stays empty.",
      here: "Emptied here.",
    },
    fixes: { default: "Let the cache mount keep the downloads" },
  },
  ko: {
    title: "아무것도 남지 않는 캐시 마운트",
    why: "캐시 마운트는 이번에 내려받은 파일을 다음 빌드에서 다시 쓰려고 둡니다. 캐시를 끄거나, 같은 단계에서 비우거나, 베이스 이미지가 지우면 빌드할 때마다 모두 다시 내려받는데, 이 줄만 보면 그렇지 않은 듯 보입니다.",
    how: "캐시 마운트를 쓸 때는 `--no-cache-dir`, `--no-cache` 옵션과 정리 명령을 빼세요. 마운트 안의 파일은 이미지에 들어가지 않습니다. Debian과 Ubuntu 이미지의 apt라면 설치 전에 `rm -f /etc/apt/apt.conf.d/docker-clean`을 실행하세요.",
    messages: {
      off: "`{option}` 옵션 때문에 `{directory}` 캐시 마운트에 아무것도 쓰지 않습니다.",
      disabled: "`{variable}` 변수가 설정되어 있어서 `{directory}` 캐시 마운트에 아무것도 쓰지 않습니다.",
      emptied: "`{directory}` 캐시 마운트를 같은 단계에서 비웁니다.",
      cleaned:
        "베이스 이미지가 설치할 때마다 내려받은 패키지를 지우므로(`docker-clean`) `{directory}` 캐시 마운트가 비어 있습니다.",
      here: "여기서 비웁니다.",
    },
    fixes: { default: "캐시 마운트에 파일을 남기기" },
  },
});
