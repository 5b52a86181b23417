/**
 * What the shell keeps in these is a number or another word without blanks (bash 5.2 manual, "Special Parameters", "Shell
 * Variables").
 */
const unsplittable: ReadonlySet<string> = new Set(
  (
    "! # $ - ? BASH_ARGC BASH_LINENO BASH_MONOSECONDS BASH_SUBSHELL BASH_TRAPSIG BASHPID COLUMNS EPOCHREALTIME " +
    "EPOCHSECONDS EUID HISTFILESIZE HISTSIZE LINENO LINES OPTIND PPID RANDOM READLINE_ARGUMENT READLINE_MARK " +
    "READLINE_POINT SECONDS SHELLOPTS SHLVL SRANDOM UID"
  ).split(" "),
);

/** Variables that a shell or a login sets, or that mean something to the shell, so that no script need set or read them. */
const fromEnvironment: ReadonlySet<string> = new Set(
  (
    "_ auto_resume BASH BASH_ALIASES BASH_ARGV BASH_ARGV0 BASH_CMDS BASH_COMMAND BASH_COMPAT BASH_ENV " +
    "BASH_EXECUTION_STRING BASH_LOADABLES_PATH BASH_REMATCH BASH_SOURCE BASH_VERSINFO BASH_VERSION BASH_XTRACEFD " +
    "BASHOPTS CDPATH CHILD_MAX COMP_CWORD COMP_KEY COMP_LINE COMP_POINT COMP_TYPE COMP_WORDBREAKS COMP_WORDS " +
    "COMPREPLY COPROC DIRSTACK DISPLAY EMACS ENV EXECIGNORE FCEDIT FIGNORE flags_error flags_return FUNCNAME " +
    "FUNCNEST GLOBIGNORE GLOBSORT GROUPS histchars HISTCMD HISTCONTROL HISTFILE HISTIGNORE HISTTIMEFORMAT HOME " +
    "HOSTFILE HOSTNAME HOSTTYPE IFS IGNOREEOF INPUTRC INSIDE_EMACS KRB5CCNAME LANG LANGUAGE LC_ALL LC_COLLATE " +
    "LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME LD_LIBRARY_PATH LOGNAME MACHTYPE MAIL MAILCHECK MAILPATH " +
    "MAPFILE OLDPWD OPTARG OPTERR OSTYPE PATH PIPESTATUS POSIXLY_CORRECT PROMPT_COMMAND PROMPT_DIRTRIM PS0 PS1 PS2 " +
    "PS3 PS4 PWD READLINE_LINE REPLY REST rest SHELL stderr stderr_lines TERM TIMEFORMAT TMOUT TMPDIR TZ USER " +
    "XAUTHORITY"
  ).split(" "),
);

/** Whether the shell itself sees to it that the value is one word. */
export function isUnsplittable(name: string): boolean {
  return unsplittable.has(name);
}

/** Whether the variable is known to shells without being set by the script. */
export function isKnownToShells(name: string): boolean {
  return unsplittable.has(name) || fromEnvironment.has(name) || name.startsWith("FLAGS_");
}

/** The proxy variables, which BuildKit gives to every RUN without a declaration. */
export const proxyVariables: ReadonlySet<string> = new Set(
  "HTTP_PROXY http_proxy HTTPS_PROXY https_proxy FTP_PROXY ftp_proxy NO_PROXY no_proxy ALL_PROXY all_proxy".split(" "),
);
