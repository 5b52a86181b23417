import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Whole distribution upgraded with zypper",
    why: "A distribution upgrade may replace, downgrade or remove any package. What comes out depends on the day of the build, and every replaced file of the base image is stored a second time in this layer.",
    how: "Move to a base image of the release that you want (`docker build --pull`).",
    messages: { upgrade: "`{command}` moves the whole base image to other versions inside this layer." },
  },
  ko: {
    title: "zypper로 배포판 전체 업그레이드",
    why: "배포판 업그레이드는 어떤 패키지든 바꾸거나, 낮은 버전으로 내리거나, 지울 수 있습니다. 빌드하는 날에 따라 결과가 달라지고, 바뀐 베이스 이미지의 파일이 이 레이어에 한 번 더 저장됩니다.",
    how: "원하는 릴리스의 베이스 이미지로 바꾸세요(`docker build --pull`).",
    messages: { upgrade: "`{command}` 명령이 이 레이어에서 베이스 이미지 전체의 버전을 바꿉니다." },
  },
});
