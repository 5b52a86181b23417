import type { CompletionText } from "./completion-text.ts";

export const englishCompletion: CompletionText = {
  description:
    "Prints a script that completes commands, options and their values in a shell. The script asks plimsoll itself at every Tab, so it " +
    "stays right when plimsoll is updated.",
  argument: "bash, zsh, fish or powershell",
  examples: `Add one of these lines where your shell starts:
  source <(plimsoll completion bash)                     ~/.bashrc
  source <(plimsoll completion zsh)                      ~/.zshrc, below compinit
  plimsoll completion fish | source                      ~/.config/fish/config.fish
  plimsoll completion powershell | Out-String | Invoke-Expression   $PROFILE`,
};
