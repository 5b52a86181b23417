import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "PowerShell download with a progress bar",
    why: "Windows PowerShell draws the progress bar for every few kilobytes: downloads and unpacking take up to ten times as long, and nobody sees the bar in a build.",
    how: "Set `$ProgressPreference = 'SilentlyContinue';` in front, best once for all in `SHELL`.",
    messages: { slow: "`{command}` draws a progress bar, which slows it down." },
    fixes: { default: "Switch the progress bar off" },
  },
  ko: {
    title: "진행률 표시줄을 그리는 PowerShell 다운로드",
    why: "Windows PowerShell은 몇 KB마다 진행률 표시줄을 다시 그립니다. 다운로드와 압축 풀기가 최대 10배까지 느려지고, 빌드에서는 그 표시줄을 볼 사람도 없습니다.",
    how: "앞에 `$ProgressPreference = 'SilentlyContinue';`를 두세요. `SHELL`에서 한 번에 정하면 더 좋습니다.",
    messages: { slow: "`{command}` 명령이 진행률 표시줄을 그리느라 느려집니다." },
    fixes: { default: "진행률 표시줄 끄기" },
  },
});
