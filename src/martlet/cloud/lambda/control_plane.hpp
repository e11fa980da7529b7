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

/// What every operation works with.
struct ControlPlane {
  FunctionStore store;
  BlobStore packages;
  CodeLinks links;
  Authority& authority;
  std::string endpoint;  ///< where functions and clients reach this cloud
  std::chrono::milliseconds pending;
  LambdaLimits limits;
  FunctionRunner* runner = nullptr;
  PackageSource* source = nullptr;
};

/// What a permission is asked for.
enum class Scope {
  function,  ///< the function, whatever the call's qualifier
  named,     ///< with the call's qualifier, if it has one
};

/// May the caller do this to the function, by its own policies or the function's? `context`: condition keys of the action.
Reply<> authorize(ControlPlane& plane, const Call& call, std::string_view action, const FunctionReference& reference, Scope scope,
                  ConditionContext context = {});

/// The version that a reference means, and the alias that it means it by.
struct Target {
  VersionRecord version;
  std::optional<AliasRecord> alias{};
};
std::optional<Target> find_target(FunctionStore& store, const FunctionReference& reference);

/// The description of a version, as the operations answer it, by the ARN under which it was asked for.
FunctionConfiguration described(const VersionRecord& version, std::string arn, WallTime now);
/// As lists have it: without its state.
FunctionConfiguration listed(const VersionRecord& version, std::string arn, WallTime now);

std::string to_marker(std::string_view position);

/// A page of a list: `count` records and one more, if there is one. `marker` makes the next page's marker of a page's last record.
template <class T, class Marker>
std::optional<std::string> cut_page(std::vector<T>& records, int count, Marker marker) {
  if (static_cast<int>(records.size()) <= count) return std::nullopt;
  records.resize(static_cast<std::size_t>(count));
  return to_marker(marker(records.back()));
}
/// How many records a page has: `asked` for, at most `most`.
int page_size(const std::optional<int>& asked, int most = 50);
/// Empty without a marker. Fails for one that no answer had.
Reply<std::string> from_marker(const std::optional<std::string>& marker);

}  // namespace martlet::cloud::lambda
