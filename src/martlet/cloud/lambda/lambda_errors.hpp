#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::lambda {

// Lambda's errors, with its messages. Sources: Lambda API Reference, and recorded responses of Lambda.

using Refusal = std::unexpected<ServiceError>;

Refusal invalid_parameter(std::string message);    ///< InvalidParameterValueException
Refusal not_found(std::string message);            ///< ResourceNotFoundException
Refusal conflict(std::string message);             ///< ResourceConflictException
Refusal precondition_failed(std::string message);  ///< PreconditionFailedException
Refusal too_large(std::string message);            ///< RequestEntityTooLargeException
Refusal fault(std::string message);                ///< ServiceException: an error of this cloud
/// Returns an error like those of the declared constraints: "1 validation error detected: PROBLEM".
Refusal validation(const std::string& problem);
/// Returns the error for a member or value that AWS accepts and this cloud doesn't.
Refusal not_supported(std::string_view what);

Refusal unreachable_region(std::string_view region, std::string_view own);
Refusal different_qualifiers();
/// Returns the error for a function that doesn't exist. `arn` includes the requested qualifier.
Refusal function_not_found(std::string_view arn);
Refusal alias_not_found(std::string_view arn);  ///< "Cannot find alias arn: ..."
Refusal resource_not_found();                   ///< "The resource you requested does not exist."
Refusal stale_revision();                       ///< for functions and aliases
Refusal stale_policy_revision();
/// Returns the error for a setting that only functions without a qualifier have: reserved concurrency.
Refusal functions_only();
Refusal update_in_progress(std::string_view arn);
Refusal still_pending(std::string_view state);
Refusal throttled(std::string reason);

}  // namespace martlet::cloud::lambda
