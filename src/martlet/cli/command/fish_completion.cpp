#include <martlet/base/join.hpp>
#include <martlet/cli/command/shell_completion.hpp>

#include "command_paths.hpp"

namespace martlet::cli {
namespace {

// Puts text in single quotes, in which only \ and ' are special.
std::string quoted_for_fish(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return quoted + '\'';
}

std::string values_of(const Option& option) {
  if (!option.choices.empty()) return " -a '" + join(option.choices, " ") + '\'';
  // -F isn't used, since it would also offer files as values of other options.
  if (option.takes_files()) return " -a '(__fish_complete_path (commandline -ct))'";
  return option.takes_folders() ? " -a '(__fish_complete_directories)'" : "";
}

std::string lines_of(const Command& program, const CommandPath& at) {
  const std::string begin = "complete -c " + program.name + " -n '__" + program.name + "_at \"" + at.path + "\"'";
  std::string lines;
  for (const Command& subcommand : at.command->commands) {
    if (!subcommand.is_hidden) lines += begin + " -a " + subcommand.name + " -d " + quoted_for_fish(subcommand.purpose) + '\n';
  }
  for (const Option& option : at.command->options) {
    if (option.name.empty() && !values_of(option).empty()) lines += begin + values_of(option) + '\n';
    if (option.name.empty()) continue;
    const std::string value = option.value.empty() ? "" : " -x" + values_of(option);
    lines += begin + " -l " + option.name + value + " -d " + quoted_for_fish(option.help) + '\n';
  }
  if (!at.command->version.empty()) lines += begin + " -l version -d 'prints the version'\n";
  return lines + begin + " -l help -d 'shows help'\n";
}

}  // namespace

std::string fish_completion(const Command& program) {
  std::string lines;
  for (const CommandPath& at : command_paths(program)) lines += lines_of(program, at);
  const std::string path_arms = shell_case_arms(program, [](const std::string& pattern, const std::string& path) {
    return "      case '" + pattern + "'\n        set at '" + path + "'\n";
  });
  return "# fish: " + program.name + " completion fish | source\nfunction __" + program.name +
         "_at\n"
         "  set -l at ''\n"
         "  for word in (commandline -opc)[2..-1]\n"
         "    switch \"$at:$word\"\n" +
         path_arms +
         "    end\n"
         "  end\n"
         "  test \"$at\" = \"$argv[1]\"\n"
         "end\n"
         "complete -c " +
         program.name + " -f\n" + lines;
}

}  // namespace martlet::cli
