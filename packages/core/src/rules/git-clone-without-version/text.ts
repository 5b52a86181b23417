import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Git clone without a version",
    why: "The build takes whatever is newest in the repository on that day, and the build cache may keep an old copy for months: nobody can tell from the Dockerfile what is in the image.",
    how: "Name a tag with `--branch v1.2.0`, or a commit with `git checkout` behind the clone.",
    messages: {
      default: "`{url}` is cloned without a tag or commit.",
      branch: "The branch `{branch}` moves, so that every build may get something else.",
    },
  },
  ko: {
    title: "버전을 정하지 않은 git clone",
    why: "빌드하는 날 저장소에 있는 가장 새로운 내용을 가져오고, 빌드 캐시에는 오래된 복사본이 몇 달씩 남을 수도 있습니다. Dockerfile만 보고는 이미지에 무엇이 들었는지 알 수 없습니다.",
    how: "`--branch v1.2.0`으로 태그를 정하거나, 복제한 뒤에 `git checkout`으로 커밋을 정하세요.",
    messages: {
      default: "`{url}` 저장소를 태그나 커밋을 정하지 않고 복제합니다.",
      branch: "`{branch}` 브랜치는 계속 바뀌므로 빌드마다 내용이 달라질 수 있습니다.",
    },
  },
});
