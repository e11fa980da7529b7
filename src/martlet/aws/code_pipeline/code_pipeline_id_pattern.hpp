#pragma once

namespace martlet::aws {

/// The pattern of the IDs of jobs and executions.
inline constexpr const char* code_pipeline_id_pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

}  // namespace martlet::aws
