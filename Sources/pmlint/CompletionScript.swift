import ArgumentParser

/// A completion script: the argument parser's, and what it lacks.
///
/// The parser completes a default subcommand only where it is named, but `pmlint` is mostly run without `check`. So the
/// words are read as if `check` stood before them. In bash and zsh, `--option=value` is read as two words, too.
struct CompletionScript {
  let text: String

  /// `commands` are all words that can be the first one; any other begins the arguments of `check`.
  init(for shell: CompletionsCommand.Shell, commands: [String]) {
    switch shell {
    case .bash:
      // The file is read by a shell, and never run.
      let script = Pmlint.completionScript(for: .bash).drop { $0 != "\n" }.drop { $0 == "\n" }
      text = script + "\n\n" + Self.bash(commands.joined(separator: "|"))
    case .fish:
      text = Pmlint.completionScript(for: .fish) + "\n\n" + Self.fish(commands.joined(separator: " "))
    case .zsh:
      // The last lines call the function, or register it.
      var script = Pmlint.completionScript(for: .zsh) + "\n"
      let place = script.firstRange(of: "\nif [[ \"${funcstack[1]}\"")?.lowerBound ?? script.endIndex
      script.insert(contentsOf: "\n" + Self.zsh(commands.joined(separator: "|")), at: place)
      text = script
    }
  }

  private static func bash(_ commands: String) -> String {
    """
    # Without a command, pmlint lints: the words are completed as those of `check`.
    _pmlint_or_check() {
        local current="${2}" previous="${3}"
        local -a words=("${COMP_WORDS[@]}")

        # bash splits `--option=value` into three words.
        local -i equals="$((COMP_CWORD - 1))"
        if [[ "${words[COMP_CWORD]}" = '=' ]]; then
            equals="${COMP_CWORD}"
            current=''
        fi
        if [[ "${equals}" -gt 1 && "${words[equals]}" = '=' && "${words[equals - 1]}" = --* ]]; then
            previous="${words[equals - 1]}"
            words=("${words[@]::equals}" "${current}" "${words[@]:COMP_CWORD + 1}")
            COMP_CWORD="${equals}"
        fi

        COMP_WORDS=("${words[@]}")
        case "${words[1]}" in
        \(commands))
            if [[ "${COMP_CWORD}" -gt 1 ]]; then
                _pmlint "${1}" "${current}" "${previous}"
                return
            fi
            ;;
        --version|-V)
            _pmlint "${1}" "${current}" "${previous}"
            return
            ;;
        esac

        # The first word can be a command, too.
        [[ "${COMP_CWORD}" -gt 1 ]] || _pmlint "${1}" "${current}" "${previous}"
        COMP_WORDS=("${words[0]}" check "${words[@]:1}")
        ((COMP_CWORD++))
        _pmlint "${1}" "${current}" "${previous}"
    }

    complete -o filenames -F _pmlint_or_check pmlint

    """
  }

  private static func fish(_ commands: String) -> String {
    """
    # Without a command, pmlint lints: the words are completed as those of `check`.
    functions -e __pmlint_typed_tokens __pmlint_parse_typed_tokens
    functions -c __pmlint_tokens __pmlint_typed_tokens
    functions -c __pmlint_parse_tokens __pmlint_parse_typed_tokens

    function __pmlint_tokens
        # fish 3 refuses to say where the cursor is when a script asks for completions.
        if test "$argv" = -tC
            string length -- "$(commandline -tc)"
            return
        end
        set -l tokens (__pmlint_typed_tokens $argv)
        set -l before (__pmlint_typed_tokens -pc)
        if contains -- $argv[1] -pc -p; and test (count $before) -gt 1; and not contains -- $before[2] \(commands) --version -V
            set tokens $tokens[1] check $tokens[2..]
        end
        printf %s\\n $tokens
    end

    # The first word can be a command, too.
    function __pmlint_parse_tokens -S
        if test "$expected_commands" = 'pmlint check' -a (count (__pmlint_typed_tokens -pc)) -eq 1
            set commands pmlint check
            set positional_index 1
        else
            __pmlint_parse_typed_tokens
        end
    end

    """
  }

  private static func zsh(_ commands: String) -> String {
    """
    # Without a command, pmlint lints: the words are completed as those of `check`.
    functions[__pmlint_command]="${functions[_pmlint]}"
    _pmlint() {
        # `--option=value` is completed as two words.
        if [[ "${words[CURRENT]}" = --*=* ]]; then
            local option="${words[CURRENT]%%=*}"
            compset -P 1 '*='
            words=("${(@)words[1,CURRENT - 1]}" "${option}" "${PREFIX}${SUFFIX}" "${(@)words[CURRENT + 1,-1]}")
            ((CURRENT++))
        fi

        if [[ "${CURRENT}" -gt 2 && "${words[2]}" = (\(commands)|--version|-V) ]]; then
            __pmlint_command
            return
        fi
        local -a typed=("${words[@]}")
        local -i ret=1
        # The first word can be a command, too.
        if [[ "${CURRENT}" -eq 2 ]]; then
            __pmlint_command && ret=0
        fi
        words=("${typed[1]}" check "${(@)typed[2,-1]}")
        ((CURRENT++))
        __pmlint_command && ret=0
        return "${ret}"
    }

    """
  }
}
