/**
 * Programs that install scripts are known to download, in bytes; of the others nothing is known, and most only check something.
 */
export function knownWrites(names: ReadonlySet<string>): number {
  let total = 0;
  for (const name of names) total += downloadsOf[name] ?? 2_000_000;
  return total;
}

const downloadsOf: Readonly<Record<string, number>> = {
  puppeteer: 450_000_000,
  cypress: 650_000_000,
  playwright: 0,
  electron: 280_000_000,
  chromedriver: 20_000_000,
  "phantomjs-prebuilt": 70_000_000,
  "core-js": 0,
  "core-js-pure": 0,
  esbuild: 0,
  sharp: 0,
  "@swc/core": 0,
  "unrs-resolver": 0,
  fsevents: 0,
  "@parcel/watcher": 0,
  "@nestjs/core": 0,
  "es5-ext": 0,
  husky: 0,
  msw: 0,
  nx: 0,
};
