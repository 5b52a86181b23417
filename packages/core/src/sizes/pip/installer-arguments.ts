import { valueOptionsOf } from "../../shell/value-options.ts";
import type { SizedCommand } from "../commands/estimator.ts";

/** The words of an installer's command line, sorted. */
export interface InstallerArguments {
  /** What is installed or done, in order; undefined for words that only a shell could tell. */
  readonly operands: readonly (string | undefined)[];
  has(...names: readonly string[]): boolean;
  /** Undefined for values that only a shell could tell; empty when the option is not there. */
  values(...names: readonly string[]): readonly (string | undefined)[];
  /** The last value that is known. */
  value(...names: readonly string[]): string | undefined;
}

const uvOptions =
  "-r --requirement --requirements -c --constraint --constraints --override --overrides -e --editable --index " +
  "--default-index -i --index-url --extra-index-url -f --find-links -p --python --project --directory --config-file " +
  "--cache-dir --package --extra " +
  "--no-extra --group --no-group --only-group --link-mode -t --target --prefix --python-version --python-platform --resolution " +
  "--prerelease --refresh-package -P --upgrade-package --reinstall-package --no-binary --only-binary --no-install-package " +
  "--exclude-newer --color --index-strategy --keyring-provider -b --build-constraints --allow-insecure-host --with --from " +
  "--torch-backend -C --config-setting --prompt";
const options: Readonly<Record<string, readonly string[]>> = {
  uv: uvOptions.split(" "),
  poetry: "-C --directory -P --project -E --extras --only --with --without".split(" "),
  pipenv: "--python -r --requirements -i --index -c --categories --extra-pip-args".split(" "),
  pipx: "--python --pip-args --index-url --suffix --preinstall --spec --global --include-apps".split(" "),
  venv: ["--prompt"],
  virtualenv: "-p --python --app-data --creator --seeder --prompt --pip --setuptools --wheel".split(" "),
};

/** `program`: whose options they are; `skip`: how many words come before, such as `-m pip`. */
export function installerArguments({ args }: SizedCommand, program: string, skip = 0): InstallerArguments {
  const withValue = new Set(options[program] ?? valueOptionsOf("pip"));
  const operands: (string | undefined)[] = [];
  const given: { readonly name: string; readonly value: string | undefined }[] = [];
  for (let index = skip; index < args.length; index++) {
    const word = args[index];
    if (word === undefined || !/^-./.test(word)) {
      operands.push(word);
      continue;
    }
    const [, long, attached] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const [, short, behind] = /^(-[a-zA-Z])(.+)$/s.exec(word) ?? [];
    if (long !== undefined) given.push({ name: long, value: attached });
    else if (short !== undefined && withValue.has(short)) given.push({ name: short, value: behind });
    else if (withValue.has(word)) given.push({ name: word, value: args[++index] });
    else if (short !== undefined) for (const letter of word.slice(1)) given.push({ name: `-${letter}`, value: undefined });
    else given.push({ name: word, value: undefined });
  }
  const values = (...names: readonly string[]) => given.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  return {
    operands,
    has: (...names) => given.some(({ name }) => names.includes(name)),
    values,
    value: (...names) => values(...names).findLast((value) => value !== undefined),
  };
}
