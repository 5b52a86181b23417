import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "List of arguments outside quotes",
    why: "Without quotes each element of `$@` or an array is cut at blanks and globbed again, so that a file name with a blank becomes two.",
    how: 'Write `"$@"` or `"${list[@]}"`: every element stays one word, however many there are.',
    messages: { list: "The elements of `{list}` are cut at blanks and globbed, since it stands outside quotes." },
    fixes: { default: "Put it in double quotes" },
  },
  ko: {
    title: "따옴표 없는 인수 목록",
    why: "따옴표가 없으면 `$@`나 배열의 요소 하나하나가 다시 공백에서 나뉘고 파일 이름으로 바뀝니다. 공백이 든 파일 이름은 둘로 갈라집니다.",
    how: '`"$@"`나 `"${list[@]}"`로 쓰세요. 요소가 몇 개든 각각 한 단어로 유지됩니다.',
    messages: { list: "`{list}` 목록이 따옴표 밖에 있어서 요소가 공백에서 나뉘고 파일 이름으로 바뀔 수 있습니다." },
    fixes: { default: "큰따옴표로 감싸기" },
  },
});
