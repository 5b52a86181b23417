import type { Concept } from "../concept.ts";

export const execForm: Concept = {
  id: "exec-form",
  text: {
    en: {
      title: "Shell form and exec form",
      names: ["shell form", "exec form", "json form"],
      gist: "The exec form starts a program directly; the shell form starts a shell that starts it.",
      body: [
        '`CMD ["node", "server.js"]` is the exec form: a JSON list with double quotes. `CMD node server.js` is ' +
          'the shell form, and Docker makes `/bin/sh -c "node server.js"` of it.',
        "The exec form knows no variables, no `&&` and no pipes, and needs no shell in the image. Signals reach the " +
          "program. For `RUN` the shell form is the usual one, because there you want the shell.",
      ],
      picture: [
        'CMD node server.js         →  1  /bin/sh -c "node server.js"',
        "                             └─ 7  node server.js  may miss it",
        'CMD ["node", "server.js"]  →  1  node server.js    gets SIGTERM',
      ].join("\n"),
      tryIt: { text: "See whether a line of your Dockerfile starts a shell that it does not need.", command: "lint" },
    },
    ko: {
      title: "셸 형식과 exec 형식",
      names: ["셸 형식", "exec 형식", "JSON 형식"],
      gist: "exec 형식은 프로그램을 바로 시작하고, 셸 형식은 셸을 거쳐 시작합니다.",
      body: [
        '`CMD ["node", "server.js"]`가 exec 형식입니다. 큰따옴표를 쓰는 JSON 목록입니다. `CMD node server.js`는 ' +
          '셸 형식이고, Docker는 이를 `/bin/sh -c "node server.js"`로 실행합니다.',
        "exec 형식에서는 변수와 `&&`, 파이프를 쓸 수 없지만 이미지에 셸이 없어도 됩니다. 시그널도 프로그램에 바로 " +
          "전달됩니다. `RUN`에는 셸이 필요하므로 보통 셸 형식을 씁니다.",
      ],
      picture: [
        'CMD node server.js         →  1  /bin/sh -c "node server.js"',
        "                             └─ 7  node server.js  놓칠 수 있음",
        'CMD ["node", "server.js"]  →  1  node server.js    SIGTERM 받음',
      ].join("\n"),
      tryIt: { text: "내 Dockerfile에 필요 없는 셸을 띄우는 줄이 있는지 확인하세요.", command: "lint" },
    },
  },
  see: ["entrypoint-and-cmd", "distroless"],
};
