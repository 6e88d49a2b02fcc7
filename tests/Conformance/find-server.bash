# For scripts that need a name server; source it. $work is a folder for downloads, which are made from there.

# find_server PACKAGE PROGRAM: prints where the program is, taken out of its package if it is not installed but would run.
find_server() {
  local program
  command -v "$2" && return
  [ -n "$(command -v apt-get)" ] || return 0
  if [ ! -d "$work/$1" ]; then
    apt-get download "$1" > download.log 2>&1 || { apt-get update && apt-get download "$1"; } > download.log 2>&1 || return 0
    dpkg-deb -x "$1"_*.deb "$1"
  fi
  for program in "$work/$1"/usr/{bin,sbin}/"$2"; do
    if [ -x "$program" ] && ! ldd "$program" | grep -q 'not found'; then
      echo "$program"
    fi
  done
}
