#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// A command and its path, such as "deploy plan"; "" for the program itself.
struct CommandPath {
  std::string path;
  const Command* command;
};

/// Returns `program` and all commands below it that aren't hidden, each after its parent.
std::vector<CommandPath> command_paths(const Command& program);

/// Returns the arms of a shell's `case` over "PATH:WORD", which determine the path that a word leads to. `arm` formats one.
std::string shell_case_arms(const Command& program, std::string (*arm)(const std::string& pattern, const std::string& path));

}  // namespace martlet::cli
