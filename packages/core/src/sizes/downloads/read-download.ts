import { fileNameOf } from "./download-source.ts";

/** What one call of curl or wget gets. */
export interface DownloadCall {
  readonly files: readonly DownloadedFile[];
  /** A folder that more comes into than the line names: whole sites, lists of addresses. */
  readonly more: string | undefined;
  /** Writes a cookie jar, headers and the like: small files. */
  readonly side: readonly string[];
}

export interface DownloadedFile {
  /** Undefined where only a shell at run time could tell. */
  readonly url: string | undefined;
  /** As the program is given it. "-": its standard output; undefined: a name that is not known. */
  readonly path: string | undefined;
  /** Whether anybody would get the same by asking for the address. */
  readonly plain: boolean;
}

type Words = readonly (string | undefined)[];

export function readCurl(args: Words): DownloadCall {
  const urls: (string | undefined)[] = [];
  const outputs: (string | null | undefined)[] = [];
  const side: string[] = [];
  let [remoteNames, plain, head, globs] = [false, true, false, true];
  let folder: string | undefined = "";
  walkOptions(args, curlValues, {
    word: (word) => urls.push(word),
    option(name, value) {
      if (name === "o" || name === "output") outputs.push(value);
      else if (name === "O" || name === "remote-name") outputs.push(null);
      else if (name === "remote-name-all") remoteNames = true;
      else if (name === "output-dir") folder = value;
      else if (name === "url") urls.push(value);
      else if (name === "I" || name === "head") head = true;
      else if (name === "g" || name === "globoff") globs = false;
      else if (/^(?:c|cookie-jar|D|dump-header|trace|trace-ascii|etag-save)$/.test(name) && value !== undefined) side.push(value);
      // What is sent along, and who asks, decides what comes back.
      else if (unlikePlain.has(name) && !(name === "X" && value === "GET")) plain = false;
    },
  });
  if (head) return { files: [], more: undefined, side };
  const files = urls.map((url, index): DownloadedFile => {
    const output = outputs[index];
    const several = globs && url !== undefined && /[{[]/.test(url);
    const known = several ? undefined : url;
    const address = addressOf(known);
    const named = output === null || (output === undefined && index >= outputs.length && remoteNames);
    const name = named ? remoteName(address) : index >= outputs.length ? "-" : (output ?? undefined);
    const path =
      name === undefined || folder === undefined ? undefined : folder === "" || name === "-" ? name : `${folder}/${name}`;
    return { url: address, path, plain };
  });
  return { files, more: undefined, side };
}

/** Both programs take an address without a scheme for one of http. */
function addressOf(url: string | undefined): string | undefined {
  return url === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${url}`;
}

const curlValues = new Set(
  (
    "A b c C d D e E F h H K m o P Q r t T u U w x X y Y z output output-dir url request header user user-agent proxy " +
    "proxy-user retry retry-delay retry-max-time max-time connect-timeout cacert capath cert cert-type key key-type " +
    "pass form form-string config write-out range referer cookie cookie-jar limit-rate resolve connect-to interface " +
    "proto proto-default proto-redir tls-max ciphers tls13-ciphers dump-header max-redirs max-filesize upload-file " +
    "create-file-mode speed-limit speed-time etag-save etag-compare parallel-max data data-raw data-binary " +
    "data-urlencode data-ascii json dns-servers doh-url noproxy socks5 socks5-hostname time-cond trace trace-ascii " +
    "unix-socket aws-sigv4 oauth2-bearer netrc-file keepalive-time local-port krb service-name stderr variable " +
    "hostpubsha256"
  ).split(" "),
);

const unlikePlain: ReadonlySet<string> = new Set(
  (
    "X request d data data-raw data-binary data-urlencode data-ascii json F form form-string T upload-file u user n " +
    "netrc netrc-file oauth2-bearer aws-sigv4 E cert H header b cookie C continue-at r range K config unix-socket " +
    "method post-data post-file body-data body-file http-user http-password password load-cookies netrc-optional"
  ).split(" "),
);

export function readWget(args: Words): DownloadCall {
  const urls: (string | undefined)[] = [];
  const side: string[] = [];
  let [output, folder, many, plain, spider]: [string | undefined, string | undefined, boolean, boolean, boolean] = [
    "",
    "",
    false,
    true,
    false,
  ];
  walkOptions(args, wgetValues, {
    word: (word) => urls.push(word),
    option(name, value) {
      if (name === "O" || name === "output-document") output = value;
      else if (name === "P" || name === "directory-prefix") folder = value;
      else if (/^(?:o|output-file|a|append-output|save-cookies|S)$/.test(name) && value !== undefined) side.push(value);
      else if (/^(?:r|recursive|m|mirror|p|page-requisites|i|input-file|x|force-directories)$/.test(name)) many = true;
      else if (name === "spider") spider = true;
      // Letters mean other things than with curl.
      else if (name.length > 1 && unlikePlain.has(name)) plain = false;
    },
  });
  if (spider) return { files: [], more: undefined, side };
  if (many) return { files: [], more: folder === "" ? "." : (folder ?? "/"), side };
  const files = urls.map((url): DownloadedFile => {
    const address = addressOf(url);
    const name = output === "" ? (remoteName(address) ?? (address === undefined ? undefined : "index.html")) : output;
    const path =
      name === undefined || folder === undefined ? undefined : folder === "" || output !== "" ? name : `${folder}/${name}`;
    return { url: address, path, plain };
  });
  return { files, more: undefined, side };
}

const wgetValues = new Set(
  (
    "O P o a i e t T w Q U l A R D I X B output-document directory-prefix output-file append-output input-file execute " +
    "tries timeout wait waitretry quota user-agent level accept reject domains header referer user password http-user " +
    "http-password ca-certificate ca-directory certificate private-key post-data post-file method body-data body-file " +
    "load-cookies save-cookies limit-rate dns-timeout connect-timeout read-timeout bind-address base proxy-user " +
    "proxy-password secure-protocol progress cut-dirs default-page restrict-file-names retry-on-http-error " +
    "prefer-family compression max-redirect"
  ).split(" "),
);

interface OptionHandlers {
  word(word: string | undefined): void;
  /** Without dashes. */
  option(name: string, value: string | undefined): void;
}

/**
 * `taking`: names of the options that have a value. In a bundle of letters the value is what is left of the word, else the next
 * one.
 */
function walkOptions(args: Words, taking: ReadonlySet<string>, handlers: OptionHandlers): void {
  for (let index = 0; index < args.length; index++) {
    const word = args[index];
    if (word === undefined || !word.startsWith("-") || word === "-") handlers.word(word);
    else if (word === "--") for (const rest of args.slice(index + 1)) handlers.word(rest);
    else if (word.startsWith("--")) {
      const [name = "", value] = word.slice(2).split(/=(.*)/s);
      handlers.option(name, value ?? (taking.has(name) ? args[++index] : undefined));
    } else {
      for (let at = 1; at < word.length; at++) {
        const name = word[at]!;
        // `-nc`, `-nv` of wget.
        if (name === "n" && taking.has("Q") && taking.has("l") && at + 1 < word.length) {
          at++;
          continue;
        }
        if (!taking.has(name)) handlers.option(name, undefined);
        else {
          handlers.option(name, at + 1 < word.length ? word.slice(at + 1).replace(/^=/, "") : args[++index]);
          break;
        }
      }
    }
    if (word === "--") return;
  }
}

function remoteName(url: string | undefined): string | undefined {
  const name = url === undefined ? "" : fileNameOf(url);
  return name === "" ? undefined : name;
}
