#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/cloud/signature/claimed_signature.hpp>

#include "access_control.hpp"

namespace martlet::cloud {

// The errors common to all services, with the codes and the wording of each service's protocol. Sources: IAM User Guide ("Troubleshoot
// access denied error messages"), the common errors of each API Reference.

ServiceError access_denied(const aws::Service& service, std::string message);
/// Returns the error for a missing, malformed, mismatched or expired signature.
ServiceError signature_error(const aws::Service& service, const SignatureProblem& problem);
ServiceError key_error(const aws::Service& service, KeyProblem problem);
/// Returns the error for a document that can't be read.
ServiceError malformed_request(const aws::Service& service, std::string message);
/// Returns the error for a request that breaks constraints of its members.
ServiceError unmet_constraints_error(const aws::Service& service, std::string message);
/// Returns the error for an operation that isn't recognized or isn't served here. Such an operation never seems to succeed.
ServiceError not_served(const aws::Service* service, std::string_view what);
/// Returns the error for an internal failure of this cloud.
ServiceError internal_failure(const aws::Service& service);

}  // namespace martlet::cloud
