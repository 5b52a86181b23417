// When releases of systems and languages got their last free security fix, by month. Compiled by hand for this project from what
// the projects announce themselves: Debian LTS, Ubuntu's standard maintenance, Alpine's and Fedora's release pages, CentOS,
// openSUSE, Node's release schedule, Python's developer guide, Ruby, PHP, Go's release history, Microsoft's .NET lifecycle,
// PostgreSQL, MySQL, MariaDB, MongoDB. Dates alone, which nobody owns. Taken 2026-11-01: what ends later is not listed, as core
// has no clock.

/** The month in which the table was made: what ends in it or later is missing. */
export const snapshotMonth = "2026-11";

/** A product with releases that ended. */
export interface EndedReleases {
  /** As it calls itself. */
  readonly name: string;
  /** Release → month of its end, `YYYY-MM`. A release stands for those whose number begins with it. */
  readonly ended: Readonly<Record<string, string>>;
}

/** By the name of the official image. */
export const endedReleases: Readonly<Record<string, EndedReleases>> = {
  debian: product("Debian", "6 2016-02, 7 2018-05, 8 2020-06, 9 2022-06, 10 2024-06, 11 2026-08"),
  ubuntu: product(
    "Ubuntu",
    `10.04 2015-04, 10.10 2012-04, 11.04 2012-10, 11.10 2013-05, 12.04 2017-04, 12.10 2014-05, 13.04 2014-01, 13.10 2014-07,
    14.04 2019-04, 14.10 2015-07, 15.04 2016-02, 15.10 2016-07, 16.04 2021-04, 16.10 2017-07, 17.04 2018-01, 17.10 2018-07,
    18.04 2023-05, 18.10 2019-07, 19.04 2020-01, 19.10 2020-07, 20.04 2025-05, 20.10 2021-07, 21.04 2022-01, 21.10 2022-07,
    22.10 2023-07, 23.04 2024-01, 23.10 2024-07, 24.10 2025-07, 25.04 2026-01, 25.10 2026-07`,
  ),
  alpine: product(
    "Alpine Linux",
    `2.6 2014-10, 2.7 2015-11, 3.0 2016-05, 3.1 2016-11, 3.2 2017-05, 3.3 2017-11, 3.4 2018-05, 3.5 2018-11, 3.6 2019-05,
    3.7 2019-11, 3.8 2020-05, 3.9 2020-11, 3.10 2021-05, 3.11 2021-11, 3.12 2022-05, 3.13 2022-11, 3.14 2023-05, 3.15 2023-11,
    3.16 2024-05, 3.17 2024-11, 3.18 2025-05, 3.19 2025-11, 3.20 2026-04`,
  ),
  centos: product("CentOS", "5 2017-03, 6 2020-11, 7 2024-06, 8 2021-12, stream8 2024-05"),
  fedora: product(
    "Fedora",
    `20 2015-06, 21 2015-12, 22 2016-07, 23 2016-12, 24 2017-08, 25 2017-12, 26 2018-05, 27 2018-11, 28 2019-05, 29 2019-11,
    30 2020-05, 31 2020-11, 32 2021-05, 33 2021-11, 34 2022-06, 35 2022-12, 36 2023-05, 37 2023-12,
    38 2024-05, 39 2024-11, 40 2025-05, 41 2025-12`,
  ),
  amazonlinux: product("Amazon Linux", "1 2023-12, 2016 2023-12, 2017 2023-12, 2018 2023-12, 2 2026-06"),
  leap: product(
    "openSUSE Leap",
    "42 2019-06, 15.0 2019-12, 15.1 2021-01, 15.2 2021-12, 15.3 2022-12, 15.4 2023-12, 15.5 2024-12, 15.6 2026-04",
  ),
  node: product(
    "Node.js",
    `0 2016-12, 4 2018-04, 5 2016-06, 6 2019-04, 7 2017-06, 8 2019-12, 9 2018-06, 10 2021-04, 11 2019-06, 12 2022-04, 13 2020-06,
    14 2023-04, 15 2021-06, 16 2023-09, 17 2022-06, 18 2025-04, 19 2023-06, 20 2026-04, 21 2024-06, 23 2025-06, 25 2026-06`,
  ),
  python: product(
    "Python",
    "2 2020-01, 3.3 2017-09, 3.4 2019-03, 3.5 2020-09, 3.6 2021-12, 3.7 2023-06, 3.8 2024-10, 3.9 2025-10, 3.10 2026-10",
  ),
  ruby: product(
    "Ruby",
    `1 2015-02, 2 2023-03, 2.0 2016-02, 2.1 2017-03, 2.2 2018-03, 2.3 2019-03, 2.4 2020-03, 2.5 2021-03, 2.6 2022-04, 2.7 2023-03,
    3.0 2024-04, 3.1 2025-03, 3.2 2026-03`,
  ),
  php: product(
    "PHP",
    `5 2018-12, 5.3 2014-08, 5.4 2015-09, 5.5 2016-07, 5.6 2018-12, 7 2022-11, 7.0 2019-01, 7.1 2019-12, 7.2 2020-11, 7.3 2021-12,
    7.4 2022-11, 8.0 2023-11, 8.1 2025-12`,
  ),
  golang: product(
    "Go",
    `1.3 2015-08, 1.4 2016-02, 1.5 2016-08, 1.6 2017-02, 1.7 2017-08, 1.8 2018-02, 1.9 2018-08, 1.10 2019-02, 1.11 2019-09,
    1.12 2020-02, 1.13 2020-08, 1.14 2021-02, 1.15 2021-08, 1.16 2022-03, 1.17 2022-08, 1.18 2023-02, 1.19 2023-08, 1.20 2024-02,
    1.21 2024-08, 1.22 2025-02, 1.23 2025-08, 1.24 2026-02, 1.25 2026-08`,
  ),
  dotnet: product(
    ".NET",
    `1.0 2019-06, 1.1 2019-06, 2.0 2018-10, 2.1 2021-08, 2.2 2019-12, 3.0 2020-03, 3.1 2022-12, 5.0 2022-05, 6.0 2024-11,
    7.0 2024-05`,
  ),
  postgres: product("PostgreSQL", "8 2014-07, 9 2021-11, 10 2022-11, 11 2023-11, 12 2024-11, 13 2025-11"),
  mysql: product("MySQL", "5.5 2018-12, 5.6 2021-02, 5.7 2023-10, 5 2023-10, 8.0 2026-04"),
  mariadb: product(
    "MariaDB",
    "5 2020-04, 10.0 2019-03, 10.1 2020-10, 10.2 2022-05, 10.3 2023-05, 10.4 2024-06, 10.5 2025-06, 10.6 2026-07",
  ),
  mongo: product("MongoDB", "2 2018-03, 3 2021-04, 4 2024-02, 4.0 2022-04, 4.2 2023-04, 4.4 2024-02, 5 2024-10, 6 2025-07"),
};

/** Official images that nobody rebuilds any more, whatever their tag, and since when. */
export const endedImages: Readonly<Record<string, string>> = { java: "2016-12", adoptopenjdk: "2021-08", openjdk: "2022-07" };

/** Names of releases in tags, and what they are the name of; those that still have fixes too. */
export const releaseNames: ReadonlyMap<string, { readonly image: string; readonly release: string }> = new Map([
  ...named("debian", "squeeze 6, wheezy 7, jessie 8, stretch 9, buster 10, bullseye 11, bookworm 12, trixie 13, forky 14"),
  ...named(
    "ubuntu",
    `lucid 10.04, precise 12.04, trusty 14.04, utopic 14.10, vivid 15.04, wily 15.10, xenial 16.04, yakkety 16.10, zesty 17.04,
    artful 17.10, bionic 18.04, cosmic 18.10, disco 19.04, eoan 19.10, focal 20.04, groovy 20.10, hirsute 21.04, impish 21.10,
    jammy 22.04, kinetic 22.10, lunar 23.04, mantic 23.10, noble 24.04, oracular 24.10, plucky 25.04, questing 25.10,
    resolute 26.04`,
  ),
]);

/** "10 2024-06, 11 2026-08" → the release and its month. */
function product(name: string, list: string): EndedReleases {
  return { name, ended: Object.fromEntries(pairs(list)) };
}

function named(image: string, list: string): [string, { image: string; release: string }][] {
  return pairs(list).map(([name, release]) => [name, { image, release }]);
}

function pairs(list: string): [string, string][] {
  return list.split(",").map((pair) => {
    const [first = "", second = ""] = pair.trim().split(" ");
    return [first, second];
  });
}
