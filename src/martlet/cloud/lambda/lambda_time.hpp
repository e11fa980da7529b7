#pragma once
#include <string>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud::lambda {

/// Returns a time in Lambda's format, such as "2026-01-31T12:00:00.000+0000".
std::string to_lambda_time(WallTime time);

}  // namespace martlet::cloud::lambda
