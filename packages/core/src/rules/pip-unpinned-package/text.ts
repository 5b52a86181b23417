import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "pip package without a version",
    why: "The same Dockerfile installs another version on another day, and a release that breaks the program breaks the build or, worse, the running container. The Python package index keeps old versions, so a pin stays valid.",
    how: "Write `name==version`, or list the packages with their versions in a file: `pip install -r requirements.txt`. `pip-compile` or `uv lock` also fixes the packages that they depend on.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 pip 패키지",
    why: "같은 Dockerfile이라도 빌드하는 날에 따라 다른 버전이 설치됩니다. 호환되지 않는 새 버전이 나오면 빌드가 깨지거나, 실행 중인 컨테이너에서 문제가 생깁니다. 파이썬 패키지 인덱스는 옛 버전을 계속 보관하므로 고정한 버전은 계속 설치할 수 있습니다.",
    how: "`이름==버전`으로 적거나, 버전을 적은 파일을 `pip install -r requirements.txt`로 설치하세요. `pip-compile`이나 `uv lock`을 쓰면 의존성의 버전까지 고정됩니다.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
