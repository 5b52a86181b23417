import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Command that makes no sense in a build",
    why: "A build step has no terminal, no services and no machine of its own: the command does nothing useful there, or waits for somebody who is not there.",
    how: "Remove it. To see processes, memory or mounts, run it in a container that has been started.",
    messages: { needless: "`{command}` has nothing to work on during a build." },
  },
  ko: {
    title: "빌드에서 의미 없는 명령",
    why: "빌드 단계에는 터미널도, 서비스도, 자기만의 컴퓨터도 없습니다. 이런 명령은 아무 일도 못 하거나 입력을 기다리며 멈춥니다.",
    how: "지우세요. 프로세스, 메모리, 마운트는 실행 중인 컨테이너에서 확인하세요.",
    messages: { needless: "빌드 중에는 `{command}` 명령이 할 일이 없습니다." },
  },
});
