#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/base/result.hpp>

namespace martlet::aws {

/// Returns a failure that doesn't come from a service.
Failure own_failure(const Operation& operation, std::string_view code, std::string message);
/// Returns the failure for an error of the net module's client.
Failure transport_failure(std::string operation, const Error& error);

}  // namespace martlet::aws
