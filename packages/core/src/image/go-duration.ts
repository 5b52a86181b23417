const second = 1_000_000_000;

/** A duration of nanoseconds as Go prints it (time.Duration.String): `1m30s`, `1.5s`, `0s`. */
export function goDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return "0s";
  if (nanoseconds < 1_000) return `${nanoseconds}ns`;
  if (nanoseconds < 1_000_000) return `${nanoseconds / 1_000}µs`;
  if (nanoseconds < second) return `${nanoseconds / 1_000_000}ms`;
  const hours = Math.floor(nanoseconds / (3_600 * second));
  const minutes = Math.floor((nanoseconds / (60 * second)) % 60);
  const rest = nanoseconds % (60 * second);
  const fraction = String(rest % second)
    .padStart(9, "0")
    .replace(/0+$/, "");
  const seconds = `${Math.floor(rest / second)}${fraction === "" ? "" : `.${fraction}`}s`;
  if (hours > 0) return `${hours}h${minutes}m${seconds}`;
  return minutes > 0 ? `${minutes}m${seconds}` : seconds;
}
