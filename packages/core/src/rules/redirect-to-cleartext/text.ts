import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Redirect that may leave HTTPS",
    why: "`-L` follows a redirect to `http://` too. A server that was taken over, or one old redirect in a chain, is then enough to load the file without encryption, and the build does not say so.",
    how: "Allow HTTPS alone: `curl --proto =https -fsSL …`. A checksum in the same `RUN` makes it unnecessary.",
    messages: { redirect: "This follows redirects to unencrypted addresses too." },
    fixes: { default: "Add `--proto =https`" },
  },
  ko: {
    title: "HTTPS를 벗어날 수 있는 리디렉션",
    why: "`-L` 옵션은 `http://` 주소로 가는 리디렉션도 따라갑니다. 서버가 탈취되거나 중간에 오래된 리디렉션이 하나만 있어도 암호화 없이 파일을 받게 되고, 빌드에서는 아무 표시도 나지 않습니다.",
    how: "HTTPS만 허용하세요: `curl --proto =https -fsSL …`. 같은 `RUN`에서 체크섬을 비교한다면 없어도 됩니다.",
    messages: { redirect: "암호화하지 않은 주소로 가는 리디렉션도 따라갑니다." },
    fixes: { default: "`--proto =https` 추가" },
  },
});
