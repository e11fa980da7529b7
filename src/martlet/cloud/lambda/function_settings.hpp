#pragma once
#include <string>

#include "lambda_shapes.hpp"

namespace martlet::cloud::lambda {

aws::FunctionEnvironment stored_environment(const aws::EnvironmentSettings& environment);
/// Returns `current` overridden by `settings`. JSON logs have levels; text logs don't.
aws::LoggingConfig merged_logging_config(aws::LoggingConfig current, const aws::LoggingConfig& settings);

/// Returns the version of a runtime. Each runtime has a single version here.
aws::RuntimeVersionConfig runtime_version(const std::string& runtime, const std::string& region);

}  // namespace martlet::cloud::lambda
