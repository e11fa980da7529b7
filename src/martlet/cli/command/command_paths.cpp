#include "command_paths.hpp"

namespace martlet::cli {
namespace {

std::string below(const std::string& path, const Command& verb) { return path.empty() ? verb.name : path + ' ' + verb.name; }

void add(const Command& command, const std::string& path, std::vector<CommandPath>& to) {
  to.push_back({path, &command});
  for (const Command& verb : command.commands) {
    if (!verb.is_hidden) add(verb, below(path, verb), to);
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
    for (const Command& verb : command->commands) {
      if (!verb.is_hidden) arms += arm(path + ':' + verb.name, below(path, verb));
    }
  }
  return arms;
}

}  // namespace martlet::cli
