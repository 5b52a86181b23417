/** Files that no package holds: its scripts make them when it is installed. Measured in layers of Debian 12; bytes. */
export interface GeneratedFiles {
  readonly path: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly files: number;
  readonly links?: number;
}

export function generatedFilesOf(name: string): GeneratedFiles | undefined {
  return generated[name];
}

const generated: Readonly<Record<string, GeneratedFiles>> = {
  "shared-mime-info": { path: "/usr/share/mime", bytes: 2_680_507, gzipBytes: 430_000, files: 862 },
  systemd: { path: "/var/lib/systemd", bytes: 214_046, gzipBytes: 50_400, files: 1 },
  fontconfig: { path: "/var/cache/fontconfig", bytes: 25_000, gzipBytes: 3500, files: 6 },
  "gtk-update-icon-cache": { path: "/usr/share/icons", bytes: 124_080, gzipBytes: 35_000, files: 1 },
  "ca-certificates": { path: "/etc/ssl/certs", bytes: 222_073, gzipBytes: 145_000, files: 1, links: 280 },
};
