import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "npm package installed by the tag latest",
    why: "`latest` is a tag that moves: the same Dockerfile installs another version on another day, and the build cache decides when. A new major version may break the build, and one that was taken over by an attacker is installed on the day it appears.",
    how: "Write the version: `name@1.2.3`.",
    messages: { latest: "`{package}` is whatever is newest on the day of the build." },
  },
  ko: {
    title: "latest 태그로 설치하는 npm 패키지",
    why: "`latest`는 옮겨 다니는 태그입니다. 같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치되고, 언제 바뀔지는 빌드 캐시에 달려 있습니다. 새 메이저 버전 때문에 빌드가 깨질 수 있고, 공격자가 올린 버전이 나온 당일에 설치될 수도 있습니다.",
    how: "`이름@1.2.3`처럼 버전을 적으세요.",
    messages: { latest: "`{package}`에 해당하는 버전은 빌드하는 날에 따라 달라집니다." },
  },
});
