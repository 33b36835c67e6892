#!/usr/bin/env bash
# Sets up, builds, shows, tests, measures and packages Quotidian. `./build.sh help` lists the commands.
set -euo pipefail
cd "$(dirname "$0")"

WASM_BINDGEN=0.2.129 # the version of the crate in Cargo.lock, to the last digit
WASM_PACK=0.15.1
TOOLS=${QUOTIDIAN_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/quotidian/tools}
export PATH="$TOOLS/bin:$HOME/.cargo/bin:$PATH"
export QUOTIDIAN_SHARED=${QUOTIDIAN_SHARED:-../shared}
WASM=target/wasm32-unknown-unknown/release/quotidian.wasm

usage() {
  cat <<'END'
./build.sh COMMAND

  setup            install what is missing: wasm target, wasm-bindgen, wasm-pack, browsers, npm tools   (up to 20 min)
  build            dist/chromium and dist/firefox, loadable unpacked                                    (2 min at first)
  demo             build, then open Chromium with the extension on the demo newsroom; without a display
                   do the click headlessly and write screenshots to target/demo
  test             everything: format, lints, native, node, browsers, both extensions by a real click   (10 min)
  bench [NAME...]  figures from one run: browser (speed and sizes in Chromium), articles, quotes,
                   corroboration, native (criterion); all of them when none is named
  packs            language packs from the dictionaries of Debian, each with its licence, in target/packs  (3 min)
  package          zip files of both extensions and of the sources, in target/packages
END
}

say() { printf '\n== %s\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# ---------------------------------------------------------------------------------------------------------- setup

cargo_tool() { # crate, version, program
  if [ "$("$3" --version 2>/dev/null | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -n 1)" = "$2" ]; then return; fi
  say "Installing $1 $2 from source (about 5 minutes)"
  CARGO_TARGET_DIR="$TOOLS/target" cargo install --quiet --locked --root "$TOOLS" "$1@$2"
}

setup_wasm() {
  if ! [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    say "Adding the wasm target (a minute)"
    rustup target add wasm32-unknown-unknown
  fi
  cargo_tool wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen
}

setup_node() {
  if [ node_modules/.package-lock.json -nt package-lock.json ]; then return; fi
  say "Installing the npm tools (a minute)"
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
}

setup_browsers() {
  local missing=()
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  [ -x /usr/bin/chromedriver ] || missing+=(chromium-driver)
  [ -x /usr/bin/firefox-esr ] || missing+=(firefox-esr)
  fc-list 2>/dev/null | grep -q . || missing+=(fontconfig fonts-liberation)
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  say "Installing ${missing[*]} (a minute)"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

setup() {
  setup_wasm
  cargo_tool wasm-pack "$WASM_PACK" wasm-pack
  setup_browsers
  setup_node
}

# ---------------------------------------------------------------------------------------------------------- build

wasm_module() { # cargo feature, name of the module, folder
  cargo build --quiet --lib --release --target wasm32-unknown-unknown --no-default-features --features "$1"
  wasm-bindgen --target web --remove-name-section --remove-producers-section --out-dir "${3:-extension/pkg}" --out-name "$2" "$WASM"
}

build() {
  setup_wasm
  setup_node
  say "Building the core and the second opinion (2 minutes at first, seconds later)"
  wasm_module extension quotidian
  wasm_module second-opinion second_opinion
  npm run --silent dist
  say "Load unpacked: dist/chromium (chrome://extensions), dist/firefox/manifest.json (about:debugging)"
}

demo() {
  setup_browsers
  build
  npm run --silent demo
}

packs() { training/packs/make.sh; }

package() {
  build
  say "Packing target/packages"
  mkdir -p target/packages
  for browser in chromium firefox; do
    node_modules/.bin/web-ext build --source-dir "dist/$browser" --artifacts-dir target/packages --overwrite-dest \
      --no-config-discovery --filename "quotidian-$browser.zip" >/dev/null
  done
  git archive --format=zip --output target/packages/quotidian-sources.zip HEAD
  ls -l target/packages
}

# ----------------------------------------------------------------------------------------------------------- test

passed=0
failed=()

step() { # name, command...
  local name=$1 start=$SECONDS
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
    echo "-- $name: passed in $((SECONDS - start)) s" >&2
  else
    failed+=("$name")
    echo "-- $name: FAILED after $((SECONDS - start)) s" >&2
  fi
}

clippy_all() {
  cargo clippy --quiet --all-targets -- -D warnings &&
    cargo clippy --quiet --lib --target wasm32-unknown-unknown --no-default-features --features extension -- -D warnings &&
    cargo clippy --quiet --tests --target wasm32-unknown-unknown --no-default-features --features extension -- \
      -D warnings -A clippy::unwrap_used -A clippy::expect_used && # clippy does not know wasm-bindgen's tests for tests
    cargo clippy --quiet --lib --target wasm32-unknown-unknown --no-default-features --features second-opinion -- -D warnings
}

docs() { RUSTDOCFLAGS="-D warnings -A rustdoc::private_intra_doc_links" cargo doc --quiet --no-deps --lib --document-private-items; }

wasm_tests() { # arguments of wasm-pack
  WASM_BINDGEN_TEST_TIMEOUT=180 CHROMEDRIVER=/usr/bin/chromedriver \
    wasm-pack test "$@" --mode no-install -- --no-default-features --features extension
}

# Browsers that a driver ends leave their profiles behind, 75 MB for each program of tests.
own_temporary_folder() {
  TMPDIR=$(mktemp -d)
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
}

tests() {
  setup
  own_temporary_folder
  step "Format" cargo fmt --check
  step "Lints" clippy_all
  step "Documentation" docs
  step "Native tests" cargo test --quiet
  step "The same in node" wasm_tests --node
  step "The same in Chromium; the store in a page, a worker and a service worker" \
    env WASM_BINDGEN_USE_BROWSER=1 bash -c "$(declare -f wasm_tests); wasm_tests --headless --chrome"
  step "Both extensions" build
  step "Types" npm run --silent types
  step "JavaScript lints" npm run --silent lint
  step "web-ext lint" npm run --silent web-ext-lint
  step "Units of the JavaScript, permissions among them" npm run --silent units
  step "Scenarios in Chromium" npm run --silent e2e:chromium
  step "Scenarios in Firefox" npm run --silent e2e:firefox
  say "Result"
  for name in "${failed[@]}"; do echo "FAILED: $name"; done
  echo "$passed passed, ${#failed[@]} failed"
  [ ${#failed[@]} -eq 0 ]
}

# ---------------------------------------------------------------------------------------------------------- bench

native_binary() { cargo build --quiet --release; }

material() { # name of a folder; says so when it is not there
  if [ -e "$QUOTIDIAN_SHARED/$1" ]; then return 0; fi
  echo "skipped: $QUOTIDIAN_SHARED/$1 is not there" >&2
  return 1
}

bench_browser() { # parts: sizes, clicks, libraries, extractors; all of them when none is named
  setup_browsers
  build
  wasm_module article-alone article_alone target/article-alone
  npm run --silent bench -- "$@"
}

# Pages of the public sets as plain files, for the native bench.
unpack_pages() { # folder
  mkdir -p "$1"
  local file
  for file in "$QUOTIDIAN_SHARED"/corpus/wcxb/article/*.html.gz; do
    [ -e "$file" ] && gzip -dc "$file" >"$1/$(basename "$file" .gz)"
  done
  for file in "$QUOTIDIAN_SHARED"/corpus/mozilla/*/source.html; do
    [ -e "$file" ] && cp "$file" "$1/mozilla-$(basename "$(dirname "$file")").html"
  done
}

bench_articles() {
  native_binary
  setup_browsers
  setup_node
  say "Building the crates that articles are measured beside (a minute)"
  cargo build --quiet --release --manifest-path benches/peers/Cargo.toml --target-dir target/peers
  local shared=$QUOTIDIAN_SHARED read="target/release/quotidian read" peers=target/peers/release/peers
  for set in wcxb/article mozilla; do
    material "corpus/$set" || continue
    for command in "$read --jsonl" "$peers readability" "$peers dom_smoothie" "node benches/browser/readability.mjs"; do
      say "Text and metadata on $set: $command"
      python3 "$shared/eval/articles/score_articles.py" "$shared/corpus/$set" --worst 0 -- $command
    done
  done
  if material pages; then
    say "Lines kept and left on the labelled pages"
    python3 "$shared/eval/pages/score_pages.py" --dir "$shared/pages" -- $read --format html
  fi
  if material seeds; then
    python3 "$shared/eval/pages/seed_lines.py" target/release/quotidian "$shared/seeds" "$shared/gold/seeds"
  fi
  say "Time beside the bare parse, growth, memory"
  unpack_pages target/bench-pages
  QUOTIDIAN_PAGES=$PWD/target/bench-pages cargo bench --quiet --bench article
  say "In Chromium beside Readability.js"
  bench_browser extractors
}

bench_quotes() {
  native_binary
  python3 benches/speakers/score.py -- target/release/quotidian quotes
  material corpus/quotes || return 0
  local score="python3 $QUOTIDIAN_SHARED/eval/quotes/score.py" gold="$QUOTIDIAN_SHARED/corpus/quotes" command="target/release/quotidian quotes --jsonl"
  $score --gold "$gold/polnear-dev.jsonl" --half dev --min-tokens 3 --entities "$gold/pronouns-dev.tsv" --cmd "$command"
  $score --gold "$gold/polnear-dev.jsonl" --half dev --cmd "$command"
  $score --gold "$gold/polnear-dev.jsonl" --half dev --min-tokens 3 --kinds indirect --cmd "$command"
  $score --gold "$gold/wikinews-de-dev.jsonl" --half dev --cmd "$command"
  $score --gold "$gold/styles.jsonl" --half all --cmd "$command"
}

bench_corroboration() {
  native_binary
  if ! material gold/match; then bench_languages; return 0; fi
  local score="python3 $QUOTIDIAN_SHARED/eval/match/score.py" command="target/release/quotidian corroborate --library"
  $score -- $command
  $score --set seeds -- $command
  $score --set seeds --raw -- $command
  for table in synonyms antonyms; do
    echo "== without $table"
    $score -- $command --without "$table"
  done
  bench_languages
}

bench_languages() { # links across languages, without packs and with those of `./build.sh packs`
  local score="python3 benches/cross_language/score.py" packs=()
  echo "== across languages, without packs"
  $score -- target/release/quotidian corroborate
  for pack in target/packs/*.quotpack; do [ ! -e "$pack" ] || packs+=(--pack "$pack"); done
  if [ ${#packs[@]} -eq 0 ]; then echo "skipped: no packs in target/packs" >&2; return 0; fi
  echo "== across languages, with packs"
  $score -- target/release/quotidian corroborate "${packs[@]}"
}

bench_native() { cargo bench --quiet; }

bench() {
  [ $# -gt 0 ] || set -- browser articles quotes corroboration native
  for name in "$@"; do
    case $name in
      browser | articles | quotes | corroboration | native) say "Bench: $name" && "bench_$name" ;;
      *) usage && exit 2 ;;
    esac
  done
}

command=${1:-help}
shift || true
case $command in
  setup | build | demo | packs | package) "$command" ;;
  test) tests ;;
  bench) bench "$@" ;;
  help | -h | --help) usage ;;
  *) usage && exit 2 ;;
esac
