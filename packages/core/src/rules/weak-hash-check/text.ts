import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download checked with a broken hash",
    why: "Two files with the same MD5 can be made in seconds on a laptop, and with the same SHA-1 for some thousand dollars. The check finds a damaged file and not one that somebody prepared.",
    how: 'Compare SHA-256: take the sum from the project\'s page, or run `sha256sum file` once on the file that you trust, and write `echo "<sha256>  file" | sha256sum -c -`.',
    messages: { weak: "`{hash}` does not tell a prepared file from the real one." },
  },
  ko: {
    title: "깨진 해시로 확인한 다운로드",
    why: "MD5가 같은 두 파일은 노트북으로 몇 초 만에, SHA-1이 같은 두 파일은 수천 달러면 만들 수 있습니다. 이 검사는 손상된 파일은 찾아내지만 누군가 꾸민 파일은 찾지 못합니다.",
    how: 'SHA-256으로 비교하세요. 프로젝트 페이지의 값을 쓰거나 믿을 수 있는 파일에 `sha256sum file`을 한 번 실행해서 `echo "<sha256>  file" | sha256sum -c -`로 쓰세요.',
    messages: { weak: "`{hash}` 값으로는 꾸민 파일과 진짜 파일을 구별할 수 없습니다." },
  },
});
