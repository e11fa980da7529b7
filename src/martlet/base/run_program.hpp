#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet {

/// A program to be run to its end, without a shell.
struct Program {
  std::vector<std::string> words;                         ///< the program (looked up in PATH if it has no `/`) and its arguments
  std::optional<std::vector<std::string>> environment{};  ///< each is NAME=VALUE; nullopt: this process's environment
  bool with_errors = false;                               ///< true: the output includes standard error; false: standard error is discarded
};

struct ProgramOutput {
  std::string text;         ///< at most 64 MB; the rest is discarded
  bool is_success = false;  ///< the program exited with status 0
};

/// Runs `program` and waits for it. Fails with Code::not_found if the program doesn't exist, unavailable if it can't be started.
Result<ProgramOutput> run_program(Program program);

}  // namespace martlet
