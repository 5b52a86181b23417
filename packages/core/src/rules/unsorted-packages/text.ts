import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Packages out of alphabetical order",
    why: "In a sorted list a package that is there twice, or missing, is seen at once, and two branches that add one each merge without a conflict.",
    how: "Write one package in a line, in alphabetical order. Comments keep their place: packages are only compared with those up to the next comment.",
    messages: { unsorted: "`{word}` stands behind `{before}`." },
    fixes: { default: "Sort the packages" },
  },
  ko: {
    title: "알파벳순이 아닌 패키지 목록",
    why: "정렬된 목록에서는 두 번 쓰거나 빠뜨린 패키지가 바로 보이고, 두 브랜치가 패키지를 하나씩 더해도 충돌 없이 병합됩니다.",
    how: "패키지를 한 줄에 하나씩 알파벳순으로 쓰세요. 주석은 그 자리에 둡니다. 다음 주석이 나올 때까지의 패키지만 서로 비교합니다.",
    messages: { unsorted: "`{word}` 패키지가 `{before}` 뒤에 있습니다." },
    fixes: { default: "패키지 정렬하기" },
  },
});
