#include "settings.hpp"

#include <martlet/config/environment.hpp>
#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

namespace {

bool is_lambda() { return martlet::ProcessEnvironment().get("AWS_LAMBDA_RUNTIME_API").has_value(); }

// In Lambda, only /tmp is writable.
std::string default_database() { return is_lambda() ? "/tmp/orders.sqlite" : "orders.sqlite"; }
std::string default_config() { return is_lambda() ? "" : "config"; }

}  // namespace

martlet::Schema describe(martlet::Type<Settings>) {
  const Settings defaults;
  return object<Settings>("Settings", field<&Settings::database>("ORDERS_DATABASE").fallback(default_database()),
                          field<&Settings::table>("ORDERS_TABLE").pattern("^[a-zA-Z0-9_.-]{3,255}$").fallback(defaults.table),
                          field<&Settings::prefix>("ORDERS_PREFIX").pattern("^(/[a-z0-9-]+)+$").fallback(defaults.prefix),
                          field<&Settings::limits>("ORDERS_LIMITS").pattern("^(/[a-zA-Z0-9._-]+)+$").fallback(defaults.limits),
                          field<&Settings::config>("ORDERS_CONFIG").fallback(default_config()),
                          field<&Settings::token>("ORDERS_TOKEN").min(8).fallback(defaults.token),
                          field<&Settings::admin_token>("ORDERS_ADMIN_TOKEN").min(8).fallback(defaults.admin_token));
}

}  // namespace orders
