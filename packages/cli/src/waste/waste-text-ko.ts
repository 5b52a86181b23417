import type { WasteCaution, WasteKind, WastePatch } from "@plimsoll/core/plan";
import type { ToldWaste, WasteText } from "./waste-text.ts";

export const koreanWasteText: WasteText = {
  option: "이미지에 불필요하게 담기는 크기: none, short(가장 큰 세 가지) 또는 full(패치까지) (기본값: short)",
  heading: "낭비",
  what,
  remedy,
  hint: (kind) => hints[kind] ?? "",
  withSize: (text, size) => `${text}: ${size}`,
  saves: (text, bytes, pulled) => `${text}. ${bytes}${pulled === undefined ? "" : `, 전송 크기로는 ${pulled}`} 줄어듭니다`,
  joined: (parts) => parts.join(". "),
  caution: (caution) => cautions[caution],
  morePaths: (paths, count) => `${paths} 외 ${count}개`,
  efficiency: (percent, kept, written, unknown) => {
    const without = unknown === 0 ? "" : ` (크기를 모르는 레이어 ${unknown}개 제외)`;
    return `이미지 효율 ${percent}: 모든 단계가 쓴 ${written} 중 컨테이너에 보이는 크기는 ${kept}입니다${without}`;
  },
  together: (bytes, pulled) =>
    `모든 패치를 함께 적용하면 ${bytes}${pulled === undefined ? "" : `, 전송 크기로는 ${pulled}`} 줄어듭니다`,
  more: (count) => `${count}개 더 있음`,
  fullHint: "패치는 `--waste full`로 볼 수 있습니다",
};

function what({ kind, paths, by, more, lines }: ToldWaste): string {
  const at = lines.length === 0 ? "" : `${lines.join(", ")}번째 줄`;
  const files = paths === "" ? `${at}에서 설치한 패키지` : `${at}의 ${paths} 파일`;
  switch (kind) {
    case "deleted":
      return `${files}을 지우지만 이미지에는 그대로 남습니다`.replace("패키지을", "패키지를");
    case "replaced":
      return `${files}을 다시 써서 이미지에 둘 다 남습니다`.replace("패키지을", "패키지를");
    case "moved":
      return `${files}을 옮겨서 이미지에 둘 다 남습니다`.replace("패키지을", "패키지를");
    case "owner":
      return `소유자를 바꾸느라 ${at}의 ${paths} 파일이 한 번 더 저장됩니다`;
    case "mode":
      return `권한을 바꾸느라 ${at}의 ${paths} 파일이 한 번 더 저장됩니다`;
    case "cache":
      return `\`${by}\` 명령이 내려받은 파일이 ${paths} 경로에 남습니다`;
    case "index":
      return `\`${by}\` 명령의 패키지 목록이 ${paths} 경로에 남습니다`;
    case "archive":
      return `압축을 푼 뒤에도 \`${by}\` 파일이 남습니다`;
    case "bytecode":
      return `\`${by}\` 명령이 모듈을 미리 컴파일합니다`;
    case "recommended":
      return `\`${by}\` 명령이 권장 패키지까지 설치합니다`;
    case "development":
      return `\`${by}\` 명령이 개발에만 필요한 패키지까지 설치합니다`;
    case "copied-twice":
      return `${paths} 경로에 ${at}의 파일과 같은 내용이 또 있습니다`;
    case "build-tools":
      return `빌드에만 필요한 \`${by}\`${more === 0 ? "" : ` 외 ${more}개`} 패키지가 이미지에 남습니다`;
    case "upgrade":
      return "베이스 이미지의 패키지를 새 버전으로 한 번 더 저장합니다";
    case "base-image":
      return `\`${by}\` 이미지에는 같은 종류의 더 작은 이미지에 없는 파일이 들어 있습니다`;
  }
}

function remedy({ how, params }: Pick<WastePatch, "how" | "params">): string {
  const text = (name: string): string => String(params[name] ?? "");
  const number = (name: string): number => Number(params[name] ?? 0);
  switch (how) {
    case "join-runs":
      return `${text("otherLine")}~${text("line")}번째 줄을 \`RUN\` 하나로 합치세요`;
    case "copy-flag":
      return `${text("line")}번째 줄${number("more") === 0 ? "" : ` 외 ${number("more")}곳`}에서 \`${text("flag")}\` 옵션으로 복사하세요`;
    case "clean-up":
      return `\`RUN\` 끝에 \`${text("command")}\` 명령을 추가하세요`;
    case "option":
      return `\`${text("option")}\` 옵션을 추가하세요`;
    case "cache-mount":
      return `\`${text("command")}\` 명령에 캐시 마운트를 붙이세요`;
    case "bind-mount":
      return number("unused") === 1
        ? "복사하지 마세요"
        : `복사하지 말고 ${text("otherLine")}번째 줄의 \`RUN\`에 바인드 마운트하세요`;
    case "ignore-lines": {
      const names = text("first").split("\n");
      const hidden = number("lines") - names.length;
      const spans = names.map((name) => `\`${name}\``).join(", ");
      return `ignore 파일에 ${spans}${hidden > 0 ? ` 외 ${hidden}개` : ""} 항목을 추가하세요`;
    }
    case "base-image":
      return `\`${text("image")}\` 이미지를 쓰세요${text("date") === "" ? "" : `(${text("date")} 기준 크기)`}`;
  }
}

const hints: Readonly<Partial<Record<WasteKind, string>>> = {
  "build-tools": "별도 스테이지에서 빌드하고 결과만 복사하세요",
  upgrade: "더 새로운 베이스 이미지에는 이미 들어 있습니다",
  "copied-twice": "심볼릭 링크는 자리를 차지하지 않습니다",
};

const cautions: Readonly<Record<WasteCaution, string>> = {
  "cache-gone": "이미지가 달라집니다. 다음 설치에 쓰려고 남겨 둔 파일이 들어가지 않습니다",
  "recommended-packages": "이미지가 달라집니다. 권장 패키지 없이도 프로그램이 동작하는지 확인하세요",
  "development-packages": "이미지가 달라집니다. 이 패키지가 필요한 프로그램이 없는지 확인하세요",
  "archive-gone": "이미지가 달라집니다. 압축 파일이 남지 않습니다",
  "compiled-at-start": "이미지가 달라집니다. Python이 모듈을 처음 불러올 때 컴파일하므로 첫 시작이 느려집니다",
  "directories-keep-attributes": "이미지가 달라질 수 있습니다. 이미 있던 디렉터리는 소유자와 권한이 그대로입니다",
  "files-left-out": "이미지가 달라질 수 있습니다. 이 파일은 더 이상 복사할 수 없습니다",
  "smaller-base": "이미지가 달라집니다. 더 작은 이미지에 없는 파일이 필요하지 않은지 확인하세요",
};
