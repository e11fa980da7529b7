#pragma once
#include <optional>
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// $LATEST of a function that is about to be changed. Fails where there is no such function, where `revision_id` isn't its revision, and
/// while it is pending or an update is in progress.
Reply<VersionRecord> begin_change(ControlPlane& plane, const Call& call, const FunctionKey& key,
                                  const std::optional<std::string>& revision_id);
/// Gives the version new revisions, and the time from which its change has settled.
void mark_changed(ControlPlane& plane, VersionRecord& version, bool is_new, WallTime now);

/// Publishes `version`, which is $LATEST; or answers the version that was published last, where nothing has changed since. `description`:
/// of the new version, instead of $LATEST's. `is_pending`: the new version takes a moment until it is active.
VersionRecord publish(ControlPlane& plane, const FunctionKey& key, const VersionRecord& version,
                      const std::optional<std::string>& description, bool is_pending, WallTime now);

}  // namespace martlet::cloud::lambda
