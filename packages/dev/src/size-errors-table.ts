import { table } from "@plimsoll/core/rule-pages";
import type { ErrorOfSize, MeasuredError } from "./size-errors-measure.ts";

/** What a layer is made by, as the published table tells apart. */
const kinds = ["files", "apt", "pip", "npm", "run"] as const;
type Kind = (typeof kinds)[number];

/** Half of a range, in percent: above it nobody takes what is likely for a prediction, and `plan` shows the range alone. */
const widest = 100;

export type TableLanguage = "en" | "ko";

const texts: Readonly<
  Record<
    TableLanguage,
    { readonly columns: readonly string[]; readonly kinds: Readonly<Record<Kind | "range" | "unknown", string>> }
  >
> = {
  en: {
    columns: ["layers made by", "layers", "unpacked: mean", "worst", "gzip: mean", "worst", "in the range", "mean width"],
    kinds: {
      files: "`COPY`, `ADD`, heredoc, `WORKDIR`",
      apt: "apt",
      pip: "pip",
      npm: "npm",
      run: "other `RUN`",
      range: "only a range is given",
      unknown: "said to be unknown",
    },
  },
  ko: {
    columns: ["레이어를 만든 것", "레이어 수", "압축 푼 크기: 평균", "최대", "gzip: 평균", "최대", "범위 안", "평균 범위"],
    kinds: {
      files: "`COPY`, `ADD`, heredoc, `WORKDIR`",
      apt: "apt",
      pip: "pip",
      npm: "npm",
      run: "다른 `RUN`",
      range: "범위만 예측",
      unknown: "알 수 없다고 답함",
    },
  },
};

/** Errors by kind, in percent of the real size. */
export function errorTable(errors: readonly MeasuredError[], language: TableLanguage): string {
  const { columns, kinds: names } = texts[language];
  const known = errors.filter(({ bytes }) => bytes.width !== undefined && bytes.width <= widest);
  const ranges = errors.filter(({ bytes }) => bytes.width !== undefined && bytes.width > widest);
  const rows = kinds.flatMap((kind) => {
    const own = known.filter((error) => kindOf(error) === kind);
    return own.length === 0 ? [] : [rowOf(names[kind], own)];
  });
  const unknown = errors.length - known.length - ranges.length;
  const last = unknown === 0 ? [] : [[names.unknown, String(unknown), ...columns.slice(2).map(() => "")]];
  const wide = ranges.length === 0 ? [] : [[names.range, String(ranges.length), "", "", "", "", insideOf(ranges), ""]];
  return table(columns, [...rows, ...wide, ...last]);
}

function rowOf(name: string, errors: readonly MeasuredError[]): readonly string[] {
  const [bytes, transfer] = [errors.map((error) => error.bytes), errors.map((error) => error.transfer)];
  return [
    name,
    String(errors.length),
    ...meanAndWorst(bytes),
    ...meanAndWorst(transfer),
    insideOf(errors),
    `± ${percent(mean(bytes.flatMap(({ width }) => width ?? [])))}`,
  ];
}

function insideOf(errors: readonly MeasuredError[]): string {
  return `${errors.filter(({ bytes, transfer }) => bytes.isInside && transfer.isInside).length} / ${errors.length}`;
}

function meanAndWorst(sizes: readonly ErrorOfSize[]): readonly string[] {
  const errors = sizes.flatMap(({ error }) => error ?? []);
  return errors.length === 0 ? ["", ""] : [percent(mean(errors)), percent(Math.max(...errors))];
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function percent(number: number): string {
  return `${number.toFixed(number > 0 && number < 0.1 ? 2 : 1)} %`;
}

function kindOf({ instruction, text }: MeasuredError): Kind {
  if (instruction !== "RUN") return "files";
  if (/\bapt(?:-get)?\s+(?:-\S+\s+)*(?:install|upgrade|dist-upgrade|update|purge|remove|autoremove)\b/.test(text)) return "apt";
  if (/\b(?:pip3?|uv|poetry|pipenv)\s/.test(text)) return "pip";
  return /\b(?:npm|yarn|pnpm|bun)\s/.test(text) ? "npm" : "run";
}
