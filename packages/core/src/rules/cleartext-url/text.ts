import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download without encryption",
    why: "Anybody between the build and the server, a Wi-Fi, a proxy, a provider, can hand out another file, and nobody notices: what is loaded runs in the image.",
    how: 'Use `https://`. Where the server has none, compare a checksum in the same `RUN` (`echo "<sha256>  file" | sha256sum -c`) or give it to `ADD --checksum=sha256:…`.',
    messages: { url: "What comes from `{host}` is neither encrypted nor checked." },
    fixes: { default: "Use `https://`" },
  },
  ko: {
    title: "암호화하지 않은 다운로드",
    why: "와이파이, 프록시, 통신사처럼 빌드와 서버 사이에 있는 누구나 다른 파일을 내줄 수 있고 아무도 알아차리지 못합니다. 받은 파일은 이미지 안에서 실행됩니다.",
    how: '`https://`를 쓰세요. 서버가 지원하지 않으면 같은 `RUN`에서 체크섬을 비교하거나(`echo "<sha256>  file" | sha256sum -c`) `ADD --checksum=sha256:…`을 쓰세요.',
    messages: { url: "`{host}` 서버에서 받는 내용이 암호화되지도, 확인되지도 않습니다." },
    fixes: { default: "`https://` 쓰기" },
  },
});
