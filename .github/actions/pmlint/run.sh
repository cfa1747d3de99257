#!/usr/bin/env bash
# Runs pmlint with the inputs of the action and exits with its status: 0, 1 for findings, 2 for a failed run.
set -euo pipefail
unset CDPATH # with it, cd could enter a folder of the same name elsewhere
here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
# shellcheck source=SCRIPTDIR/failure.sh
source "$here/failure.sh"

# Prints the words of a text, one per line; only quotes and backslashes are special.
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

# `concise` prints paths relative to this folder; the runner resolves them in the workspace.
case $PWD in
  "$workspace") prefix= ;;
  "$workspace"/*) prefix=${PWD#"$workspace"/}/ ;;
  *) prefix=$PWD/ ;;
esac
status=0
if [ "$shown" = concise ]; then
  # Only for this format: others are annotations already, or are not for the log.
  echo "::add-matcher::$here/problem-matcher.json"
  "$PMLINT" "${arguments[@]}" | while IFS= read -r line; do printf '%s\n' "$prefix$line"; done || status=$?
  for owner in pmlint pmlint-note; do echo "::remove-matcher owner=$owner::"; done
else
  "$PMLINT" "${arguments[@]}" || status=$?
fi

{
  echo "status=$status"
  # A failed run has no count of findings.
  [ $status -gt 1 ] || echo "findings=$(($(wc -l <"$list")))"
  [ ! -s "$sarif" ] || echo "sarif=$sarif"
} >>"$GITHUB_OUTPUT"
[ $status -lt 2 ] || fail 'pmlint could not do its job; the log of this step says why'
exit $status
