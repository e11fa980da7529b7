#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet {

/// A program to be run to its end, without a shell.
struct Program {
  std::vector<std::string> words;                         ///< the program, looked up in PATH where it has no `/`, and its arguments
  std::optional<std::vector<std::string>> environment{};  ///< NAME=VALUE each; none: that of this process
  bool with_errors = false;                               ///< is standard error a part of the output? Otherwise it is dropped.
};

struct ProgramOutput {
  std::string text;         ///< at most 64 MB; what exceeds them is dropped
  bool is_success = false;  ///< it exited with 0
};

/// Runs `program` and waits for it. Fails with Code::not_found if there is no such program, unavailable if it can't be started.
Result<ProgramOutput> run_program(Program program);

}  // namespace martlet
