#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>

#include "lambda_shapes.hpp"

/// The records in Lambda's database.
namespace martlet::cloud::lambda {

struct FunctionRecord {
  std::string name{};
  std::int64_t next_version = 1;
  std::string
      published_digest{};  ///< the digest of $LATEST when it was last published; empty if it never was, or if that version was deleted
  std::map<std::string, std::string> tags{};
  std::optional<int> reserved_concurrency{};
};
Schema describe(Type<FunctionRecord>);

/// $LATEST or a published version. A change takes a moment to settle; until then a new version is Pending, and an update is InProgress.
/// Both revisions are stored, so that the state only depends on the current time, and settling survives a restart.
struct VersionRecord {
  std::string name{};
  std::int64_t number = 0;  ///< 0 for $LATEST
  FunctionConfiguration configuration{};
  std::string revision_id{};          ///< the revision until the change has settled
  std::string settled_revision_id{};  ///< the revision from then on
  WallTime settles{};
  bool is_new = false;  ///< the last change created the function or version; otherwise it was an update

  bool is_settled(WallTime now) const { return now >= settles; }
  const std::string& revision(WallTime now) const { return is_settled(now) ? settled_revision_id : revision_id; }
  std::string version() const { return number == 0 ? "$LATEST" : std::to_string(number); }
};
Schema describe(Type<VersionRecord>);

struct AliasRecord {
  std::string name{};
  std::string version{};
  std::string description{};
  std::map<std::string, double> weights{};
  std::string revision_id{};
};
Schema describe(Type<AliasRecord>);

/// The resource policy of a function, a version or an alias.
struct PolicyRecord {
  std::vector<json::Value> statements{};  ///< in the order in which they were added
  std::string revision_id{};
};
Schema describe(Type<PolicyRecord>);

struct UrlRecord {
  std::string id{};         ///< the first label of the URL's host name
  std::string qualifier{};  ///< an alias; empty for the function itself
  FunctionUrlConfig config{};
};
Schema describe(Type<UrlRecord>);

struct EventInvokeRecord {
  std::string qualifier{};
  FunctionEventInvokeConfig config{};
};
Schema describe(Type<EventInvokeRecord>);

}  // namespace martlet::cloud::lambda
