import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download that does not follow a redirect",
    why: "The server answers with the address of another place. Without `-L`, curl saves that empty answer and reports success, and whatever reads the file fails later or ships nothing.",
    how: "Add `-L` (`--location`): `curl -fsSL -o file URL`.",
    messages: { redirects: "`{host}` redirects this download, and `curl` without `-L` does not follow." },
    fixes: { default: "Add `-L`" },
  },
  ko: {
    title: "리다이렉트를 따라가지 않는 다운로드",
    why: "서버는 파일이 있는 다른 주소를 알려 줍니다. `-L`이 없으면 curl은 그 빈 응답을 저장하고 성공으로 끝나서, 나중에 파일을 읽는 명령이 실패하거나 빈 파일이 이미지에 들어갑니다.",
    how: "`-L`(`--location`)을 붙이세요. 예: `curl -fsSL -o 파일 URL`.",
    messages: { redirects: "`{host}` 서버는 이 다운로드를 다른 주소로 보내지만, `-L` 없는 `curl` 명령은 따라가지 않습니다." },
    fixes: { default: "`-L` 붙이기" },
  },
});
