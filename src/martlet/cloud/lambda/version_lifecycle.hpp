#pragma once
#include <optional>
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Returns $LATEST of a function that is about to be changed. Fails if the function doesn't exist, if `revision_id` isn't its revision, and
/// while it is pending or an update is in progress.
ServiceResult<VersionRecord> begin_update(ControlPlane& plane, const Call& call, const FunctionKey& key,
                                          const std::optional<std::string>& revision_id);
/// Gives the version new revisions, and sets the time from which it is Active or its update Successful.
void mark_changed(ControlPlane& plane, VersionRecord& version, bool is_new, WallTime now);

/// Publishes `version`, which is $LATEST, and returns the new version; if nothing has changed since the last published version, returns
/// that one. `description` replaces $LATEST's. If `is_pending`, the new version takes a moment to become active.
VersionRecord publish(ControlPlane& plane, const FunctionKey& key, const VersionRecord& version,
                      const std::optional<std::string>& description, bool is_pending, WallTime now);

}  // namespace martlet::cloud::lambda
