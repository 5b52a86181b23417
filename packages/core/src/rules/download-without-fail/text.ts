import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download that saves an error page as the file",
    why: "Without `--fail`, curl writes the page of a 404 or 503 into the file and reports success. The build goes on, and the image has an HTML page where a program, a key or a library should be.",
    how: "Add `-f` (`--fail`), so that the build stops at the download: `curl -fsSL -o file URL`. A checksum behind it guards against more.",
    messages: { file: "`curl` saves whatever the server answers as `{file}`, even the page of an error." },
    fixes: { default: "Add `-f`" },
  },
  ko: {
    title: "오류 페이지를 파일로 저장하는 다운로드",
    why: "`--fail`이 없으면 curl은 404나 503 오류 페이지를 파일에 그대로 쓰고 성공으로 끝납니다. 빌드는 계속되고, 이미지에는 프로그램이나 키 대신 HTML 페이지가 들어갑니다.",
    how: "다운로드에서 빌드가 멈추도록 `-f`(`--fail`)를 붙이세요. 예: `curl -fsSL -o 파일 URL`. 뒤에서 체크섬까지 확인하면 더 안전합니다.",
    messages: { file: "`curl` 명령이 서버의 응답을 오류 페이지까지 그대로 `{file}` 파일로 저장합니다." },
    fixes: { default: "`-f` 붙이기" },
  },
});
