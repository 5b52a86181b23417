import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "All apt packages upgraded",
    why: "What comes out depends on the day of the build, and every upgraded file of the base image is stored a second time in this layer. With the build cache the upgrade is not even repeated, so the image may look patched and not be. It is still a fair way to get security fixes before the base image has them: then build without the cache.",
    how: "Move to a newer base image (`docker build --pull`), or upgrade the one package that has to be newer: `apt-get install -y --only-upgrade name`.",
    messages: { upgrade: "`{command}` upgrades the whole base image inside this layer." },
  },
  ko: {
    title: "apt 패키지 전체 업그레이드",
    why: "빌드하는 날에 따라 결과가 달라지고, 업그레이드된 베이스 이미지의 파일이 이 레이어에 한 번 더 저장됩니다. 빌드 캐시를 쓰면 업그레이드가 다시 실행되지 않아서 최신처럼 보여도 아닐 수 있습니다. 베이스 이미지에 아직 없는 보안 수정을 먼저 받으려는 것이라면 캐시 없이 빌드하세요.",
    how: "베이스 이미지를 새 버전으로 바꾸거나(`docker build --pull`), 새 버전이 필요한 패키지만 `apt-get install -y --only-upgrade 이름`으로 올리세요.",
    messages: { upgrade: "`{command}` 명령이 이 레이어에서 베이스 이미지 전체를 업그레이드합니다." },
  },
});
