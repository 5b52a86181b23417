import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Old version of TLS allowed",
    why: "TLS 1.0, 1.1 and SSL have known holes and were retired in 2021 (RFC 8996): somebody in between may talk both sides down to them and read or change the download. Servers have switched them off, so that the option mostly does nothing else.",
    how: "Leave the option out, or ask for at least TLS 1.2: `curl --tlsv1.2`, `wget --secure-protocol=TLSv1_2`.",
    messages: { weak: "`{option}` allows a version of TLS that is broken." },
    fixes: { default: "Ask for a version that is safe" },
  },
  ko: {
    title: "오래된 TLS 버전 허용",
    why: "TLS 1.0, 1.1과 SSL은 알려진 취약점이 있어 2021년에 폐기되었습니다(RFC 8996). 중간에 있는 누군가가 양쪽을 이 버전으로 낮춰 다운로드를 읽거나 바꿀 수 있습니다. 서버는 대부분 이미 꺼 두어서 옵션을 쓸 이유도 없습니다.",
    how: "옵션을 빼거나 TLS 1.2 이상을 쓰세요: `curl --tlsv1.2`, `wget --secure-protocol=TLSv1_2`.",
    messages: { weak: "`{option}` 옵션은 안전하지 않은 TLS 버전을 허용합니다." },
    fixes: { default: "안전한 버전 쓰기" },
  },
});
