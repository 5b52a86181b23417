import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download of a version that changes",
    why: "The same address gives another file tomorrow, while the build cache may keep today's for months. A build cannot be repeated, and a broken release breaks it without any change of yours.",
    how: "Use the address of one version, with the version in an `ARG`, and check its sum (`sha256sum -c`, or `ADD --checksum`).",
    messages: {
      latest: "`{url}` always gives the newest version.",
      branch: "`{url}` gives whatever is newest on a branch.",
    },
  },
  ko: {
    title: "계속 바뀌는 버전의 다운로드",
    why: "같은 주소라도 내일은 다른 파일을 내려받게 되고, 빌드 캐시에는 오늘 파일이 몇 달씩 남을 수도 있습니다. 같은 빌드를 다시 할 수 없고, 잘못된 새 버전이 나오면 아무것도 고치지 않았는데도 빌드가 깨집니다.",
    how: "버전을 `ARG`에 두고 한 버전의 주소를 쓰세요. `sha256sum -c`나 `ADD --checksum`으로 체크섬도 확인하세요.",
    messages: {
      latest: "`{url}` 주소는 언제나 가장 새로운 버전을 줍니다.",
      branch: "`{url}` 주소는 브랜치의 가장 새로운 내용을 줍니다.",
    },
  },
});
