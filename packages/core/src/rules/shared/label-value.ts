import { spdxExceptionIds, spdxLicenseIds } from "../../data/spdx-license-ids.ts";

/** What the value of a label has to be. The names are those of hadolint's label schema. */
export const labelTypes = ["text", "url", "semver", "hash", "rfc3339", "spdx", "email"] as const;
export type LabelType = (typeof labelTypes)[number];

export function isLabelType(name: unknown): name is LabelType {
  return labelTypes.some((type) => type === name);
}

/** Whether a value is what its type asks for. */
export function fitsLabelType(value: string, type: LabelType): boolean {
  switch (type) {
    case "text":
      return true;
    case "url":
      return absoluteUri.test(value);
    case "semver":
      return semanticVersion.test(value);
    case "hash":
      // A short hash has as many digits as the repository needs; the longest is that of a SHA-256 repository.
      return /^[0-9a-f]{7,40}$|^[0-9a-f]{64}$/.test(value);
    case "rfc3339":
      return isTime(value);
    case "spdx":
      return isLicenseExpression(value);
    case "email":
      return mailAddress.test(value);
  }
}

/** RFC 3986: a scheme, and only characters that a URI may have. */
const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/** The expression that semver.org recommends, put together from its parts. */
const number = "(?:0|[1-9]\\d*)";
const preRelease = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
const build = "[0-9a-zA-Z-]+";
const semanticVersion = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+${build}(?:\\.${build})*)?$`,
);

/** The address itself, as RFC 5322 has it without comments and quoted parts. */
const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const domainLabel = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
const mailAddress = new RegExp(`^${atom}(?:\\.${atom})*@${domainLabel}(?:\\.${domainLabel})*$`);

function isTime(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):?(\d\d))$/.exec(value);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const dateHolds = month >= 1 && month <= 12 && day >= 1 && day <= days;
  return dateHolds && hour < 24 && minute < 60 && second <= 60 && zoneHour < 24 && zoneMinute < 60;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `MIT`, `GPL-2.0-or-later WITH Classpath-exception-2.0`, `(MIT OR Apache-2.0) AND LicenseRef-x` (SPDX 2.3, annex D). */
function isLicenseExpression(value: string): boolean {
  const tokens = value.match(/[()]|[^\s()]+/g) ?? [];
  let depth = 0;
  let wantsLicense = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (wantsLicense) {
      if (token === "(") depth++;
      else if (!isLicense(token)) return false;
      else wantsLicense = false;
    } else if (token === ")") depth--;
    else if (token === "AND" || token === "OR") wantsLicense = true;
    else if (token !== "WITH" || !spdxExceptionIds.has(tokens[++at] ?? "")) return false;
    if (depth < 0) return false;
  }
  return !wantsLicense && depth === 0;
}

function isLicense(token: string): boolean {
  return (
    spdxLicenseIds.has(token) ||
    spdxLicenseIds.has(token.replace(/\+$/, "")) ||
    /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(token)
  );
}
