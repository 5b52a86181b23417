import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Requirements installed without hashes",
    why: "A version number says which file is meant, a hash what is in it. Without hashes a file that was replaced at the index, a mirror or a proxy is installed without a word.",
    how: "Write the file with hashes (`uv pip compile --generate-hashes`, `pip-compile --generate-hashes`) and install it with `--require-hashes`.",
    messages: { unhashed: "`{command}` does not check hashes of what `{file}` lists." },
    fixes: { default: "Add `--require-hashes`" },
  },
  ko: {
    title: "해시 없이 설치하는 requirements 파일",
    why: "버전은 어떤 파일인지만 알려 주고, 해시는 내용까지 확인합니다. 해시가 없으면 저장소나 미러, 프록시에서 바꿔치기한 파일도 그대로 설치됩니다.",
    how: "해시가 있는 파일을 만들고(`uv pip compile --generate-hashes`, `pip-compile --generate-hashes`) `--require-hashes` 옵션으로 설치하세요.",
    messages: { unhashed: "`{command}` 명령이 `{file}` 파일에 적힌 패키지의 해시를 확인하지 않습니다." },
    fixes: { default: "`--require-hashes` 붙이기" },
  },
});
