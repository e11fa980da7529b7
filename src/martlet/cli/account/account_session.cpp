#include <martlet/cli/account/account_session.hpp>

#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/cli/account/region.hpp>

namespace martlet::cli {

Result<void> AccountSession::open(const std::string& region) {
  Result<aws::Session> session = aws::open_session(reactor_, WithRegion(region));
  if (!session) return std::unexpected(std::move(session.error()));
  session_ = *std::move(session);
  return {};
}

Option region_option(const std::string& what, std::string& region) {
  return text_option("region", "R", what + " region (default: AWS_REGION, or the profile's region)", region);
}

Option name_operand(std::string what, std::string& name) {
  return {"", "NAME", std::move(what), [&name](std::string_view value) -> Result<void> {
            if (!name.empty()) return failure(Code::malformed, "unexpected argument \"" + std::string(value) + '"', "give only one name");
            name = value;
            return {};
          }};
}

}  // namespace martlet::cli
