#pragma once
#include <martlet/cloud/api/api.hpp>

#include "control_plane.hpp"
#include "event_source_mapping_tags.hpp"

namespace martlet::cloud::lambda {

/// Registers all operations. `plane` and `mapping_tags` must outlive `api`. `mapping_tags` holds the tags of event source mappings; it may
/// point to nullptr.
void register_operations(Api& api, ControlPlane& plane, EventSourceMappingTags* const& mapping_tags);

}  // namespace martlet::cloud::lambda
