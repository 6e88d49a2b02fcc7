# Prints what fish offers for a command line: offer.fish SCRIPT LINE. The descriptions behind a tab are left away.
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
