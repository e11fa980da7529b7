#pragma once
#include <string>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {

/// Scripts for shells that complete the commands of `program`, their options, and the options' values: files, folders, or choices.

/// Returns the script for bash: to be sourced, or installed as share/bash-completion/completions/PROGRAM.
std::string bash_completion(const Command& program);
/// Returns the script for zsh: to be sourced after compinit, or installed as _PROGRAM in a folder of $fpath.
std::string zsh_completion(const Command& program);
/// Returns the script for fish: to be sourced, or installed as PROGRAM.fish in a folder of completions.
std::string fish_completion(const Command& program);

}  // namespace martlet::cli
