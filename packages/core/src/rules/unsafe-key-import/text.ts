import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Signing key taken in carelessly",
    why: "The key decides whose packages are installed. What `apt-key` takes in is trusted for every repository, not only for the one that it belongs to, and the command is gone since Debian 13 and Ubuntu 24.10. Two keys with the same 8 digits are made in seconds, and a key that comes over HTTP may be anybody's.",
    how: "Keep the key in a file of its own and name it for the one repository: `ADD --checksum=sha256:… https://example.com/key.asc /etc/apt/keyrings/example.asc` and `deb [signed-by=/etc/apt/keyrings/example.asc] https://…`. Give gpg the whole fingerprint of 40 digits.",
    messages: {
      "apt-key": "A key taken in by `apt-key` is trusted for all repositories.",
      "short-id": "`{id}` names more than one key: 8 digits can be made to match.",
      cleartext: "The key from `{url}` is loaded without encryption.",
    },
  },
  ko: {
    title: "허술하게 받은 서명 키",
    why: "이 키가 누구의 패키지를 설치할지 정합니다. `apt-key`로 받은 키는 그 저장소만이 아니라 모든 저장소에서 신뢰되고, 이 명령은 Debian 13과 Ubuntu 24.10부터 없어졌습니다. 끝 8자리가 같은 키는 몇 초면 만들 수 있고, HTTP로 받은 키는 누구의 것인지 알 수 없습니다.",
    how: "키를 따로 저장하고 그 저장소에만 지정하세요: `ADD --checksum=sha256:… https://example.com/key.asc /etc/apt/keyrings/example.asc`와 `deb [signed-by=/etc/apt/keyrings/example.asc] https://…`. gpg에는 40자리 지문 전체를 쓰세요.",
    messages: {
      "apt-key": "`apt-key` 명령으로 받은 키는 모든 저장소에서 신뢰됩니다.",
      "short-id": "`{id}` 값만으로는 키를 하나로 정할 수 없습니다. 8자리는 같게 만들 수 있습니다.",
      cleartext: "`{url}` 키를 암호화하지 않고 받습니다.",
    },
  },
});
