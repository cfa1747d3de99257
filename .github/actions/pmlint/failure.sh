# shellcheck shell=bash
# What both steps of the action do when they cannot do their job.

# Annotates the run with a sentence, which may hold what a user wrote, and ends with 2.
fail() {
  local text=${1//'%'/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  printf '::error title=pmlint::%s\n' "$text"
  exit 2
}
