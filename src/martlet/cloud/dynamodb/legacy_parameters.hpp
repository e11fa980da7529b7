#pragma once
#include <initializer_list>
#include <optional>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::dynamodb {

/// A parameter that predates expressions, which isn't supported. refuse_legacy_parameters() fails if a request has one.
struct LegacyParameter {
  std::string_view name;
  const std::optional<json::Value>* value;
};
ServiceResult<> refuse_legacy_parameters(std::initializer_list<LegacyParameter> parameters);

}  // namespace martlet::cloud::dynamodb
