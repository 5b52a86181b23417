import type { CompletionText } from "./completion-text.ts";

export const koreanCompletion: CompletionText = {
  description:
    "셸에서 명령, 옵션, 옵션 값을 자동 완성하는 스크립트를 출력합니다. Tab을 누를 때마다 plimsoll에 물어보므로 plimsoll을 업데이트해도 그대로 쓸 수 있습니다.",
  argument: "bash, zsh, fish, powershell 중 하나",
  examples: `셸이 시작할 때 읽는 파일에 다음 중 하나를 더하세요:
  source <(plimsoll completion bash)                     ~/.bashrc
  source <(plimsoll completion zsh)                      ~/.zshrc, compinit 아래
  plimsoll completion fish | source                      ~/.config/fish/config.fish
  plimsoll completion powershell | Out-String | Invoke-Expression   $PROFILE`,
};
