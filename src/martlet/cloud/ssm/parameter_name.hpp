#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::ssm {

/// A parameter's name in a request: "limits", "/orders/limits", or an ARN. An appended ":3" selects that version.
struct ParameterName {
  std::string account{};  ///< the caller's own, unless an ARN has another
  std::string region{};
  std::string name{};
  std::string selector{};       ///< ":3"; empty for the latest
  bool may_lack_slash = false;  ///< in an ARN, "parameter/limits" means both "/limits" and "limits"

  std::string arn() const;
};

ParameterName read_name(const Call& call, std::string_view text);

std::string parameter_arn(std::string_view region, std::string_view account, std::string_view name);

/// Returns the version that a selector names; nullopt for a label, since labels don't exist here.
std::optional<std::int64_t> version_of(std::string_view selector);

/// Checks that a new parameter may have this name. Fails with ValidationException, AccessDeniedException or
/// HierarchyLevelLimitExceededException.
/// Contract: Systems Manager API Reference, PutParameter, `Name`.
ServiceResult<> check_new_name(std::string_view name);
/// Checks the path of GetParametersByPath.
ServiceResult<> check_path(std::string_view path);

}  // namespace martlet::cloud::ssm
