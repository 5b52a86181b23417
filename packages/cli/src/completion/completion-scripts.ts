import type { Shell } from "./completion-text.ts";
import { wordsVariable } from "./words-variable.ts";

/**
 * The script of each shell. All do the same: hand the words to the program that is typed, and offer what it answers. Its first line says whether
 * files may stand there too.
 */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: script(String.raw`# bash completion for plimsoll
_plimsoll() {
  local IFS=$'\x1f' answer current="\${COMP_WORDS[COMP_CWORD]}" line
  [[ $current == "=" ]] && current=""
  answer=$(VARIABLE="\${COMP_WORDS[*]:1:COMP_CWORD}" "\${COMP_WORDS[0]}" completion bash 2>/dev/null) || return
  COMPREPLY=()
  local IFS=$'\n' first=1
  while read -r line; do
    if [[ -n $first ]]; then
      first=""
      if [[ $line == files ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY+=($(compgen -f -- "$current"))
      fi
      continue
    fi
    [[ -n $line ]] && COMPREPLY+=("$line")
    [[ $line == *= ]] && compopt -o nospace 2>/dev/null
  done <<< "$answer"
}
complete -F _plimsoll plimsoll
`),
  zsh: script(String.raw`#compdef plimsoll
_plimsoll() {
  local -a answer
  answer=("\${(@f)$(VARIABLE="\${(pj:\x1f:)words[2,CURRENT]}" "\${words[1]}" completion zsh 2>/dev/null)}")
  local files="\${answer[1]}"
  answer=("\${(@)answer[2,-1]:#}")
  (( \${#answer} )) && _describe plimsoll answer
  [[ $files == files ]] && _files
  return 0
}
if [[ "\${funcstack[1]}" == _plimsoll ]]; then
  _plimsoll "$@"
else
  compdef _plimsoll plimsoll
fi
`),
  fish: script(String.raw`# fish completion for plimsoll
function __plimsoll_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -lx VARIABLE (string join \x1f -- $words[2..-1] "$current")
  set -l answer ($words[1] completion fish 2>/dev/null)
  string join \n -- $answer[2..-1]
  if test "$answer[1]" = files
    __fish_complete_path "$current"
  end
end
complete -c plimsoll -f -a '(__plimsoll_complete)'
`),
  powershell: script(String.raw`# PowerShell completion for plimsoll
Register-ArgumentCompleter -Native -CommandName plimsoll -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $program = $words[0]
  $words = @($words | Select-Object -Skip 1)
  if ($wordToComplete -eq '') { $words += '' }
  $env:VARIABLE = $words -join [char]31
  try { $answer = @(& $program completion powershell 2>$null) } finally { Remove-Item Env:VARIABLE }
  $answer | Select-Object -Skip 1 | Where-Object { $_ -ne '' } | ForEach-Object {
    $word, $about = $_ -split [char]9, 2
    if (-not $about) { $about = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
  }
}
`),
};

/** `$` before a brace stands escaped in the sources, and the variable by a name of its own. */
function script(text: string): string {
  return text.replaceAll("\\${", "${").replaceAll("VARIABLE", wordsVariable);
}
