#pragma once
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/sqlite/database.hpp>

#include "dynamodb_store.hpp"

namespace martlet::cloud::dynamodb {

/// The client request tokens of the last ten minutes' transactions, so that a repeated request is performed only once.
class TransactionTokens {
 public:
  TransactionTokens(sqlite::Connection& connection, const AccountRegion& account_region, WallTime now)
      : connection_(connection), account_region_(account_region), now_(now) {}

  /// Returns whether the same request was already performed. Fails with IdempotentParameterMismatchException if the token belongs to a
  /// different request.
  ServiceResult<bool> has(const std::string& token, const std::string& request);
  void add(const std::string& token, const std::string& request);

 private:
  sqlite::Connection& connection_;
  const AccountRegion& account_region_;
  const WallTime now_;
};

}  // namespace martlet::cloud::dynamodb
