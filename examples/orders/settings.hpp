#pragma once
#include <string>

#include <martlet/config/secret.hpp>
#include <martlet/schema/type.hpp>

namespace orders {

/// Settings from environment variables. All have defaults, so the service also starts if none is set.
struct Settings {
  std::string database{};  ///< ORDERS_DATABASE: a file, created if missing; default: orders.sqlite, in Lambda /tmp/orders.sqlite
  std::string table{};     ///< ORDERS_TABLE: a DynamoDB table to use instead of the database; unset: the database
  std::string prefix{};    ///< ORDERS_PREFIX: the prefix of every path: "/v1"
  std::string limits{};    ///< ORDERS_LIMITS: the parameter that holds Limits: "/orders-api/limits"; unset: the defaults apply
  std::string config{};    ///< ORDERS_CONFIG: a folder with a file per parameter; default: config, in Lambda SSM Parameter Store instead
  // These defaults are public, so plugins/access.hpp accepts them only on this machine.
  martlet::Secret token{"demo-token"};        ///< ORDERS_TOKEN: reads and writes
  martlet::Secret admin_token{"demo-admin"};  ///< ORDERS_ADMIN_TOKEN: also deletes, imports and exports
};

martlet::Schema describe(martlet::Type<Settings>);

}  // namespace orders
