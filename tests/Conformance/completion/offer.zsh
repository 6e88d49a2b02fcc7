# Prints what zsh offers for a command line: offer.zsh SCRIPT LINE. Completion needs a line that is being edited, hence the terminal
# of its own; there, compadd is told to say what fits before it does its work.
zmodload zsh/zpty
offers=$(mktemp)
zpty shell zsh -f -i
send() { zpty -w shell "$1" }
send "PS1= RPS1= offers=${(q)offers}; unset HISTFILE; cd ${(q)PWD}"
send 'autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" menu no'
send 'function compadd { local -a fitting; if (( ! ${+argv[(r)-[OAD]]} )); then builtin compadd -O fitting "$@"; (( $#fitting )) && print -rl -- $fitting >> $offers; fi; builtin compadd "$@" }'
send "source ${(q)1}"
send "zle -N finished; finished() { print -r -- finished >> \$offers; zle kill-whole-line }; bindkey '^X' finished"
zpty -w -n shell "$2"$'\t\x18'
for attempt in {1..100}; do
  zpty -r -t shell output
  [[ $(tail -n 1 $offers) == finished ]] && break
  sleep 0.1
done
zpty -d shell
grep -v '^finished$' $offers
rm -f $offers
