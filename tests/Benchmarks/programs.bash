# For scripts that measure; source it. $work is a folder that they remove at their end.
PATH=$PATH:/usr/sbin
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDTERMINALLOGGER=off LC_ALL=C

# install_packages PACKAGE...: those that are missing. Needs root where there are any.
install_packages() {
  local package missing=()
  for package in "$@"; do
    dpkg-query --show --showformat '${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]}" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"; } > "$work/log" 2>&1 \
    || { cat "$work/log" >&2; echo "not installed: ${missing[*]}" >&2; exit 1; }
}

# quietly COMMAND...: shows what a command says only if it fails.
quietly() {
  "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

# runtime_identifier: the name of this machine's kind for dotnet publish.
runtime_identifier() {
  case $(uname -m) in
    x86_64) echo linux-x64 ;;
    aarch64) echo linux-arm64 ;;
    *) echo "There is no runtime for $(uname -m)." >&2; exit 1 ;;
  esac
}

# median FILE COLUMN
median() {
  sort -n -k "$2,$2" "$1" | awk -v column="$2" '{ value[NR] = $column } END { print value[int((NR + 1) / 2)] }'
}

# with_commas NUMBER
with_commas() {
  sed -E ':next; s/^([0-9]+)([0-9]{3})/\1,\2/; t next' <<< "$1"
}
