import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Signature check of packages switched off",
    why: "The signature is what tells a package of the distribution from one that somebody put on a mirror. Without the check any package is installed, as root.",
    how: "Remove it, and install the key of the repository or of the package instead.",
    messages: { off: "`{option}` lets the package manager install packages that nobody has signed." },
    fixes: { default: "Remove `{option}`" },
  },
  ko: {
    title: "패키지 서명 확인을 끔",
    why: "배포판의 패키지와 누군가 미러에 올린 패키지를 구별해 주는 것이 서명입니다. 확인을 끄면 어떤 패키지든 root 권한으로 설치됩니다.",
    how: "이 옵션을 빼고, 저장소나 패키지의 키를 설치하세요.",
    messages: { off: "`{option}` 때문에 서명되지 않은 패키지도 설치됩니다." },
    fixes: { default: "`{option}` 지우기" },
  },
});
