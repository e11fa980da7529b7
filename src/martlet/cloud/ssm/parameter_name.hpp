#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

namespace martlet::cloud::ssm {

/// A parameter as a caller names it: "limits", "/orders/limits", either's ARN; with ":3" appended, that version.
struct ParameterName {
  std::string account{};  ///< the caller's own, unless an ARN says otherwise
  std::string region{};
  std::string name{};
  std::string selector{};       ///< ":3"; empty: the latest
  bool may_lack_slash = false;  ///< of an ARN: "parameter/limits" is the one of "/limits" and of "limits"

  std::string arn() const;
};

ParameterName read_name(const Call& call, std::string_view text);

std::string parameter_arn(std::string_view region, std::string_view account, std::string_view name);

/// Which version a selector names; nullopt for a label, which none has here.
std::optional<std::int64_t> version_of(std::string_view selector);

/// May a parameter have this name? Fails with ValidationException, AccessDeniedException or HierarchyLevelLimitExceededException.
/// Contract: Systems Manager API Reference, PutParameter, `Name`.
Reply<> check_new_name(std::string_view name);
/// Of GetParametersByPath.
Reply<> check_path(std::string_view path);

}  // namespace martlet::cloud::ssm
