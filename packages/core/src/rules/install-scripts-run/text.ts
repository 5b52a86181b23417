import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Install scripts of dependencies are run",
    why: "Each of the hundreds of packages that come along may run any program while it is installed, with the rights and the secrets of this step. That is how most taken-over packages do their harm. Packages that compile something need their script, so this is a matter of choice.",
    how: "Install without scripts and run the few that are needed by name: `npm ci --ignore-scripts && npm rebuild sharp`. For composer: `--no-scripts`, then `composer run-script`.",
    messages: { scripts: "`{command}` runs the scripts of all dependencies; `{option}` would not." },
    fixes: { default: "Add `{option}`" },
  },
  ko: {
    title: "의존성의 설치 스크립트 실행",
    why: "함께 설치되는 수백 개의 패키지가 저마다 이 단계의 권한과 시크릿으로 아무 프로그램이나 실행할 수 있습니다. 탈취된 패키지는 대부분 이 방법으로 피해를 줍니다. 컴파일이 필요한 패키지에는 스크립트가 있어야 하므로 선택의 문제입니다.",
    how: "스크립트 없이 설치하고 필요한 것만 이름으로 실행하세요: `npm ci --ignore-scripts && npm rebuild sharp`. composer는 `--no-scripts` 뒤에 `composer run-script`를 쓰세요.",
    messages: { scripts: "`{command}` 명령이 모든 의존성의 스크립트를 실행합니다. `{option}` 옵션을 쓰면 실행하지 않습니다." },
    fixes: { default: "`{option}` 추가" },
  },
});
