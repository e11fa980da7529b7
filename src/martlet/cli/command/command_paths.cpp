#include "command_paths.hpp"

namespace martlet::cli {
namespace {

std::string below(const std::string& path, const Command& subcommand) {
  return path.empty() ? subcommand.name : path + ' ' + subcommand.name;
}

void add(const Command& command, const std::string& path, std::vector<CommandPath>& to) {
  to.push_back({path, &command});
  for (const Command& subcommand : command.commands) {
    if (!subcommand.is_hidden) add(subcommand, below(path, subcommand), to);
  }
}

}  // namespace

std::vector<CommandPath> command_paths(const Command& program) {
  std::vector<CommandPath> paths;
  add(program, "", paths);
  return paths;
}

std::string shell_case_arms(const Command& program, std::string (*arm)(const std::string& pattern, const std::string& path)) {
  std::string arms;
  for (const auto& [path, command] : command_paths(program)) {
    for (const Command& subcommand : command->commands) {
      if (!subcommand.is_hidden) arms += arm(path + ':' + subcommand.name, below(path, subcommand));
    }
  }
  return arms;
}

}  // namespace martlet::cli
