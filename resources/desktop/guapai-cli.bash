# shellcheck shell=bash
# Completes the words of guapai-cli in bash. Commands, options and forms are read out of the program's own help, where a line of a command
# begins with two spaces and a line about it with six.
_guapai_cli() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} help words
  help=$("$1" --help 2>/dev/null) || return
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="--help $(awk '/^  [a-z]/ { print $1 }' <<<"$help")"
  elif [ "$previous" = --form ]; then
    words=$(grep -oE -- '--form [a-z0-9|]+' <<<"$help" | cut -d ' ' -f 2 | tr '|' '\n')
  elif [[ $word == -* ]]; then
    words=$(awk -v command="${COMP_WORDS[1]}" '/^  [a-z]/ { is = $1 == command } !/^  / { is = 0 } is' <<<"$help" |
      grep -oE -- '(^|[^[:alnum:]-])(--[a-z][a-z-]*|-o)' | grep -oE -- '-.*')
  fi
  # Where there are no words, names of files are meant: -o default.
  mapfile -t COMPREPLY < <(compgen -W "${words:-}" -- "$word" | sort -u)
}
complete -o default -F _guapai_cli guapai-cli
