import { grouped } from "./grouped.ts";
import type { StepRemark } from "./step-remarks.ts";

export function koreanRemark(remark: StepRemark): string {
  switch (remark.kind) {
    case "missing":
      return {
        absent: `컨텍스트에 \`${remark.path}\` 경로가 없어 여기서 빌드가 실패합니다`,
        ignored: `ignore 파일이 \`${remark.path}\` 경로를 제외하여 여기서 빌드가 실패합니다`,
        "not-sent": `\`${remark.path}\` 경로가 빌더로 전송되지 않아 여기서 빌드가 실패합니다`,
      }[remark.because];
    case "malformed":
      return `BuildKit이 \`${remark.pattern}\` 패턴을 읽지 못해 여기서 빌드가 실패합니다`;
    case "unreadable":
      return `\`${remark.path}\` 경로를 읽을 수 없습니다`;
    case "files": {
      const again = remark.repeated === 0 ? "" : `이미 있음 ${remark.repeated}개`;
      if (remark.count === 0 && again !== "") return again;
      return `파일 ${grouped(remark.count)}개${again === "" ? "" : `, ${again}`}`;
    }
    case "nothing":
      return "빈 레이어";
    case "unpacks":
      return "압축 풀기";
    case "downloads":
      return "내려받기";
    case "unknown-source":
      return "변수에 따라 다름";
    case "unread":
      return "";
    case "from":
      return `${remark.names.join(", ")}에서`;
    case "trigger":
      return "ONBUILD로 추가";
    case "linked":
      return "별도 레이어(link)";
  }
}
