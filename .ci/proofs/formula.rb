# Runs a formula on the release in a folder, with just enough of Homebrew's words: downloads, checks and installs.
require "digest"
require "fileutils"
require "pathname"

class Formula
  class << self
    attr_reader :address, :checksum

    def on_linux = yield
    def on_macos = nil
    def on_intel = (yield if RbConfig::CONFIG["host_cpu"] == "x86_64")
    def on_arm = (yield if RbConfig::CONFIG["host_cpu"] == "aarch64")
    def url(text) = @address = text
    def sha256(text) = @checksum = text
    def test = nil
    def desc(_) = nil
    def homepage(_) = nil
    def version(_) = nil
    def license(_) = nil
  end

  # A folder of the installation.
  Target = Struct.new(:path) do
    def install(*files) = FileUtils.mkdir_p(path) && FileUtils.cp_r(files.flatten, path)
  end

  folders = {
    bin: "bin", man1: "share/man/man1", bash_completion: "etc/bash_completion.d", doc: "share/doc/pmlint",
    zsh_completion: "share/zsh/site-functions", fish_completion: "share/fish/vendor_completions.d",
  }
  folders.each { |name, folder| define_method(name) { Target.new(PREFIX + folder) } }
end

formula, release, prefix = ARGV.map { |path| Pathname(path).expand_path }
PREFIX = prefix
load formula.to_s
archive = release + File.basename(Pmlint.address)
abort "#{archive.basename}: wrong checksum" unless Digest::SHA256.file(archive).hexdigest == Pmlint.checksum
Dir.mkdir("formula") && Dir.chdir("formula")
system("tar", "-xzf", archive.to_s, "--strip-components", "1", exception: true)
Pmlint.new.install
