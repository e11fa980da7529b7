#pragma once
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

// Rules for a function's settings that Lambda's model doesn't declare. Sources: Lambda API Reference, Developer Guide ("Configure Lambda
// function environment variables"), and recorded responses of Lambda.

/// Checks that this cloud runs the runtime: `provided.al2` or `provided.al2023`.
ServiceResult<> check_runtime(const std::string& runtime);
ServiceResult<> check_environment(const aws::EnvironmentSettings& environment);
ServiceResult<> check_memory(int memory_mb);
ServiceResult<> check_snap_start(const aws::SnapStartSettings& snap_start, const std::string& runtime);
/// Checks that the caller may pass the role, and that Lambda may assume it.
ServiceResult<> check_role(const Call& call, const std::string& role_arn);
/// Checks that the request uses nothing that this cloud does not support: a network, layers, file systems, a dead-letter queue, an image.
ServiceResult<> check_supported(const CreateFunctionRequest& request);
ServiceResult<> check_supported(const aws::UpdateFunctionConfigurationRequest& request);

}  // namespace martlet::cloud::lambda
