const inAuthority = new RegExp(
  // The scheme, then who logs in: letters, what is in quotes, and what a shell or Docker puts in. No two branches begin alike: one way to read.
  "\\b([a-z][a-z0-9+.-]{0,20}:\\/\\/)" +
    "((?:\\$\\{[^{}]*\\}|\\$\\([^()]*\\)|\\$(?![{(])|\"[^\"\\s/@,]*\"|'[^'\\s/@,]*'|[^\\s/?#\"'`<>$])*)@",
  "gi",
);
const address = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s"'`<>]*/gi;
const parameter = /([?&;]([\w.-]{1,64})=)([^&;#|)\]]+)/g;
const secretName =
  /(?:^|[-_.])(?:access|api|auth|private|security|session)?[-_]?(?:token|key|secret|password|passwd|pwd|sig|signature)$/i;
const camelSecretName = /[a-z](?:Token|Key|Secret|Password|Signature)$/;

/**
 * The text as it may be shown: in the addresses in it `***` stands for a password, a token and what else logs somebody in. What is only named
 * there (`$TOKEN`) stays. Done twice it gives the same. Nothing but addresses is looked at.
 */
export function maskCredentials(text: string): string {
  if (!text.includes("://")) return text;
  const masked = text.replace(inAuthority, (_, scheme: string, login: string) => `${scheme}${maskedLogin(scheme, login)}@`);
  return masked.replace(address, (url) =>
    url.replace(parameter, (whole, start: string, name: string, value: string) =>
      (secretName.test(name) || camelSecretName.test(name)) && !isNamed(value) ? `${start}***` : whole,
    ),
  );
}

function maskedLogin(scheme: string, login: string): string {
  const colon = loginColon(login);
  if (colon === -1) {
    // The name of an account, not a secret: `ssh://git@example.com`.
    const isAccount = /^(?:git\+)?(?:ssh|sftp):/i.test(scheme);
    return isAccount || login === "" || isNamed(login) ? login : "***";
  }
  const [user, password] = [login.slice(0, colon), login.slice(colon + 1)];
  // Some hosts take a token as the name, and any password or none.
  const isToken = password === "" || password === "x-oauth-basic" || tokenLike.test(user);
  const shownUser = isToken && user !== "" && !isNamed(user) ? "***" : user;
  return `${shownUser}:${password === "" || isNamed(password) ? password : "***"}`;
}

const tokenLike = /^(?:gh[a-z]_|github_pat_|glpat-)|^[^$]{25}/;

/** Where the password begins; the colon of `${NAME:-text}` is none. -1 without one. */
function loginColon(login: string): number {
  const plain = login.replace(/\$\{[^{}]*\}|\$\([^()]*\)/g, (part) => "_".repeat(part.length));
  return plain.indexOf(":");
}

/** Whether it names where the secret is, and does not hold it: `$TOKEN`, `"${TOKEN}"`, `$(cat /run/secrets/token)`. */
function isNamed(text: string): boolean {
  return text === "***" || /^(?:["']?(?:\$\w+|\$\{\w+\}|\$\([^()]*\))["']?)+$/.test(text);
}
