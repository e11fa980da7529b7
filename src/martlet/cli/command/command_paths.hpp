#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// A command, and how it is called: "deploy plan"; "" is the program itself.
struct CommandPath {
  std::string path;
  const Command* command;
};

/// `program` and every command below it that isn't hidden, each after the one that it belongs to.
std::vector<CommandPath> command_paths(const Command& program);

/// The arms of a shell's `case` over "PATH:WORD": which path a word leads to. `arm` writes one.
std::string steps_of(const Command& program, std::string (*arm)(const std::string& pattern, const std::string& path));

}  // namespace martlet::cli
