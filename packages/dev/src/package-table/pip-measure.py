"""Measures releases of Python projects as pip would install them here: what is in the wheel, its byte code, and both compressed.

Reads lines `name` or `name<specifiers>` and writes a line of JSON for each. The index is the one that the machine's own pip uses.
"""

import hashlib
import html
import io
import json
import marshal
import os
import re
import sys
import tarfile
import urllib.parse
import warnings
import zipfile
import zlib
from concurrent.futures import ProcessPoolExecutor
from email.parser import Parser

from pip._internal.configuration import Configuration
from pip._internal.models.index import PyPI
from pip._internal.network.lazy_wheel import LazyZipOverHTTP
from pip._internal.network.session import PipSession
from pip._vendor.packaging.specifiers import SpecifierSet
from pip._vendor.packaging.tags import sys_tags
from pip._vendor.packaging.utils import canonicalize_name, parse_wheel_filename
from pip._vendor.packaging.version import InvalidVersion, Version

# Of larger wheels only the directory is read.
LARGEST_DOWNLOAD = 130_000_000
# Of larger contents the wheel's own compression is taken, which is about the same.
LARGEST_COMPRESSED = 60_000_000
PYTHON = Version("%d.%d.%d" % sys.version_info[:3])
SITE = "usr/local/lib/python%d.%d/site-packages" % sys.version_info[:2]
TAGS = {tag: rank for rank, tag in enumerate(sys_tags())}

session = None


def index_url():
    settings = Configuration(isolated=False)
    settings.load()
    values = dict(settings.items())
    for name in (":env:.index-url", "install.index-url", "global.index-url"):
        if name in values:
            return values[name]
    return PyPI.simple_url


def client():
    global session
    if session is None:
        session = PipSession(retries=3)
        session.headers["Accept-Encoding"] = "identity"
        if os.environ.get("PIP_CERT"):
            session.verify = os.environ["PIP_CERT"]
    return session


def releases(name):
    """Versions, newest first, each with the files that may be installed here: (url, wheel tag's rank or None)."""
    url = index_url().rstrip("/") + "/" + name + "/"
    page = client().get(url, timeout=120)
    page.raise_for_status()
    found = {}
    for attributes, text in re.findall(r"<a\s([^>]*)>([^<]*)</a>", page.text):
        href = re.search(r'href="([^"]*)"', attributes)
        needs = re.search(r'data-requires-python="([^"]*)"', attributes)
        if href is None or "data-yanked" in attributes:
            continue
        try:
            if needs and not SpecifierSet(html.unescape(needs.group(1))).contains(PYTHON, prereleases=True):
                continue
        except Exception:
            pass
        link = urllib.parse.urljoin(page.url, html.unescape(href.group(1))).split("#")[0]
        file = html.unescape(text.strip())
        try:
            if file.endswith(".whl"):
                _, version, _, tags = parse_wheel_filename(file)
                ranks = [TAGS[tag] for tag in tags if tag in TAGS]
                if not ranks:
                    continue
                rank = min(ranks)
            elif file.endswith((".tar.gz", ".zip")):
                stem = re.sub(r"\.(tar\.gz|zip)$", "", file)
                version = Version(stem[len(name) + 1 :] if canonicalize_name(stem[: len(name)]) == name else stem.split("-")[-1])
                rank = None
            else:
                continue
        except Exception:
            continue
        found.setdefault(version, []).append((link, rank))
    return found


def choose(found, specifiers):
    wanted = SpecifierSet(specifiers)
    fitting = [version for version in found if wanted.contains(version, prereleases=bool(wanted.prereleases))]
    # As pip: a project that has nothing but pre-releases is taken as it is.
    if not fitting and not any(not version.is_prerelease for version in found):
        fitting = [version for version in found if wanted.contains(version, prereleases=True)]
    # As pip: of the same version a wheel; a newer version even when there is only its source.
    for version in sorted(fitting, reverse=True):
        wheels = [file for file in found[version] if file[1] is not None]
        if wheels:
            return version, min(wheels, key=lambda file: file[1])
        return version, found[version][0]
    return None


def metadata_of(archive):
    inside = [name for name in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name)]
    fields = Parser().parsestr(archive.read(inside[0]).decode("utf-8", "replace"), headersonly=True) if inside else {}
    scripts = [name for name in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/entry_points\.txt", name)]
    count = 0
    if scripts:
        section = ""
        for line in archive.read(scripts[0]).decode("utf-8", "replace").splitlines():
            line = line.strip()
            if line.startswith("["):
                section = line
            elif "=" in line and section in ("[console_scripts]", "[gui_scripts]"):
                count += 1
    return list(fields.get_all("Requires-Dist") or []) if inside else [], count


def byte_code(source, path):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return b"\0" * 4 + hashlib.sha1(source).digest()[:12] + marshal.dumps(compile(source, "/" + path, "exec", dont_inherit=True))
    except Exception:
        return None


def compressed(files):
    """Bytes of a gzipped tar of these, as layers are sorted."""
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    total = 0
    seen = set()

    def header(name, size, kind):
        info = tarfile.TarInfo(name)
        info.size, info.type, info.mtime = size, kind, 1_700_000_000
        return info.tobuf(tarfile.GNU_FORMAT)

    for name, content in sorted(files.items()):
        parts = name.split("/")
        for depth in range(1, len(parts)):
            folder = "/".join(parts[:depth])
            if folder not in seen:
                seen.add(folder)
                total += len(packer.compress(header(folder + "/", 0, tarfile.DIRTYPE)))
        total += len(packer.compress(header(name, len(content), tarfile.REGTYPE)))
        total += len(packer.compress(content + b"\0" * (-len(content) % 512)))
    return total + len(packer.flush())


def installed_path(name):
    data = re.match(r"[^/]+\.data/(purelib|platlib|scripts|data|headers)/(.*)", name)
    if data is None or data.group(1).endswith("lib"):
        return SITE + "/" + (data.group(2) if data else name)
    top = {"scripts": "usr/local/bin/", "data": "usr/local/", "headers": "usr/local/include/"}[data.group(1)]
    return top + data.group(2)


def measure(request):
    match = re.fullmatch(r"([A-Za-z0-9][A-Za-z0-9._-]*)(.*)", request)
    name, specifiers = canonicalize_name(match.group(1)), match.group(2).strip()
    try:
        found = releases(name)
        chosen = choose(found, specifiers)
        if chosen is None:
            return {"request": request, "name": name, "problem": "no release fits"}
        version, (link, rank) = chosen
        result = {
            "request": request,
            "name": name,
            "version": str(version),
            "versions": [str(v) for v in sorted(found, reverse=True) if not v.is_prerelease],
        }
        if rank is None:
            head = client().head(link, timeout=120)
            return {**result, "archiveBytes": int(head.headers.get("content-length", 0))}
        head = client().head(link, timeout=120)
        length = int(head.headers["content-length"])
        result["archiveBytes"] = length
        if length > LARGEST_DOWNLOAD:
            archive = zipfile.ZipFile(LazyZipOverHTTP(link, client()))
        else:
            archive = zipfile.ZipFile(io.BytesIO(client().get(link, timeout=300).content))
        requires, scripts = metadata_of(archive)
        members = [info for info in archive.infolist() if not info.is_dir()]
        sources = [info for info in members if info.filename.endswith(".py")]
        result.update(
            bytes=sum(info.file_size for info in members),
            files=len(members),
            pythonBytes=sum(info.file_size for info in sources),
            pythonFiles=len(sources),
            pythonArchiveBytes=sum(info.compress_size for info in sources),
            compressedBytes=sum(info.compress_size for info in members),
            scripts=scripts,
            requires=requires,
            record=sum(info.file_size for info in members if info.filename.endswith(".dist-info/RECORD")),
        )
        if length > LARGEST_DOWNLOAD:
            return result
        plain = {installed_path(info.filename): archive.read(info) for info in members}
        code = {}
        for path, content in plain.items():
            if not path.endswith(".py") or not path.startswith(SITE):
                continue
            made = byte_code(content, path)
            if made is not None:
                folder, _, file = path.rpartition("/")
                code["%s/__pycache__/%s.cpython-%d%d.pyc" % (folder, file[:-3], *sys.version_info[:2])] = made
        result.update(
            bytecodeBytes=sum(map(len, code.values())),
            bytecodeFiles=len(code),
        )
        if result["bytes"] <= LARGEST_COMPRESSED:
            result["gzipBytes"] = compressed(plain)
            # Beside the sources it is hardly smaller.
            result["bytecodeGzipBytes"] = result["gzipBytes"] + (compressed(code) if code else 0)
        return result
    except Exception as error:  # one release must not end the others
        return {"request": request, "name": name, "problem": type(error).__name__ + ": " + re.sub(r"https?://\S+", "", str(error))}


if __name__ == "__main__":
    requests_ = [line.strip() for line in sys.stdin if line.strip()]
    with ProcessPoolExecutor(int(sys.argv[1]) if len(sys.argv) > 1 else 3) as pool:
        for answer in pool.map(measure, requests_):
            sys.stdout.write(json.dumps(answer) + "\n")
            sys.stdout.flush()
