import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "SSH without a check of the server",
    why: "SSH then talks to whoever answers: a server in between gets what is sent, hands out other code to `git clone`, and may use the agent's keys. A key that is scanned while building is taken from the very network that it is to protect against.",
    how: "Put the known keys into the image: `COPY known_hosts /etc/ssh/ssh_known_hosts`. GitHub, GitLab and Bitbucket publish theirs. In a pipeline that has no such file, compare the scanned key with its fingerprint: `ssh-keygen -lf`.",
    messages: {
      off: "`{option}` connects to any server that answers.",
      scanned: "The server's key is believed without being compared with anything.",
    },
    fixes: { default: "Refuse a key that changed: `accept-new`" },
  },
  ko: {
    title: "서버를 확인하지 않는 SSH",
    why: "응답하는 서버가 누구든 그대로 연결합니다. 중간에 있는 서버가 보낸 내용을 가로채고, `git clone`에 다른 코드를 내주고, 에이전트의 키를 쓸 수도 있습니다. 빌드할 때 스캔한 키는 바로 그 믿을 수 없는 네트워크에서 온 것입니다.",
    how: "알려진 키를 이미지에 넣으세요: `COPY known_hosts /etc/ssh/ssh_known_hosts`. GitHub, GitLab, Bitbucket은 자기 키를 공개합니다. 파일이 없다면 스캔한 키의 지문을 `ssh-keygen -lf`로 비교하세요.",
    messages: {
      off: "`{option}` 설정 때문에 응답하는 아무 서버에나 연결합니다.",
      scanned: "서버의 키를 아무것과도 비교하지 않고 믿습니다.",
    },
    fixes: { default: "바뀐 키는 거절하기: `accept-new`" },
  },
});
