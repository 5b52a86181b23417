import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Tool that reports its use",
    why: "The tool sends what it is used for to its maker with every build, and later from every container that runs it: an address that a firewall sees, a second of waiting where the network is closed, and a matter for your privacy policy.",
    how: "Set the variable that switches it off near the top of the stage: `ENV NEXT_TELEMETRY_DISABLED=1`, `ENV DOTNET_CLI_TELEMETRY_OPTOUT=1` and so on.",
    messages: { reports: "`{command}` reports its use to its maker; `ENV {variable}` switches that off." },
    fixes: { default: "Switch the reports off" },
  },
  ko: {
    title: "사용 정보를 보내는 도구",
    why: "이 도구는 빌드할 때마다, 그리고 실행하는 컨테이너마다 사용 정보를 제작사로 보냅니다. 방화벽에 낯선 주소가 남고, 네트워크가 막힌 곳에서는 그만큼 기다리며, 개인정보 처리 방침과도 관련됩니다.",
    how: "스테이지 위쪽에서 끄는 변수를 설정하세요: `ENV NEXT_TELEMETRY_DISABLED=1`, `ENV DOTNET_CLI_TELEMETRY_OPTOUT=1` 등입니다.",
    messages: { reports: "`{command}` 도구가 사용 정보를 제작사로 보냅니다. 끄는 방법: `ENV {variable}`." },
    fixes: { default: "사용 정보 전송 끄기" },
  },
});
