#include "version_lifecycle.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/random.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/schema/write.hpp>

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

// Returns a digest of everything that is fixed when a version is published. It excludes the time of the last change, so that an update to
// the same configuration changes nothing.
std::string digest_of(FunctionConfiguration configuration) {
  configuration.last_modified.clear();
  return to_hex(sha256(to_json(configuration)));
}

std::optional<VersionRecord> published_before(ControlPlane& plane, const FunctionKey& key, const FunctionRecord& function,
                                              const std::string& digest) {
  if (function.published_digest != digest || function.next_version == 1) return std::nullopt;
  return plane.store.version(key, function.next_version - 1);
}

}  // namespace

ServiceResult<VersionRecord> begin_update(ControlPlane& plane, const Call& call, const FunctionKey& key,
                                          const std::optional<std::string>& revision_id) {
  std::optional<VersionRecord> version = plane.store.version(key, 0);
  if (!version) return function_not_found(key.arn());
  if (!version->is_settled(call.now)) return version->is_new ? still_pending(aws::function_state::pending) : update_in_progress(key.arn());
  if (revision_id && *revision_id != version->revision(call.now)) return stale_revision();
  return *std::move(version);
}

void mark_changed(ControlPlane& plane, VersionRecord& version, bool is_new, WallTime now) {
  version.revision_id = random_uuid();
  version.settled_revision_id = random_uuid();
  version.settles = now + plane.pending;
  version.is_new = is_new;
}

VersionRecord publish(ControlPlane& plane, const FunctionKey& key, const VersionRecord& version,
                      const std::optional<std::string>& description, bool is_pending, WallTime now) {
  FunctionRecord function = plane.store.function(key).value();
  const std::string digest = digest_of(version.configuration);
  if (std::optional<VersionRecord> before = published_before(plane, key, function, digest)) return *std::move(before);
  VersionRecord published = version;
  published.number = function.next_version++;
  if (description) published.configuration.description = *description;
  published.revision_id = published.settled_revision_id = random_uuid();
  published.settles = is_pending ? now + plane.pending : now;
  published.is_new = true;
  function.published_digest = digest;
  plane.store.update(key, function);
  plane.store.put(key, published);
  return published;
}

}  // namespace martlet::cloud::lambda
