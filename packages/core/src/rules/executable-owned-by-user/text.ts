import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Program that its user may change",
    why: "Whoever breaks into the application can rewrite the very program that is started next, and so stays in the container over a restart. Files of root that everybody may run cannot be changed by the application.",
    how: "Leave `--chown` out and give the right to run only: `COPY --chmod=755 entrypoint.sh /`. Give the user the directories alone that it writes to.",
    messages: { owned: "`{owner}` may change this program." },
    fixes: { default: "Leave the program to root" },
  },
  ko: {
    title: "사용자가 바꿀 수 있는 프로그램",
    why: "애플리케이션이 뚫리면 다음에 시작될 프로그램 자체를 고쳐 쓸 수 있어서, 다시 시작해도 계속 남습니다. root가 소유하고 누구나 실행만 할 수 있는 파일은 애플리케이션이 바꾸지 못합니다.",
    how: "`--chown`을 빼고 실행 권한만 주세요: `COPY --chmod=755 entrypoint.sh /`. 사용자에게는 실제로 쓰는 디렉터리만 주세요.",
    messages: { owned: "`{owner}` 사용자가 이 프로그램을 바꿀 수 있습니다." },
    fixes: { default: "root 소유로 두기" },
  },
});
