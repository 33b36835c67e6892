#!/usr/bin/env bash
# Makes the language packs in target/packs from dictionaries of Debian, each with its licence beside it.
#
# The dictionaries' versions are fixed in sources.txt, with checksums; the same dictionaries give the same packs, byte for
# byte. Their licences (GPL, for Norwegian CC BY-SA) cover the packs too: packs are files of their own and never part of
# the extension.
set -euo pipefail
cd "$(dirname "$0")/../.."

HERE=training/packs
OUT=target/packs
WORK=$OUT/sources
mkdir -p "$WORK"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

fetch() { # package, version, file: from the cache of an earlier run or from Debian
  [ -f "$3" ] && return
  apt-cache show "$1=$2" >/dev/null 2>&1 || as_root apt-get update -qq
  (cd "$WORK" && apt-get download -qq "$1=$2" 2>/dev/null) ||
    { echo "$1 $2 cannot be had: this makes packs from the dictionaries of Debian 12" >&2 && return 1; }
}

# Downloads and unpacks the Debian packages of sources.txt; a wrong checksum stops everything.
while read -r sum package version <&3; do
  case $sum in '#'* | '') continue ;; esac
  file="$WORK/${package}_${version}_all.deb"
  fetch "$package" "$version" "$file"
  echo "$sum  $file" | sha256sum --check --quiet
  dpkg-deb -x "$file" "$WORK/$package"
done 3<"$HERE/sources.txt"

cargo build --quiet --profile quick --example language_pack

dictionary() { # kind, package, name of the dictionary: unpacks it and says how it is read
  local base=$WORK/$2/usr/share/dictd/$3
  gzip -dc "$base.dict.dz" >"$WORK/$3.dict"
  cp "$base.index" "$WORK/$3.index"
  echo "$1:$WORK/$3"
}

pack() { # language, name, origin, licence's name, its text (empty: the copyright file holds it), packages with their dictionaries...
  local language=$1 name=$2 origin=$3 licence=$4 text=$5 dictionaries=() edition=
  shift 5
  local said=$OUT/$language.LICENCE.txt
  printf '%s\n%s\nLicence: %s\n' "$name" "$origin" "$licence" >"$said"
  for entry in "$@"; do
    IFS=: read -r kind package dictionary <<<"$entry"
    dictionaries+=("$(dictionary "$kind" "$package" "$dictionary")")
    edition="$edition${edition:+, }$package $(awk -v p="$package" '$2 == p { print $3 }' "$HERE/sources.txt")"
    printf '\n---- %s: copyright file of the package\n\n' "$package" >>"$said"
    cat "$WORK/$package/usr/share/doc/$package/copyright" >>"$said"
  done
  if [ -n "$text" ]; then
    printf '\n---- %s\n\n' "$licence" >>"$said"
    cat "$text" >>"$said"
  fi
  target/quick/examples/language_pack "$language" "$name" "$edition" "$origin" "$said" "$OUT/$language.quotpack" "${dictionaries[@]}"
}

GPL2=/usr/share/common-licenses/GPL-2
GPL3=/usr/share/common-licenses/GPL-3
FREEDICT="Made from FreeDict dictionaries (freedict.org)"
pack fr "French – English" "$FREEDICT" GPL-2.0-or-later "$GPL2" \
  from:dict-freedict-fra-eng:freedict-fra-eng to:dict-freedict-eng-fra:freedict-eng-fra
pack de "German – English" "$FREEDICT, which carry the Ding word list" GPL-3.0-or-later "$GPL3" \
  from:dict-freedict-deu-eng:freedict-deu-eng to:dict-freedict-eng-deu:freedict-eng-deu
pack es "Spanish – English" "$FREEDICT" GPL-2.0-or-later "$GPL2" \
  from:dict-freedict-spa-eng:freedict-spa-eng to:dict-freedict-eng-spa:freedict-eng-spa
pack ru "Russian – English" "$FREEDICT and Mueller's English-Russian dictionary" GPL-2.0-or-later "$GPL2" \
  to:dict-freedict-eng-rus:freedict-eng-rus plain:mueller7-dict:mueller7
pack no "Norwegian – English" "$FREEDICT, from Wiktionary through WikDict" CC-BY-SA-3.0 "" \
  to:dict-freedict-eng-nor:freedict-eng-nor
