/** Linux's signals from 1 on, as Docker counts them on every architecture (moby/sys/signal). */
const names = (
  "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ " +
  "VTALRM PROF WINCH IO PWR SYS"
).split(" ");

/** Other names for the same number. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["IOT", "ABRT"],
  ["CLD", "CHLD"],
  ["POLL", "IO"],
]);

const firstRealTime = 34;
const lastRealTime = 64;

/** A signal as the manual pages write it (`SIGTERM`, `SIGRTMIN+3`); undefined for what Docker does not know. */
export function canonicalSignal(text: string): string | undefined {
  if (/^\d+$/.test(text)) return byNumber(Number(text));
  const name = text.toUpperCase().replace(/^SIG/, "");
  const offset = /^RTMIN\+(\d{1,2})$/.exec(name)?.[1];
  if (offset !== undefined) return Number(offset) <= lastRealTime - firstRealTime ? `SIGRTMIN+${Number(offset)}` : undefined;
  if (/^RTMAX-\d{1,2}$|^RTM(?:IN|AX)$/.test(name)) return `SIG${name}`;
  const known = otherNames.get(name) ?? name;
  return names.includes(known) ? `SIG${known}` : undefined;
}

function byNumber(number: number): string | undefined {
  if (number >= firstRealTime && number <= lastRealTime) {
    return number === firstRealTime ? "SIGRTMIN" : `SIGRTMIN+${number - firstRealTime}`;
  }
  const name = names[number - 1];
  return name === undefined ? undefined : `SIG${name}`;
}
