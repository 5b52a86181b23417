import { spawn } from "node:child_process";

/** Byte code of a wheel, counted by a Python of this machine. In bytes. */
export interface CountedBytecode {
  /** Of the Python that counted: `3.11`. */
  readonly python: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Compiles what is in a wheel, without running any of it. It is read from standard input. */
const program = `
import io, marshal, sys, warnings, zipfile, zlib
warnings.simplefilter("ignore")
total, packer, packed = 0, zlib.compressobj(6, zlib.DEFLATED, 31), 0
archive = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
for name in sorted(archive.namelist()):
    if not name.endswith(".py") or ".data/" in name:
        continue
    try:
        path = "/usr/local/lib/python%d.%d/site-packages/%s" % (*sys.version_info[:2], name)
        code = marshal.dumps(compile(archive.read(name), path, "exec", dont_inherit=True))
    except Exception:
        continue
    total += 16 + len(code)
    packed += len(packer.compress(name.encode().ljust(528, b"\\0") + code + b"\\0" * (-len(code) % 512)))
print("%d.%d" % sys.version_info[:2], total, packed + len(packer.flush()))
`;

const mostSeconds = 120;

/** Undefined when there is no Python here, or it takes too long. `python`: the version that is wanted most, `3.11`. */
export async function countBytecode(wheel: Buffer, python: string): Promise<CountedBytecode | undefined> {
  return (await countWith(`python${python}`, wheel)) ?? (await countWith("python3", wheel));
}

function countWith(name: string, wheel: Buffer): Promise<CountedBytecode | undefined> {
  return new Promise((resolve) => {
    const child = spawn(name, ["-I", "-S", "-c", program], { stdio: ["pipe", "pipe", "ignore"], timeout: mostSeconds * 1000 });
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (answer += text));
    child.on("error", () => resolve(undefined));
    child.on("close", () => {
      const found = /^(\d+\.\d+) (\d+) (\d+)\s*$/.exec(answer);
      resolve(found === null ? undefined : { python: found[1]!, bytes: Number(found[2]), gzip: Number(found[3]) });
    });
    // It may have ended before it has read everything, which "close" tells.
    child.stdin.on("error", () => undefined);
    child.stdin.end(wheel);
  });
}
