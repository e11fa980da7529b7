#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/sts/sts.hpp>

namespace martlet::aws {

/// Whom AWS takes the holder of these credentials for.
struct Caller {
  std::string account;  ///< 12 digits
  std::string arn;
};

/// Asks STS (GetCallerIdentity), which needs no permission. Fails as the call does; with failure_code::malformed_response for an answer
/// without an account.
Task<Answer<Caller>> caller_of(Sts& sts);

/// One line for a person, before something is written: `account 222222222222, region eu-central-1, as arn:aws:sts::...`.
std::string to_text(const Caller& caller, std::string_view region);

/// Is the caller's account the one that was configured? Code::conflict names both and says what to do; an empty `account` fits every one.
Result<void> check_account(const Caller& caller, std::string_view account);

}  // namespace martlet::aws
