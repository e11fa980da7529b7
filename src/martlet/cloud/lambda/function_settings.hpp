#pragma once
#include <optional>
#include <string>

#include "control_plane.hpp"

namespace martlet::cloud::lambda {

// The rules of a function's settings that Lambda's model doesn't declare. Sources: Lambda API Reference, Developer Guide ("Configure
// Lambda function environment variables"), and answers of Lambda that were recorded.

/// Of the runtimes, this cloud runs `provided.al2` and `provided.al2023`.
Reply<> check_runtime(const std::string& runtime);
Reply<> check_environment(const aws::EnvironmentSettings& environment);
Reply<> check_memory(int memory_mb);
Reply<> check_snap_start(const aws::SnapStartSettings& snap_start, const std::string& runtime);
/// The caller must be allowed to pass the role, and Lambda to assume it.
Reply<> check_role(const Call& call, const std::string& role_arn);
/// What a function can't have here: a network, layers, file systems, a queue for failed events, an image.
Reply<> check_unsupported(const CreateFunctionRequest& request);
Reply<> check_unsupported(const aws::UpdateFunctionConfigurationRequest& request);

aws::FunctionEnvironment stored(const aws::EnvironmentSettings& environment);
/// `settings` over `current`: JSON logs have levels, text logs have none.
aws::LoggingConfig merged(aws::LoggingConfig current, const aws::LoggingConfig& settings);

/// The version of the runtime that runs a function. There is one of each here.
aws::RuntimeVersionConfig runtime_version(const std::string& runtime, const std::string& region);

/// "2026-01-31T12:00:00.000+0000"
std::string to_lambda_time(WallTime time);

}  // namespace martlet::cloud::lambda
