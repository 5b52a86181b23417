import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "PowerShell started by hand in several RUN instructions",
    why: "Every line repeats the program and its options, `cmd` reads the text first and takes quotes and `%` for its own, and a forgotten option is easily overlooked.",
    how: 'Set `SHELL ["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]` once and write the statements directly behind `RUN`.',
    messages: { repeated: "`{program}` is started with the same options as in an earlier `RUN`." },
  },
  ko: {
    title: "여러 RUN에서 직접 시작하는 PowerShell",
    why: "줄마다 프로그램과 옵션이 반복되고, `cmd`가 먼저 읽으면서 따옴표와 `%`를 자기 것으로 해석합니다. 옵션 하나를 빠뜨려도 알아차리기 어렵습니다.",
    how: '`SHELL ["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]`을 한 번만 정하고, `RUN` 뒤에 바로 스크립트를 쓰세요.',
    messages: { repeated: "앞의 `RUN`과 같은 옵션으로 `{program}` 프로그램을 다시 시작합니다." },
  },
});
