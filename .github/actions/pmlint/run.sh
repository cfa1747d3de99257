#!/usr/bin/env bash
# Runs pmlint by the inputs of the action, and ends as it does: 0, 1 for findings, 2 for a job that could not be done.
set -euo pipefail
unset CDPATH # it would lead to a folder of the same name elsewhere
here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
# shellcheck source=SCRIPTDIR/failure.sh
source "$here/failure.sh"

# Prints the words of a text, one a line; quotes and backslashes are all that counts in it.
words() {
  xargs -r printf '%s\n' <<<"$1" 2>/dev/null
}

cd "$GITHUB_WORKSPACE"
workspace=$PWD
[ -d "$INPUT_WORKING_DIRECTORY" ] || fail "working-directory: there is no folder $INPUT_WORKING_DIRECTORY"
cd "$INPUT_WORKING_DIRECTORY"

list=$(mktemp "$RUNNER_TEMP/pmlint-XXXXXX")
arguments=(check "--fail-on=$INPUT_FAIL_ON" "--format=jsonl=$list")
shown=
sarif=
formats=$(words "$INPUT_FORMAT") || fail "format: a quote is not closed: $INPUT_FORMAT"
while IFS= read -r format; do
  [ -n "$format" ] || continue
  arguments+=("--format=$format")
  case $format in
    sarif=/*) sarif=${format#*=} ;;
    sarif=*) sarif=$PWD/${format#*=} ;;
    *=*) ;;
    *) shown=$format ;;
  esac
done <<<"$formats"
case $INPUT_NEW_ONLY in
  true) arguments+=(--since=auto --new-only) ;;
  false | '') ;;
  *) fail "new-only: \`$INPUT_NEW_ONLY\` is neither true nor false" ;;
esac
more=$(words "$INPUT_ARGS") || fail "args: a quote is not closed: $INPUT_ARGS"
[ -z "$more" ] || while IFS= read -r word; do arguments+=("$word"); done <<<"$more"

# `concise` names files from here, and the runner looks for them from the workspace.
case $PWD in
  "$workspace") prefix= ;;
  "$workspace"/*) prefix=${PWD#"$workspace"/}/ ;;
  *) prefix=$PWD/ ;;
esac
status=0
if [ "$shown" = concise ]; then
  # Only here, since other formats are annotations themselves, or none.
  echo "::add-matcher::$here/problem-matcher.json"
  "$PMLINT" "${arguments[@]}" | while IFS= read -r line; do printf '%s\n' "$prefix$line"; done || status=$?
  for owner in pmlint pmlint-note; do echo "::remove-matcher owner=$owner::"; done
else
  "$PMLINT" "${arguments[@]}" || status=$?
fi

{
  echo "status=$status"
  # A job that could not be done has counted nothing.
  [ $status -gt 1 ] || echo "findings=$(($(wc -l <"$list")))"
  [ ! -s "$sarif" ] || echo "sarif=$sarif"
} >>"$GITHUB_OUTPUT"
[ $status -lt 2 ] || fail 'pmlint could not do its job; the log of this step says why'
exit $status
