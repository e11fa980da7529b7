#include "wait_until_active.hpp"

#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/refusals.hpp>

#include "poll_interval.hpp"

namespace martlet::deploy {
namespace {

Error version_differs(const VersionNumber& number, const std::string& got, const CodeSha256& expected) {
  return {Code::malformed, "version " + number.text + " has the SHA-256 " + got + ", but " + expected.text + " was expected", {}, {}};
}

}  // namespace

Task<Result<void>> wait_until_active(aws::Lambda& lambda, FunctionName name, VersionNumber number, CodeSha256 code_sha256) {
  std::chrono::milliseconds wait = poll_first;
  while (true) {
    aws::Outcome<aws::GetFunctionResponse> outcome = co_await get_function(lambda, name, number);
    if (!outcome) co_return std::unexpected(aws_failure_to_error(outcome.error(), name));
    const aws::FunctionConfiguration& version = outcome->configuration;
    if (version.code_sha256 != code_sha256.text) co_return std::unexpected(version_differs(number, version.code_sha256, code_sha256));
    if (version.state == aws::function_state::active) co_return Result<void>();
    if (version.state != aws::function_state::pending) co_return std::unexpected(not_active(name, version));
    co_await sleep(wait);
    wait = next_poll(wait);
  }
}

}  // namespace martlet::deploy
