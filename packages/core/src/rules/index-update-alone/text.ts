import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Package index loaded in a RUN of its own",
    why: "This step stays in the cache for as long as its text does not change. Weeks later a changed `install` below it asks for versions that the old index still names and the server no longer has: the build fails with 404, or old packages without security fixes are installed. The index itself takes 10 to 50 MB of the layer.",
    how: "Load and install in one step: `RUN apt-get update && apt-get install -y --no-install-recommends … && rm -rf /var/lib/apt/lists/*`. With apk, `apk add --no-cache …` needs no update.",
    messages: {
      stale: "`{command}` has a layer of its own, so that packages are installed later from an index that may be old.",
      alone: "`{command}` loads an index into a layer of its own, where it grows old in the cache.",
    },
  },
  ko: {
    title: "패키지 목록만 받는 RUN",
    why: "이 단계는 글자가 바뀌지 않는 한 계속 캐시에서 가져옵니다. 몇 주 뒤에 아래의 `install`을 고치면 오래된 목록에만 있고 서버에는 없는 버전을 찾다가 404로 빌드가 실패하거나, 보안 수정이 없는 옛 패키지가 설치됩니다. 목록 자체도 레이어에서 10~50 MB를 차지합니다.",
    how: "한 단계에서 받고 설치하세요: `RUN apt-get update && apt-get install -y --no-install-recommends … && rm -rf /var/lib/apt/lists/*`. apk는 `apk add --no-cache …`만 쓰면 됩니다.",
    messages: {
      stale: "`{command}` 명령이 다른 레이어에 있어서, 나중에 오래된 목록으로 패키지를 설치할 수 있습니다.",
      alone: "`{command}` 명령이 목록만 든 레이어를 만들고, 이 목록은 캐시에서 점점 오래됩니다.",
    },
  },
});
