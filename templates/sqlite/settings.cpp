#include "settings.hpp"

#include <martlet/config/environment.hpp>
#include <martlet/schema/schema.hpp>

namespace my_service {

using martlet::field;
using martlet::object;

namespace {

// In Lambda, only /tmp is writable, and each execution environment has its own /tmp. For data that has to persist, use a database
// outside of the function.
std::string default_database() {
  const bool is_lambda = martlet::ProcessEnvironment().get("AWS_LAMBDA_RUNTIME_API").has_value();
  return is_lambda ? "/tmp/my-service.sqlite" : "my-service.sqlite";
}

}  // namespace

martlet::Schema describe(martlet::Type<Settings>) {
  const Settings defaults;
  return object<Settings>("Settings", field<&Settings::database>("MY_SERVICE_DATABASE").fallback(default_database()),
                          field<&Settings::prefix>("MY_SERVICE_PREFIX").pattern("^(/[a-z0-9-]+)+$").fallback(defaults.prefix),
                          field<&Settings::notes_max>("MY_SERVICE_NOTES_MAX").min(1).max(1'000'000).fallback(defaults.notes_max));
}

}  // namespace my_service
