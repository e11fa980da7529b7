#pragma once
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::event_sources {

/// Checks that a function's execution role is allowed to read from the queue and to delete from it. Fails with AWS's message: `The
/// function execution role does not have permissions to call ReceiveMessage on SQS`.
ServiceResult<> check_execution_role(AccessControl& access_control, const std::string& role, const std::string& queue_arn, WallTime now);

}  // namespace martlet::cloud::event_sources
