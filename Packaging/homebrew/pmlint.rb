# For a tap of Homebrew. The workflow of a release writes the checksums here.
class Pmlint < Formula
  desc "Linter for postmortems and runbooks in git repositories"
  homepage "https://github.com/OWNER/pmlint"
  version "0.1.0"
  license "MIT"

  on_macos do
    url "https://github.com/OWNER/pmlint/releases/download/v0.1.0/pmlint-0.1.0-darwin-universal.tar.gz"
    sha256 "CHECKSUM-darwin-universal"
  end

  on_linux do
    on_intel do
      url "https://github.com/OWNER/pmlint/releases/download/v0.1.0/pmlint-0.1.0-linux-x86_64.tar.gz"
      sha256 "CHECKSUM-linux-x86_64"
    end
    on_arm do
      url "https://github.com/OWNER/pmlint/releases/download/v0.1.0/pmlint-0.1.0-linux-aarch64.tar.gz"
      sha256 "CHECKSUM-linux-aarch64"
    end
  end

  def install
    bin.install "bin/pmlint"
    man1.install "share/man/man1/pmlint.1"
    bash_completion.install "share/bash-completion/completions/pmlint"
    zsh_completion.install "share/zsh/site-functions/_pmlint"
    fish_completion.install "share/fish/vendor_completions.d/pmlint.fish"
    doc.install Dir["share/doc/pmlint/*"]
  end

  test do
    (testpath/"postmortems/a.md").write "# Checkout was down\n"
    output = shell_output("#{bin}/pmlint --select missing-severity --format concise", 1)
    assert_match "postmortems/a.md:1:3: error[missing-severity]", output
  end
end
