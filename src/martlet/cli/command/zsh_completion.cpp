#include <martlet/base/join.hpp>
#include <martlet/cli/command/shell_completion.hpp>

#include "command_paths.hpp"

namespace martlet::cli {
namespace {

// Puts text in single quotes.
std::string quoted_for_zsh(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + '\'';
}

// Returns `name:text`, the form that _describe expects. In it, a colon in the name would end the name.
std::string described(const std::string& name, const std::string& text) { return ' ' + quoted_for_zsh(name + ':' + text); }

std::string values_of(const Option& option) {
  if (!option.choices.empty()) return "compadd -- " + join(option.choices, " ");
  if (option.takes_files()) return "_files";
  if (option.takes_folders()) return "_files -/";
  return "_message " + quoted_for_zsh(option.value);
}

std::string value_arms(const CommandPath& at) {
  std::string arms;
  for (const Option& option : at.command->options) {
    if (!option.name.empty() && !option.value.empty())
      arms += "    \"" + at.path + ":--" + option.name + "\") " + values_of(option) + "; return ;;\n";
  }
  return arms;
}

std::string list_arm(const CommandPath& at) {
  std::string commands;
  std::string options;
  std::string operand;
  for (const Command& subcommand : at.command->commands) {
    if (!subcommand.is_hidden) commands += described(subcommand.name, subcommand.purpose);
  }
  for (const Option& option : at.command->options) {
    if (option.name.empty()) {
      operand = "; operand=" + quoted_for_zsh(values_of(option));
    } else {
      options += described("--" + option.name, option.help);
    }
  }
  options += described("--help", "shows help");
  if (!at.command->version.empty()) options += described("--version", "prints the version");
  return "    \"" + at.path + "\") commands=(" + commands + " ); options=(" + options + " )" + operand + " ;;\n";
}

}  // namespace

std::string zsh_completion(const Command& program) {
  std::string values;
  std::string lists;
  for (const CommandPath& at : command_paths(program)) {
    values += value_arms(at);
    lists += list_arm(at);
  }
  const std::string path_arms = shell_case_arms(
      program, [](const std::string& pattern, const std::string& path) { return "      \"" + pattern + "\") at=\"" + path + "\" ;;\n"; });
  const std::string function = '_' + program.name;
  return "#compdef " + program.name + "\n# zsh: autoload -U compinit && compinit && source <(" + program.name + " completion zsh)\n" +
         function +
         "() {\n"
         "  local at=\"\" option=\"\" operand=\"\" i\n"
         "  local -a commands options\n"
         "  for ((i = 2; i < CURRENT; i++)); do\n"
         "    case \"$at:${words[i]}\" in\n" +
         path_arms +
         "    esac\n"
         "  done\n"
         "  option=\"${words[CURRENT-1]}\"\n"
         "  if [[ \"$PREFIX\" == --*=* ]]; then\n"
         "    option=\"${PREFIX%%=*}\"\n"
         "    compset -P '*='\n"
         "  fi\n"
         "  case \"$at:$option\" in\n" +
         values +
         "  esac\n"
         "  case \"$at\" in\n" +
         lists +
         "  esac\n"
         "  if [[ \"$PREFIX\" == -* ]]; then\n"
         "    _describe option options\n"
         "  elif [[ -n \"$operand\" ]]; then\n"
         "    eval \"$operand\"\n"
         "  elif (( ${#commands} )); then\n"
         "    _describe command commands\n"
         "  else\n"
         "    _describe option options\n"
         "  fi\n"
         "}\n"
         "if [ \"$funcstack[1]\" = " +
         function + " ]; then " + function + " \"$@\"; else compdef " + function + ' ' + program.name + "; fi\n";
}

}  // namespace martlet::cli
