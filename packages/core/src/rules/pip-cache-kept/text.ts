import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "pip keeps its cache in the layer",
    why: "pip keeps what it downloads and builds in `~/.cache/pip`, to be faster the next time. In an image there is no next time: the files stay in the layer, about as large as the packages themselves, which is hundreds of megabytes for numeric libraries.",
    how: "Write `pip install --no-cache-dir …` or `ENV PIP_NO_CACHE_DIR=1`. To keep the cache between builds and out of the image, use `--mount=type=cache,target=/root/.cache/pip` instead.",
    messages: { kept: "`{command}` without `--no-cache-dir` leaves its downloads in this layer." },
    fixes: { default: "Add `--no-cache-dir`" },
  },
  ko: {
    title: "레이어에 캐시를 남기는 pip",
    why: "pip는 다음 설치를 빠르게 하려고 내려받거나 빌드한 파일을 `~/.cache/pip`에 보관합니다. 이미지에는 다음 설치가 없으므로 이 파일은 쓰이지 않고 레이어에 남습니다. 크기는 설치한 패키지와 비슷해서, 수치 계산 라이브러리라면 수백 MB입니다.",
    how: "`pip install --no-cache-dir …`를 쓰거나 `ENV PIP_NO_CACHE_DIR=1`을 설정하세요. 캐시를 다음 빌드에도 쓰되 이미지에는 넣지 않으려면 `--mount=type=cache,target=/root/.cache/pip` 캐시 마운트를 쓰세요.",
    messages: { kept: "`--no-cache-dir` 옵션이 없는 `{command}` 명령은 내려받은 파일을 이 레이어에 남깁니다." },
    fixes: { default: "`--no-cache-dir` 붙이기" },
  },
});
