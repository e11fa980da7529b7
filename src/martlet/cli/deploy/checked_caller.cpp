#include "checked_caller.hpp"

#include <martlet/aws/sts/sts_client.hpp>

namespace martlet::cli {

Result<aws::CallerIdentity> checked_caller(const std::string& account, const aws::Session& session, net::Reactor& reactor) {
  aws::StsClient sts(session);
  aws::Outcome<aws::CallerIdentity> caller = reactor.run(aws::caller_of(sts));
  if (!caller) {
    Error error = aws::to_error(caller.error());
    error.what = "can't tell whose credentials these are: " + error.what;
    return std::unexpected(std::move(error));
  }
  if (Result<void> checked = aws::check_account(*caller, account); !checked) return std::unexpected(std::move(checked.error()));
  return *std::move(caller);
}

}  // namespace martlet::cli
