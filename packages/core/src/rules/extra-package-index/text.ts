import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Second package index beside the public one",
    why: "pip asks both and takes the highest version, wherever it lies. Who uploads a package with the name of your private one and a higher version to the public index gets it installed in your image (dependency confusion).",
    how: "Name one index only, `--index-url`, which hands public packages through; or tell which package comes from where (`[tool.uv.sources]`), or pin with hashes: `pip install --require-hashes`.",
    messages: { extra: "A package of the public index may take the place of one of this second index." },
    fixes: { default: "Make it the only index" },
  },
  ko: {
    title: "공개 인덱스 옆에 추가한 패키지 인덱스",
    why: "pip는 두 곳에 모두 물어보고 어디에 있든 가장 높은 버전을 고릅니다. 누군가 사내 패키지와 같은 이름에 더 높은 버전을 공개 인덱스에 올리면 그것이 이미지에 설치됩니다(의존성 혼동 공격).",
    how: "공개 패키지까지 내주는 인덱스 하나만 `--index-url`로 쓰세요. 또는 패키지마다 출처를 정하거나(`[tool.uv.sources]`) 해시로 고정하세요: `pip install --require-hashes`.",
    messages: { extra: "공개 인덱스의 패키지가 이 두 번째 인덱스의 패키지 대신 설치될 수 있습니다." },
    fixes: { default: "이 인덱스만 쓰기" },
  },
});
