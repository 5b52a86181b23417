import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt-get installs recommended packages too",
    why: "Debian and Ubuntu install every package that the wanted ones recommend. Often these are compilers, manuals, fonts or an X server that the program never uses: tens to hundreds of megabytes in the image, and more to keep patched.",
    how: "Add `--no-install-recommends`, and name those recommended packages that are needed after all, such as `ca-certificates` for `curl`.",
    messages: { recommended: "`{command}` without `{option}` also installs packages that are only recommended." },
    fixes: { default: "Add `{option}`" },
  },
  ko: {
    title: "추천 패키지까지 설치하는 apt-get",
    why: "Debian과 Ubuntu는 설치할 패키지가 추천하는 패키지까지 모두 설치합니다. 프로그램이 쓰지 않는 컴파일러, 매뉴얼, 글꼴, X 서버가 딸려 와서 이미지가 수십~수백 MB 커지고, 보안 업데이트가 필요한 패키지도 늘어납니다.",
    how: "`--no-install-recommends`를 붙이세요. 추천 패키지 중 실제로 필요한 것은 `curl`에 쓰는 `ca-certificates`처럼 이름을 직접 적으세요.",
    messages: { recommended: "`{option}` 옵션이 없는 `{command}` 명령은 추천 패키지까지 설치합니다." },
    fixes: { default: "`{option}` 붙이기" },
  },
});
