#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/state/blob_store.hpp>

#include "code_links.hpp"
#include "function_reference.hpp"
#include "function_runner.hpp"
#include "function_store.hpp"
#include "lambda_limits.hpp"
#include "package_source.hpp"

namespace martlet::cloud::lambda {

/// The dependencies of all operations.
struct ControlPlane {
  FunctionStore store;
  BlobStore packages;
  CodeLinks links;
  AccessControl& access_control;
  std::string endpoint;  ///< this cloud's URL, for functions and clients
  std::chrono::milliseconds pending;
  LambdaLimits limits;
  FunctionRunner* runner = nullptr;
  PackageSource* source = nullptr;
};

/// The resource of a permission check.
enum class Scope {
  function,  ///< the function, without the call's qualifier
  named,     ///< the function with the call's qualifier, if any
};

/// Checks that the caller's policies or the function's policy allow the action. `context` holds the condition keys of the action.
ServiceResult<> authorize(ControlPlane& plane, const Call& call, std::string_view action, const FunctionReference& reference, Scope scope,
                          ConditionContext context = {});

/// The version that a reference resolves to, and the alias that the reference named, if any.
struct Target {
  VersionRecord version;
  std::optional<AliasRecord> alias{};
};
std::optional<Target> find_target(FunctionStore& store, const FunctionReference& reference);

/// Returns a version's configuration as in responses; `arn` is the ARN that was requested.
FunctionConfiguration described(const VersionRecord& version, std::string arn, WallTime now);
/// Returns a version's configuration as in lists, without its state.
FunctionConfiguration listed(const VersionRecord& version, std::string arn, WallTime now);

std::string to_marker(std::string_view position);

/// Cuts `records` to a page of `count`. If there were more, returns the next page's marker, which `marker` creates from the page's last
/// record.
template <class T, class Marker>
std::optional<std::string> cut_page(std::vector<T>& records, int count, Marker marker) {
  if (static_cast<int>(records.size()) <= count) return std::nullopt;
  records.resize(static_cast<std::size_t>(count));
  return to_marker(marker(records.back()));
}
/// Returns the number of records in a page: `asked`, limited to the range from 1 to `most`; without `asked`, `most`.
int page_size(const std::optional<int>& asked, int most = 50);
/// Returns the position that a marker encodes; "" if there is no marker. Fails if the marker isn't from a response.
ServiceResult<std::string> from_marker(const std::optional<std::string>& marker);

}  // namespace martlet::cloud::lambda
