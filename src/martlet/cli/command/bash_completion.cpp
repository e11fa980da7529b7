#include <martlet/base/join.hpp>
#include <martlet/cli/command/shell_completion.hpp>

#include "command_paths.hpp"

namespace martlet::cli {
namespace {

// Sets the variables that the script completes from: `words`, or `files` and `folders`, which are left to bash. If it sets none of them,
// the script offers nothing.
std::string values_of(const Option& option) {
  if (!option.choices.empty()) return "words=\"" + join(option.choices, " ") + '"';
  if (option.takes_files()) return "kind=files";
  if (option.takes_folders()) return "kind=folders";
  return "kind=nothing";
}

std::string words_of(const Command& command) {
  std::string words;
  for (const Command& subcommand : command.commands) {
    if (!subcommand.is_hidden) words += subcommand.name + ' ';
  }
  for (const Option& option : command.options) {
    if (option.name.empty()) words += join(option.choices, " ") + (option.choices.empty() ? "" : " ");
  }
  for (const Option& option : command.options) {
    if (!option.name.empty()) words += "--" + option.name + ' ';
  }
  return words + "--help" + (command.version.empty() ? "" : " --version");
}

std::string arms_of(const CommandPath& at) {
  std::string arms;
  std::string operand;
  for (const Option& option : at.command->options) {
    if (option.name.empty() && option.choices.empty()) operand = ' ' + values_of(option);
    if (!option.name.empty() && !option.value.empty())
      arms += "    \"" + at.path + ":--" + option.name + "\") " + values_of(option) + " ;;\n";
  }
  return arms + "    \"" + at.path + ":\"*) words=\"" + words_of(*at.command) + '"' + operand + " ;;\n";
}

}  // namespace

std::string bash_completion(const Command& program) {
  std::string arms;
  for (const CommandPath& at : command_paths(program)) arms += arms_of(at);
  const std::string path_arms = shell_case_arms(
      program, [](const std::string& pattern, const std::string& path) { return "      \"" + pattern + "\") at=\"" + path + "\" ;;\n"; });
  const std::string function = '_' + program.name;
  return "# bash: source <(" + program.name + " completion bash)\n" + function +
         "() {\n"
         "  local at=\"\" words=\"\" kind=nothing word option=\"\" current=\"${COMP_WORDS[COMP_CWORD]}\"\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case \"$at:$word\" in\n" +
         path_arms +
         "    esac\n"
         "  done\n"
         "  # Bash splits --name=value at the equals sign.\n"
         "  if [ \"$current\" = = ]; then\n"
         "    option=\"${COMP_WORDS[COMP_CWORD-1]}\" current=\"\"\n"
         "  elif [ \"${COMP_WORDS[COMP_CWORD-1]}\" = = ]; then\n"
         "    option=\"${COMP_WORDS[COMP_CWORD-2]}\"\n"
         "  else\n"
         "    option=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
         "  fi\n"
         "  case \"$at:$option\" in\n" +
         arms +
         "  esac\n"
         "  COMPREPLY=()\n"
         "  for word in $words; do\n"
         "    case \"$word\" in \"$current\"*) COMPREPLY+=(\"$word\") ;; esac\n"
         "  done\n"
         "  # Bash completes file names itself, and quotes them.\n"
         "  case $kind in\n"
         "    nothing) compopt +o default 2>/dev/null ;;\n"
         "    folders) compopt +o default -o dirnames 2>/dev/null ;;\n"
         "    files) case \"$current\" in -*) ;; *) COMPREPLY=() ;; esac ;;\n"
         "  esac\n"
         "  return 0\n"
         "}\n"
         "complete -o default -F " +
         function + ' ' + program.name + '\n';
}

}  // namespace martlet::cli
