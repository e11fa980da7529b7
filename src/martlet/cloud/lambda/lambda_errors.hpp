#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::lambda {

// Lambda's errors, with its messages. Sources: Lambda API Reference, and recorded responses of Lambda.

using ServiceFailure = std::unexpected<ServiceError>;

ServiceFailure invalid_parameter(std::string message);    ///< InvalidParameterValueException
ServiceFailure not_found(std::string message);            ///< ResourceNotFoundException
ServiceFailure conflict(std::string message);             ///< ResourceConflictException
ServiceFailure precondition_failed(std::string message);  ///< PreconditionFailedException
ServiceFailure too_large(std::string message);            ///< RequestEntityTooLargeException
ServiceFailure fault(std::string message);                ///< ServiceException: an error of this cloud
/// Returns an error like those of the declared constraints: "1 validation error detected: PROBLEM".
ServiceFailure validation(const std::string& problem);
/// Returns the error for a member or value that AWS accepts and this cloud doesn't.
ServiceFailure not_supported(std::string_view what);

ServiceFailure unreachable_region(std::string_view region, std::string_view own);
ServiceFailure different_qualifiers();
/// Returns the error for a function that doesn't exist. `arn` includes the requested qualifier.
ServiceFailure function_not_found(std::string_view arn);
ServiceFailure alias_not_found(std::string_view arn);  ///< "Cannot find alias arn: ..."
ServiceFailure resource_not_found();                   ///< "The resource you requested does not exist."
ServiceFailure stale_revision();                       ///< for functions and aliases
ServiceFailure stale_policy_revision();
/// Returns the error for a setting that only functions without a qualifier have: reserved concurrency.
ServiceFailure functions_only();
ServiceFailure update_in_progress(std::string_view arn);
ServiceFailure still_pending(std::string_view state);
ServiceFailure throttled(std::string reason);
ServiceFailure call_rate_exceeded();  ///< for an account that makes too many calls

}  // namespace martlet::cloud::lambda
