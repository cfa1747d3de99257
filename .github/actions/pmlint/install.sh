#!/usr/bin/env bash
# Adds pmlint to the PATH of a job: from a release with the right checksum and signature, or built from this checkout.
set -euo pipefail
unset CDPATH
here=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
root=$(cd "$here/../../.." && pwd)
# shellcheck source=SCRIPTDIR/failure.sh
source "$here/failure.sh"

# Prints the SHA-256 of a file.
checksum() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

# Downloads a file of the release; redirects must be HTTPS. What to do without it is the rest of the message.
download() {
  local said
  said=$(curl --fail --silent --show-error --location --retry 3 --proto "=${releases%%:*}" --proto-redir '=https' \
    --output "$folder/$1" "$releases/v$version/$1" 2>&1) ||
    fail "$releases/v$version/$1 cannot be downloaded: $said. ${2:-With \`version: source\` pmlint is built instead}"
}

folder=$(mktemp -d "$RUNNER_TEMP/pmlint-XXXXXX")
version=${INPUT_VERSION#v}
if [ "$version" = source ]; then
  built=$("$root/.ci/build") || fail 'pmlint could not be built; the log of this step says why'
  mkdir "$folder/bin"
  cp "$built" "$folder/bin/pmlint"
  program=$folder/bin/pmlint
else
  # The action's own version, so that pinning the action pins the program.
  [ -n "$version" ] || version=$(sed -n 's/.*static let version = "\(.*\)"$/\1/p' "$root/Sources/pmlint/Pmlint.swift")
  [[ $version =~ ^[0-9A-Za-z.+-]+$ ]] || fail "version: \`$version\` is no release, and not \`source\`"
  system=$(uname -s | tr '[:upper:]' '[:lower:]')
  [[ $system =~ ^(linux|darwin)$ ]] || fail "pmlint runs on Linux and macOS, and not on $system"
  releases=${PMLINT_RELEASES:-$GITHUB_SERVER_URL/${ACTION_REPOSITORY:-$GITHUB_REPOSITORY}/releases/download}
  # The program of Linux needs no library at all; that of macOS is one for both processors.
  processor=universal
  [ "$system" = darwin ] || processor=$(uname -m)
  name=pmlint-$version-$system-$processor
  download "$name.tar.gz"
  if [ -n "$INPUT_SHA256" ]; then
    # The user has said which bytes, and a signature could not say more.
    wanted=$INPUT_SHA256
  else
    # The action's own list, so that pinning the action also pins who may sign.
    signers=$root/.github/allowed_signers
    keys=$(grep -vE '^[[:space:]]*(#|$)' "$signers" 2>&1) || [ $? -eq 1 ] ||
      fail "the list of keys that may sign a release cannot be read: $keys"
    if [ -n "$keys" ]; then
      # ssh-keygen and not minisign: runners and nearly all images have it.
      command -v ssh-keygen >/dev/null ||
        fail "ssh-keygen, which verifies the signature of a release, is not on this runner. Install openssh-client (on \
Alpine openssh-keygen), or say with \`sha256\` which archive to run"
      unsigned="A release must be signed with a key of the action's .github/allowed_signers"
      download SHA256SUMS "$unsigned"
      download SHA256SUMS.sig "$unsigned"
      said=$(ssh-keygen -Y verify -f "$signers" -I pmlint -n pmlint-release -s "$folder/SHA256SUMS.sig" \
        <"$folder/SHA256SUMS" 2>&1) || {
        said=${said%%$'\r'*} # its first line
        fail "SHA256SUMS of release $version cannot be verified: ${said%.}. $unsigned"
      }
      echo "$said"
      wanted=$(awk -v name="$name.tar.gz" '$2 == name { print $1 }' "$folder/SHA256SUMS")
      [ -n "$wanted" ] || fail "SHA256SUMS of release $version does not have $name.tar.gz"
    else
      echo 'pmlint: .github/allowed_signers of the action has no key yet, so only the checksum is verified'
      download "$name.tar.gz.sha256"
      wanted=$(cut -d ' ' -f 1 "$folder/$name.tar.gz.sha256")
    fi
  fi
  found=$(checksum "$folder/$name.tar.gz")
  [ "$(tr '[:upper:]' '[:lower:]' <<<"$wanted")" = "$found" ] ||
    fail "$name.tar.gz has the checksum $found and should have $wanted, so it is not run"
  tar -xzf "$folder/$name.tar.gz" -C "$folder" || fail "$name.tar.gz cannot be unpacked"
  program=$folder/$name/bin/pmlint
fi

said=$("$program" --version 2>&1) ||
  fail "pmlint $version does not run on this machine: $said. With \`version: source\` pmlint is built instead"
echo "pmlint $said"
printf '%s\n' "${program%/*}" >>"$GITHUB_PATH"
printf 'version=%s\npath=%s\n' "$said" "$program" >>"$GITHUB_OUTPUT"
