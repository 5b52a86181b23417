import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download used without a checksum",
    why: "HTTPS says who the server is and not that the file is still the one you tried. When an account of the project is taken over, or a release is replaced, the next build without a cache takes the new file and nobody notices.",
    how: 'Compare a checksum before the file is used: `echo "<sha256>  tool.tgz" | sha256sum -c -`, or load it with `ADD --checksum=sha256:<sha256> <url> /tmp/`. Where the project signs its releases: `gpg --verify`.',
    messages: { unchecked: "Nothing checks that `{url}` still is the file that was tried." },
  },
  ko: {
    title: "체크섬 없이 쓰는 다운로드",
    why: "HTTPS는 서버가 누구인지 알려 줄 뿐, 파일이 시험했을 때와 같은지는 알려 주지 않습니다. 프로젝트 계정이 탈취되거나 릴리스 파일이 바뀌면 캐시 없이 빌드할 때 새 파일을 받게 되고 아무도 알아차리지 못합니다.",
    how: '파일을 쓰기 전에 체크섬을 비교하세요: `echo "<sha256>  tool.tgz" | sha256sum -c -`, 또는 `ADD --checksum=sha256:<sha256> <url> /tmp/`로 받으세요. 릴리스에 서명하는 프로젝트라면 `gpg --verify`를 쓰세요.',
    messages: { unchecked: "`{url}` 파일이 시험했을 때와 같은지 아무것도 확인하지 않습니다." },
  },
});
