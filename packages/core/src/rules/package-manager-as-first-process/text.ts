import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Package manager as the first process",
    why: "`npm start` keeps two processes (the package manager and a shell) above the program. Stop signals often end there, so that the program is killed without closing its connections; both also take 40 to 100 MB of memory.",
    how: 'Write what the script in `package.json` runs: `CMD ["node", "server.js"]`.',
    messages: { manager: "`{manager} {verb}` stands between the stop signal and the program." },
  },
  ko: {
    title: "첫 프로세스로 실행되는 패키지 매니저",
    why: "`npm start`로 실행하면 패키지 매니저와 셸, 두 프로세스가 프로그램 위에 남습니다. 중지 시그널이 여기서 멈추는 일이 많아 프로그램이 연결을 닫지 못한 채 강제로 종료되고, 메모리도 40~100 MB 더 씁니다.",
    how: '`package.json` 스크립트가 실행하는 명령을 그대로 쓰세요. 예: `CMD ["node", "server.js"]`.',
    messages: { manager: "`{manager} {verb}` 명령이 중지 시그널과 프로그램 사이에 있습니다." },
  },
});
