#include "transaction_tokens.hpp"

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr auto lifetime = std::chrono::minutes(10);

}  // namespace

ServiceResult<bool> TransactionTokens::has(const std::string& token, const std::string& request) {
  const std::optional<std::string> known =
      connection_.find<std::string>("SELECT request FROM transactions WHERE account = ? AND region = ? AND token = ? AND done > ?",
                                    account_region_.account, account_region_.region, token, WallTime(now_ - lifetime));
  if (!known) return false;
  if (*known == request) return true;
  return std::unexpected(dynamodb_error("IdempotentParameterMismatchException",
                                        "Retry of request with the same client request token has different parameters"));
}

void TransactionTokens::add(const std::string& token, const std::string& request) {
  connection_.run("DELETE FROM transactions WHERE done <= ?", WallTime(now_ - lifetime));
  connection_.run("INSERT OR REPLACE INTO transactions (account, region, token, request, done) VALUES (?, ?, ?, ?, ?)",
                  account_region_.account, account_region_.region, token, request, now_);
}

}  // namespace martlet::cloud::dynamodb
