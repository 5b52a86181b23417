import type { BudgetText } from "./budget-text.ts";

export const koreanBudgetText: BudgetText = {
  option: "설정이나 여기에 적은 한도를 넘으면 종료 코드 1로 끝냄. 예: image=200MB,transfer=80MB,layers=20,context=50MB",
  historyOption:
    "커밋 하나가 평균적으로 다시 빌드하는 크기가 설정이나 여기에 적은 한도를 넘으면 종료 코드 1로 끝냄. 예: rebuilt-per-commit=50MB",
  heading: "크기 한도(만재 흘수선)",
  keys: {
    image: "이미지",
    transfer: "전송",
    layers: "레이어",
    context: "컨텍스트",
    rebuiltPerCommit: "커밋마다 다시 빌드",
  },
  states: {
    within: "",
    over: "한도를 넘음",
    "likely-over": "한도를 넘을 가능성이 높음",
    "maybe-over": "한도를 넘을 수도 있음",
    unknown: "일부 크기를 알 수 없음",
  },
  of: (value, limit) => `${value} (한도 ${limit})`,
  layers: (count) => `${count}개`,
  heaviest: "가장 큰 단계:",
  onLine: (line) => `${line}번째 줄`,
  over: (what, value, limit, sure) => ({
    message: `한도를 ${sure ? "넘었습니다" : "넘을 가능성이 높습니다"}: ${what} ${value}, 한도 ${limit}`,
    help: "가장 큰 단계를 줄이거나 설정의 `budget:` 한도를 올리세요.",
  }),
  badBudget: (value) => ({
    message: `\`--budget\`에는 \`image=200MB\`처럼 한도를 씁니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "`image`, `transfer`, `context`, `rebuilt-per-commit`은 단위를 붙인 크기로, `layers`는 개수로 쓰세요. 여러 개는 쉼표로 나눕니다.",
  }),
  noBudget: {
    message: "확인할 한도가 없습니다",
    help:
      "`plimsoll.yaml`의 `budget:`에 적거나 `--budget image=200MB`처럼 지정하세요. `rebuiltPerCommit`은 " +
      "`plimsoll history --budget`으로 확인합니다.",
  },
  noCommitBudget: {
    message: "확인할 한도가 없습니다",
    help: "`plimsoll.yaml`에 `budget: { rebuiltPerCommit: 50 MB }`를 적거나 `--budget rebuilt-per-commit=50MB`처럼 지정하세요.",
  },
};
