#include <martlet/cli/account/account_session.hpp>

#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/cli/account/environment_with_region.hpp>

namespace martlet::cli {

Result<void> AccountSession::open(const std::string& region) {
  Result<aws::Session> session = aws::open_session(reactor_, EnvironmentWithRegion(region));
  if (!session) return std::unexpected(std::move(session.error()));
  session_ = *std::move(session);
  return {};
}

}  // namespace martlet::cli
