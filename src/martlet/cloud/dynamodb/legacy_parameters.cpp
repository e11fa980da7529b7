#include "legacy_parameters.hpp"

#include <string>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {

ServiceResult<> refuse_legacy_parameters(std::initializer_list<LegacyParameter> parameters) {
  for (const LegacyParameter& parameter : parameters) {
    if (*parameter.value)
      return std::unexpected(not_supported("the legacy parameter " + std::string(parameter.name) + ": use an expression"));
  }
  return {};
}

}  // namespace martlet::cloud::dynamodb
