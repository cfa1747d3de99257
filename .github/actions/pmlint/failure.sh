# shellcheck shell=bash
# The failure of a step of the action.

# Annotates the run with a message, which may contain text of a user, and exits with 2.
fail() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '::error title=pmlint::%s\n' "$text"
  exit 2
}
