#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "s3_shapes.hpp"

/// The lifecycle of a bucket's objects. It is stored and returned, but nothing expires in the local cloud.
namespace martlet::cloud::s3 {

struct LifecycleAnd {
  std::optional<std::string> prefix;
  std::vector<Tag> tags;
  std::optional<std::int64_t> object_size_greater_than;
  std::optional<std::int64_t> object_size_less_than;
};
Schema describe(Type<LifecycleAnd>);
struct LifecycleFilter {
  std::optional<std::string> prefix;
  std::optional<Tag> tag;
  std::optional<std::int64_t> object_size_greater_than;
  std::optional<std::int64_t> object_size_less_than;
  std::optional<LifecycleAnd> all;
};
Schema describe(Type<LifecycleFilter>);
struct LifecycleExpiration {
  std::optional<std::string> date;
  std::optional<int> days;
  std::optional<bool> expired_object_delete_marker;
};
Schema describe(Type<LifecycleExpiration>);
struct LifecycleTransition {
  std::optional<std::string> date;
  std::optional<int> days;
  std::string storage_class;
};
Schema describe(Type<LifecycleTransition>);
struct NoncurrentExpiration {
  std::optional<int> days;
  std::optional<int> newer_versions;
};
Schema describe(Type<NoncurrentExpiration>);
struct NoncurrentTransition {
  std::optional<int> days;
  std::optional<int> newer_versions;
  std::string storage_class;
};
Schema describe(Type<NoncurrentTransition>);
struct AbortIncompleteUpload {
  std::optional<int> days_after_initiation;
};
Schema describe(Type<AbortIncompleteUpload>);
struct LifecycleRule {
  std::optional<std::string> id;
  std::optional<std::string> prefix;
  std::optional<LifecycleFilter> filter;
  std::string status;
  std::optional<LifecycleExpiration> expiration;
  std::vector<LifecycleTransition> transitions;
  std::optional<NoncurrentExpiration> noncurrent_expiration;
  std::vector<NoncurrentTransition> noncurrent_transitions;
  std::optional<AbortIncompleteUpload> abort_incomplete_upload;
};
Schema describe(Type<LifecycleRule>);
struct LifecycleConfiguration {
  std::optional<std::string> transition_default;  ///< the default minimum object size for transitions; sent as a header
  std::vector<LifecycleRule> rules;
};
Schema describe(Type<LifecycleConfiguration>);

}  // namespace martlet::cloud::s3
