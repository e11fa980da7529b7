#include <martlet/aws/sts/caller_identity.hpp>

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::aws {
namespace {

bool is_account_id(std::string_view text) { return text.size() == 12 && std::all_of(text.begin(), text.end(), is_ascii_digit); }

Failure without_account() {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.message = "the response contains no account";
  failure.operation = "STS.GetCallerIdentity";
  return failure;
}

}  // namespace

Task<Outcome<CallerIdentity>> caller_of(Sts& sts) {
  Outcome<GetCallerIdentityResponse> outcome = co_await sts.get_caller_identity(GetCallerIdentityRequest());
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  if (!is_account_id(outcome->account)) co_return std::unexpected(without_account());
  CallerIdentity caller;
  caller.account = std::move(outcome->account);
  caller.arn = std::move(outcome->arn);
  co_return caller;
}

std::string to_text(const CallerIdentity& caller, std::string_view region) {
  return "account " + caller.account + ", region " + std::string(region) + ", as " + caller.arn;
}

Result<void> check_account(const CallerIdentity& caller, std::string_view account) {
  if (account.empty() || account == caller.account) return {};
  return failure(
      Code::conflict, "the credentials belong to account " + caller.account + ", not to account " + std::string(account),
      "use credentials of account " + std::string(account) + " (AWS_PROFILE), or correct \"account\" in the deployer configuration");
}

}  // namespace martlet::aws
