#include <martlet/cli/command/command.hpp>

namespace martlet::cli {
namespace {

// The paths of all commands below `command`, each with what may follow it.
void add_cases(const Command& command, const std::string& path, std::string& steps, std::string& words) {
  std::string follows;
  for (const Command& verb : command.commands) follows += verb.name + ' ';
  for (const Option& option : command.options) {
    if (!option.name.empty()) follows += "--" + option.name + ' ';
  }
  words += "    \"" + path + "\") words=\"" + follows + "--help\" ;;\n";
  for (const Command& verb : command.commands) {
    const std::string below = path.empty() ? verb.name : path + ' ' + verb.name;
    steps += "      \"" + path + ':' + verb.name + "\") path=\"" + below + "\" ;;\n";
    add_cases(verb, below, steps, words);
  }
}

}  // namespace

std::string bash_completion(const Command& program) {
  std::string steps;
  std::string words;
  add_cases(program, "", steps, words);
  const std::string function = "_" + program.name;
  return "# source <(" + program.name + " completion)    in bash, or in zsh after: autoload -U bashcompinit && bashcompinit\n" + function +
         "() {\n"
         "  local path=\"\" words=\"\" word current=\"${COMP_WORDS[COMP_CWORD]}\"\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case \"$path:$word\" in\n" +
         steps +
         "    esac\n"
         "  done\n"
         "  case \"$path\" in\n" +
         words +
         "  esac\n"
         "  COMPREPLY=()\n"
         "  for word in $words; do\n"
         "    case \"$word\" in \"$current\"*) COMPREPLY+=(\"$word\") ;; esac\n"
         "  done\n"
         "}\n"
         "complete -o default -F " +
         function + ' ' + program.name + '\n';
}

}  // namespace martlet::cli
