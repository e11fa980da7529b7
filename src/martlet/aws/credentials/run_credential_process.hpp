#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::aws {

/// The limits of a command that is run.
struct CredentialProcessLimits {
  std::chrono::milliseconds timeout{60'000};  ///< the command is killed after this time
  std::size_t output_bytes_max = 64 * 1024;   ///< the size limit of the output
};

/// Runs a command without a shell and returns its standard output. Its standard input is empty; standard error and the terminal are those
/// of this process, so that a command can prompt. Blocks.
/// Fails with Code::not_found (can't be started), Code::timeout, Code::too_large or Code::unavailable (it failed). The message continues a
/// sentence about the command, and contains none of its output.
Result<std::string> run_credential_process(const std::vector<std::string>& words, const CredentialProcessLimits& limits);

}  // namespace martlet::aws
