# Prints what bash offers for a command line: offer.bash SCRIPT LINE. The line is cut into words as bash does it.
# shellcheck shell=bash disable=SC1090
source "$1"
COMP_LINE=$2
COMP_POINT=${#COMP_LINE}
COMP_WORDS=()
rest=$COMP_LINE
while [[ $rest =~ ^([[:space:]]*)(=|[^=[:space:]]+)(.*)$ ]]; do
  COMP_WORDS+=("${BASH_REMATCH[2]}")
  rest=${BASH_REMATCH[3]}
done
[[ $rest =~ ^[[:space:]]+$ ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_spflint_completion
printf '%s\n' "${COMPREPLY[@]}"
