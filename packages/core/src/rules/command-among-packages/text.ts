import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Command read as names of packages",
    why: "Without `&&` in front, the next command becomes a part of the install: its name and its subcommand are looked up as packages. The build fails, or worse, installs a package that somebody has registered under such a name.",
    how: "Write `&&` between the two commands.",
    messages: { joined: "`{command}` is read as names of packages, since no `&&` stands before it." },
    fixes: { default: "Put `&&` in front" },
  },
  ko: {
    title: "패키지 이름으로 읽히는 셸 명령",
    why: "앞에 `&&`가 없으면 다음 명령이 설치 명령의 일부가 됩니다. 명령 이름과 하위 명령을 패키지로 찾으므로 빌드가 실패하거나, 누군가 그 이름으로 등록해 둔 패키지를 설치합니다.",
    how: "두 명령 사이에 `&&`를 쓰세요.",
    messages: { joined: "앞에 `&&`가 없어서 `{command}` 명령을 패키지 이름으로 읽습니다." },
    fixes: { default: "앞에 `&&` 넣기" },
  },
});
