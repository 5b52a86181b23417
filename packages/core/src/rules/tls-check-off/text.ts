import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Certificate check switched off",
    why: "Without it anybody between the build and the server can hand out other files, which then run in your image. It also hides that a certificate has expired.",
    how: "Remove it. For a server with a certificate of your own, install the authority: copy it to `/usr/local/share/ca-certificates/` and run `update-ca-certificates`.",
    messages: { off: "`{option}` switches off the check of the server's certificate." },
    fixes: { default: "Remove `{option}`" },
  },
  ko: {
    title: "인증서 확인을 끔",
    why: "빌드와 서버 사이에 있는 누구나 다른 파일을 내줄 수 있고, 그 파일이 이미지 안에서 실행됩니다. 인증서가 만료되어도 알 수 없습니다.",
    how: "이 옵션을 빼세요. 자체 인증서를 쓰는 서버라면 인증 기관 인증서를 `/usr/local/share/ca-certificates/`에 복사하고 `update-ca-certificates`를 실행하세요.",
    messages: { off: "`{option}` 때문에 서버 인증서를 확인하지 않습니다." },
    fixes: { default: "`{option}` 지우기" },
  },
});
