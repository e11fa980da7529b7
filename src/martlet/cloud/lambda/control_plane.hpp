#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>
#include <martlet/cloud/state/blob_store.hpp>

#include "event_source_mapping_tags.hpp"
#include "function_reference.hpp"
#include "function_runner.hpp"
#include "function_store.hpp"
#include "lambda_limits.hpp"
#include "package_links.hpp"
#include "package_source.hpp"

namespace martlet::cloud::lambda {

/// The dependencies of all operations.
struct ControlPlane {
  FunctionStore store;
  BlobStore packages;
  PackageLinks links;
  AccessControl& access_control;
  std::string endpoint;  ///< this cloud's URL, for functions and clients
  std::chrono::milliseconds pending;
  LambdaLimits limits;
  FunctionRunner* runner = nullptr;
  PackageSource* source = nullptr;
  EventSourceMappingTags* mapping_tags = nullptr;  ///< the tags of event source mappings, which are stored elsewhere
};

/// The version that a reference resolves to, and the alias that the reference named, if any.
struct Target {
  VersionRecord version;
  std::optional<AliasRecord> alias{};
};
std::optional<Target> find_target(FunctionStore& store, const FunctionReference& reference);

}  // namespace martlet::cloud::lambda
