#pragma once
#include <string>

#include <martlet/config/secret.hpp>
#include <martlet/schema/type.hpp>

namespace orders {

/// What the environment decides. Every setting has a default, so that the service starts with none.
struct Settings {
  std::string database{};  ///< ORDERS_DATABASE: a file, made where it is missing; without it orders.sqlite, in Lambda /tmp/orders.sqlite
  std::string prefix{};    ///< ORDERS_PREFIX: before every path: "/v1"
  std::string limits{};    ///< ORDERS_LIMITS: the parameter that holds Limits: "/orders-api/limits"; without it they have their defaults
  std::string config{};    ///< ORDERS_CONFIG: a folder of a file for each parameter; without it config, in Lambda SSM Parameter Store
  // These two are public, so plugins/access.hpp takes them on this machine only.
  martlet::Secret token{"demo-token"};        ///< ORDERS_TOKEN: reads and writes
  martlet::Secret admin_token{"demo-admin"};  ///< ORDERS_ADMIN_TOKEN: does that, and deletes, imports and exports
};

martlet::Schema describe(martlet::Type<Settings>);

}  // namespace orders
