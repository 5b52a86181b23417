import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Secret written into the Dockerfile",
    why: "It stands in the repository for everybody who ever clones it, and `docker history` shows it to everybody who can pull the image, also when a later line deletes it. Tokens in public images are found by robots within minutes.",
    how: "Revoke it first: it must be taken for known. Then give the new one at build time only, `RUN --mount=type=secret,id=token …` with `docker build --secret id=token,src=token.txt`, or when the container starts.",
    messages: {
      token: "This is a key or token of {issuer}.",
      key: "A private key stands in the Dockerfile.",
      url: "This is the password for `{host}`.",
      option: "The password behind `{option}` stands in the Dockerfile.",
    },
  },
  ko: {
    title: "Dockerfile에 적힌 시크릿",
    why: "저장소를 복제하는 모든 사람에게 보이고, 이미지를 받을 수 있는 사람은 `docker history`로 볼 수 있습니다. 뒤에서 지워도 마찬가지입니다. 공개 이미지에 든 토큰은 몇 분 안에 자동으로 수집됩니다.",
    how: "이미 알려졌다고 보고 먼저 폐기하세요. 새 시크릿은 빌드할 때만 `RUN --mount=type=secret,id=token …`과 `docker build --secret id=token,src=token.txt`로 주거나, 컨테이너를 시작할 때 주세요.",
    messages: {
      token: "{issuer} 서비스의 키 또는 토큰입니다.",
      key: "Dockerfile에 개인 키가 들어 있습니다.",
      url: "`{host}` 서버의 비밀번호입니다.",
      option: "`{option}` 옵션의 비밀번호가 Dockerfile에 그대로 적혀 있습니다.",
    },
  },
});
