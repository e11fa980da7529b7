#pragma once
#include <martlet/cloud/api/api.hpp>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

/// Registers all operations. `plane` must outlive `api`.
void register_operations(Api& api, ControlPlane& plane);

}  // namespace martlet::cloud::lambda
