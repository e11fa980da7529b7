#pragma once
#include <martlet/cloud/api/api.hpp>

#include "control_plane.hpp"
#include "tagged_resources.hpp"

namespace martlet::cloud::lambda {

/// Serves all operations. `plane` and `tagged` must outlive `api`. `tagged`: where the tags of what isn't a function are, if anywhere.
void register_operations(Api& api, ControlPlane& plane, TaggedResources* const& tagged);

}  // namespace martlet::cloud::lambda
