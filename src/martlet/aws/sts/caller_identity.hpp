#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/sts/sts.hpp>

namespace martlet::aws {

/// The account and the identity that credentials belong to, according to AWS.
struct CallerIdentity {
  std::string account;  ///< 12 digits
  std::string arn;
};

/// Returns the caller, according to STS (GetCallerIdentity, which needs no permission). Fails like the call, or with
/// failure_code::malformed_response if the response has no account.
Task<Outcome<CallerIdentity>> caller_of(Sts& sts);

/// Returns a line for a person, to be shown before something is changed: `account 222222222222, region eu-central-1, as arn:aws:sts::...`.
std::string to_text(const CallerIdentity& caller, std::string_view region);

/// Checks that the caller's account is the configured one, unless that is empty. Fails with Code::conflict, which names both accounts.
Result<void> check_account(const CallerIdentity& caller, std::string_view account);

}  // namespace martlet::aws
