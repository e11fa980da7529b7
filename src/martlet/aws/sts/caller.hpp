#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/sts/sts.hpp>

namespace martlet::aws {

/// The identity of credentials, according to AWS.
struct Caller {
  std::string account;  ///< 12 digits
  std::string arn;
};

/// Calls STS (GetCallerIdentity), which needs no permission. Fails as the call does, and with failure_code::malformed_response for an
/// answer without an account.
Task<Answer<Caller>> caller_of(Sts& sts);

/// One line for a person, before something is written: `account 222222222222, region eu-central-1, as arn:aws:sts::...`.
std::string to_text(const Caller& caller, std::string_view region);

/// Is the caller's account the configured one? Code::conflict names both and says what to do; an empty `account` allows any.
Result<void> check_account(const Caller& caller, std::string_view account);

}  // namespace martlet::aws
