# shellcheck shell=bash
# shellcheck disable=SC2034 # the lists are read by the scripts that source this file
# What the scripts beside this file share: the list of Debian packages, and the way to a finished build.
# Sourced, not run. Exit status of every script: 0 done, 1 the build or a check failed, 2 something has to be installed or asked otherwise.

set -euo pipefail
started_in=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# The one list of Debian 12 packages, by what needs them.
packages_compile=(g++ cmake ninja-build ccache nlohmann-json3-dev libutf8proc-dev)
packages_qt=(qt6-base-dev qt6-pdf-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qtkeychain-qt6-dev libspdlog-dev
  libqpdf-dev libharfbuzz-dev libsodium-dev libxlsxwriter-dev liborcus-dev pkg-config)
packages_start=( # the package of Guapai depends on these
  libqt6sql6-sqlite qt6-translations-l10n
  qt6-qpa-plugins libqt6svg6                # the window and its icon
  fonts-noto-cjk                            # the screen and the paper
  fonts-babelstone-han fonts-hanazono       # the paper: rare characters of names
  fonts-dejavu-core fonts-wqy-zenhei        # the paper: its marks
)
packages_check=(libgtest-dev libgmock-dev mold)
packages_check_qt=(poppler-utils python3 python3-jsonschema locales)
packages_walk=( # the built program in a real window: screen, window manager, screen reader's view, keys, input method, printer, workbooks
  xvfb openbox dbus dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3 python3-gi python3-xlib
  fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6
  cups-core-drivers cups-daemon poppler-utils python3-openpyxl
)
packages_package=( # makes the package of Guapai, and checks what is installed
  appstream desktop-file-utils dpkg-dev file man-db python3 python3-gi shared-mime-info
)
packages_bare=(debootstrap xvfb x11-utils) # tries the package on a bare system
packages_coverage=(gcovr)
packages_benchmark=(libbenchmark-dev)
packages_fuzz=(clang-16 libclang-rt-16-dev)
packages_lint=(clang-format-16 clang-tidy-16 python3)

say() { printf '%s\n' "$*" >&2; }
fail() { local status=$1; shift; say "$@"; exit "$status"; }

# Qt wants text in UTF-8 and a folder for what lives as long as a login; a bare system offers neither.
use_bare_environment() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi
  if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR="$root/build/runtime"
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
  fi
}

missing_packages() {
  local present package
  present=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  for package in "$@"; do
    case $'\n'"$present"$'\n' in *$'\n'"installed $package"$'\n'*) ;; *) printf '%s\n' "$package" ;; esac
  done
}

# Runs a command silently; what it said is kept in build/NAME.log and shown only when it fails.
quietly() {
  local log="build/$1.log"; shift
  mkdir -p build
  if "$@" >"$log" 2>&1; then return 0; fi
  tail -n 40 "$log" >&2
  say "The whole output is in $log."
  return 1
}

install_packages() {
  local missing as_root=()
  if ! command -v dpkg-query >/dev/null; then
    say "This is no Debian system: going on with the compiler and libraries that are here."
    return 0
  fi
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      fail 2 "Packages are missing, and this user cannot install them. As root:
  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  say "Installing what is missing: ${missing[*]}"
  as_root+=(env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -o Acquire::Retries=3 -o Dpkg::Use-Pty=0)
  quietly packages-update "${as_root[@]}" update || say "The package lists could not be renewed; trying with those that are here."
  quietly packages-install "${as_root[@]}" install --yes --no-install-recommends "${missing[@]}" ||
    fail 2 "The packages could not be installed. Needed are: ${missing[*]}"
}

# build_preset PRESET [CMAKE BUILD ARGUMENTS]: configures and builds into build/PRESET.
build_preset() {
  local preset=$1 fresh=(); shift
  if [ ! -w "${HOME:-/nowhere}" ]; then export CCACHE_DIR="$root/build/ccache"; fi
  # A build folder that came along with a copied tree belongs to another place.
  if [ -f "build/$preset/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "build/$preset/CMakeCache.txt"; then
    fresh=(--fresh)
  fi
  quietly "configure-$preset" cmake "${fresh[@]}" --preset "$preset" || fail 1 "CMake could not configure the preset $preset."
  cmake --build --preset "$preset" "$@" >&2 || fail 1 "The build of the preset $preset failed."
}
