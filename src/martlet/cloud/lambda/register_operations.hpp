#pragma once
#include <martlet/cloud/api/api.hpp>

#include "control_plane.hpp"
#include "tagged_resources.hpp"

namespace martlet::cloud::lambda {

/// Registers all operations. `plane` and `tagged` must outlive `api`. `tagged` holds the tags of resources other than functions; it may
/// point to nullptr.
void register_operations(Api& api, ControlPlane& plane, TaggedResources* const& tagged);

}  // namespace martlet::cloud::lambda
