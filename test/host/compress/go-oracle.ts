import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TarHeader } from "../../../packages/host/src/compress-tar-header.ts";
import { randomOf, samples } from "./samples.ts";

/** What Go makes of the samples. */
export interface GoAnswers {
  readonly go: string;
  /** Bytes of compress/gzip at its default level, for each of `samples()`. */
  readonly gzip: readonly number[];
  /** First eight digits of the SHA-256 of what archive/tar writes, for each of `sampleHeaders()`. */
  readonly headers: readonly string[];
}

const recorded = join(import.meta.dirname, "go-answers.json");

/** As they were recorded; with `PLIMSOLL_GO=<path of go>` they are recorded anew. */
export function goAnswers(): GoAnswers {
  if (process.env.PLIMSOLL_GO !== undefined) writeFileSync(recorded, `${JSON.stringify(askGo(process.env.PLIMSOLL_GO))}\n`);
  // Written by the line above.
  return JSON.parse(readFileSync(recorded, "utf8")) as GoAnswers;
}

export function sampleHeaders(): readonly TarHeader[] {
  const random = randomOf(4711);
  const below = (limit: number): number => Math.floor(random() * limit);
  const part = (): string => {
    const letters = Array.from({ length: 1 + below(below(4) === 0 ? 130 : 30) }, () =>
      below(90) === 0 ? "é" : "abcdefgh-_"[below(10)],
    );
    return letters.join("");
  };
  const path = (): string => Array.from({ length: 1 + below(6) }, part).join("/");
  return Array.from({ length: 300 }, () => {
    const type = (["file", "directory", "symlink", "hardlink"] as const)[below(4)]!;
    return {
      name: `${path()}${type === "directory" ? "/" : ""}`,
      type,
      mode: below(4096),
      uid: below(20) === 0 ? 3_000_000 : below(2000),
      gid: below(20) === 0 ? 3_000_000 : below(2000),
      bytes: type === "file" ? (below(30) === 0 ? 9e9 : below(1e6)) : 0,
      mtime: below(20) === 0 ? 1e11 : 1.7e9 + below(1e8),
      linkName: type === "symlink" || type === "hardlink" ? path() : "",
    };
  });
}

export function digestOf(header: Uint8Array): string {
  return createHash("sha256").update(header).digest("hex").slice(0, 8);
}

const program = `package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"encoding/json"
	"os"
	"runtime"
	"time"
)

type header struct {
	Name, Type, LinkName string
	Mode                 int64
	Uid, Gid             int
	Bytes, Mtime         int64
}

func main() {
	var asked struct {
		Samples [][]byte
		Headers []header
	}
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		panic(err)
	}
	sizes := []int{}
	for _, sample := range asked.Samples {
		var out bytes.Buffer
		w := gzip.NewWriter(&out)
		w.Write(sample)
		w.Close()
		sizes = append(sizes, out.Len())
	}
	types := map[string]byte{"file": tar.TypeReg, "directory": tar.TypeDir, "symlink": tar.TypeSymlink, "hardlink": tar.TypeLink}
	headers := []string{}
	for _, h := range asked.Headers {
		var out bytes.Buffer
		err := tar.NewWriter(&out).WriteHeader(&tar.Header{Name: h.Name, Typeflag: types[h.Type], Linkname: h.LinkName, Mode: h.Mode,
			Uid: h.Uid, Gid: h.Gid, Size: h.Bytes, ModTime: time.Unix(h.Mtime, 0), Format: tar.FormatPAX})
		if err != nil {
			panic(err)
		}
		headers = append(headers, hex.EncodeToString(out.Bytes()))
	}
	json.NewEncoder(os.Stdout).Encode(map[string]any{"go": runtime.Version(), "gzip": sizes, "headers": headers})
}
`;

function askGo(go: string): GoAnswers {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-go-"));
  try {
    writeFileSync(join(folder, "main.go"), program);
    const asked = { Samples: samples().map((sample) => sample.toString("base64")), Headers: sampleHeaders() };
    const { stdout, stderr } = spawnSync(go, ["run", "main.go"], {
      cwd: folder,
      input: JSON.stringify(asked),
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    });
    if (stdout === "") throw new Error(stderr);
    // The program above writes it.
    const answers = JSON.parse(stdout) as GoAnswers;
    return { ...answers, headers: answers.headers.map((header) => digestOf(Buffer.from(header, "hex"))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
