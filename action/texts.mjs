const texts = {
  en: {
    nothingFound: "Nothing found.",
    build: "Build of",
    plan: "Plan",
    noBase: "The commit to compare with is not in this checkout. Give `actions/checkout` the setting `fetch-depth: 2`.",
    cut: "The rest is too long for a comment. The summary of the job has it.",
    noComment:
      "The comment could not be written. The job needs the permission pull-requests: write; a pull request from a fork has none.",
  },
  ko: {
    nothingFound: "지적 사항이 없습니다.",
    build: "빌드:",
    plan: "빌드 계획",
    noBase: "비교할 커밋이 체크아웃에 없습니다. `actions/checkout`에 `fetch-depth: 2`를 설정하세요.",
    cut: "나머지는 댓글에 담기에 너무 깁니다. 작업 요약에서 볼 수 있습니다.",
    noComment:
      "댓글을 쓰지 못했습니다. 작업에 pull-requests: write 권한이 필요합니다. 포크에서 온 풀 리퀘스트에는 이 권한이 없습니다.",
  },
};

/** The action's own words in `en` or `ko`; English for anything else. */
export function textsOf(language) {
  return language === "ko" ? texts.ko : texts.en;
}
