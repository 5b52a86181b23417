import { spawnSync } from "node:child_process";
import type { DebFiles } from "@plimsoll/core/package-tables";
import { debTarEntries } from "./deb-tar.ts";
import type { DebArchives } from "./deb-contents.ts";

/**
 * What Python writes when the package is installed: Debian's scripts compile all that they name. Throws where there is no Python
 * 3.11.
 */
export function bytecodeOf(name: string, { data, control }: DebArchives): DebFiles {
  const script = [...debTarEntries(control)].find(({ path }) => path === "/postinst")?.content.toString("utf8") ?? "";
  const folders = compiledFolders(name, script);
  if (folders.length === 0) return none;
  const { status, stdout, stderr } = spawnSync("python3.11", ["-c", program, ...folders], { input: data, maxBuffer: 1 << 20 });
  if (status !== 0) throw new Error(`python3.11 failed: ${stderr.toString()}`);
  const [bytes = 0, files = 0, gzipBytes = 0] = stdout.toString().trim().split(" ").map(Number);
  return { bytes, files, others: 0, gzipBytes };
}

/**
 * Folders below which modules are compiled: those that the package's own script gives to `py3compile`, all of Python's library
 * where it
 * calls `py_compile.py`. The interpreter's package does that for the one with its library.
 */
export function compiledFolders(name: string, script: string): readonly string[] {
  if (/^libpython3\.\d+-(?:minimal|stdlib)$/.test(name)) return ["/usr/lib/python3"];
  if (script.includes("/py_compile.py")) return script.includes("dpkg -L libpython3") ? [] : ["/usr/lib/python3"];
  const calls = [...script.matchAll(/^\s*py3compile\s+-p\s+\S+(.*)$/gm)].map(([, rest]) => (rest ?? "").split(/\s+/));
  // Without a folder of its own, a call means the modules that lie where all programs find them.
  return calls.map((words) => words.find((word) => word.startsWith("/")) ?? "/usr/lib/python3");
}

const none: DebFiles = { bytes: 0, files: 0, others: 0, gzipBytes: 0 };

const program = `
import io, marshal, sys, tarfile, zlib
folders = sys.argv[1:]
total = files = packed = 0
data = tarfile.open(fileobj=io.BytesIO(sys.stdin.buffer.read()))
sys.setrecursionlimit(20000)
for member in data:
    path = "/" + member.name.lstrip("./")
    if not member.isreg() or not path.endswith(".py") or not any(path.startswith(folder) for folder in folders):
        continue
    try:
        code = compile(data.extractfile(member).read(), path, "exec", dont_inherit=True)
    except Exception:
        continue
    text = marshal.dumps(code)
    total += len(text) + 16
    files += 1
    packed += len(zlib.compress(text, 6)) + 60
print(total, files, packed)
`;
