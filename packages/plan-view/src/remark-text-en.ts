import { grouped } from "./grouped.ts";
import type { StepRemark } from "./step-remarks.ts";

export function englishRemark(remark: StepRemark): string {
  switch (remark.kind) {
    case "missing":
      return {
        absent: `\`${remark.path}\` is not in the context: the build fails here`,
        ignored: `\`${remark.path}\` is left out by the ignore file: the build fails here`,
        "not-sent": `\`${remark.path}\` is not sent to the builder: the build fails here`,
      }[remark.because];
    case "malformed":
      return `BuildKit cannot read the pattern \`${remark.pattern}\`: the build fails here`;
    case "unreadable":
      return `\`${remark.path}\` cannot be read`;
    case "files": {
      const again = remark.repeated === 0 ? "" : `${remark.count === 0 ? "" : ", "}${remark.repeated} there already`;
      return remark.count === 0 && again !== "" ? again : `${files(remark.count)}${again}`;
    }
    case "nothing":
      return "empty layer";
    case "unpacks":
      return "unpacks";
    case "downloads":
      return "downloads";
    case "unknown-source":
      return "depends on a variable";
    case "unread":
      return "";
    case "from":
      return `from ${remark.names.join(", ")}`;
    case "trigger":
      return "from ONBUILD";
    case "linked":
      return "linked";
  }
}

function files(count: number): string {
  return `${grouped(count)} ${count === 1 ? "file" : "files"}`;
}
