#pragma once
#include <string>
#include <string_view>

#include <martlet/aws/wire/operation.hpp>
#include <martlet/cloud/signature/claimed_signature.hpp>

#include "authority.hpp"

namespace martlet::cloud {

// The errors common to all services, with the codes and the wording of each service's protocol. Sources: IAM User Guide ("Troubleshoot
// access denied error messages"), the common errors of each API Reference.

ServiceError access_denied(const aws::Service& service, std::string message);
/// The signature is missing, malformed, different or expired.
ServiceError signature_error(const aws::Service& service, const SignatureProblem& problem);
ServiceError key_error(const aws::Service& service, KeyProblem problem);
/// The request's document can't be read.
ServiceError malformed_request(const aws::Service& service, std::string message);
/// No operation of this service is recognized, or it isn't served here: a plain refusal that says so, never a made-up success.
ServiceError not_served(const aws::Service* service, std::string_view what);
/// An internal fault of this cloud.
ServiceError internal_failure(const aws::Service& service);

}  // namespace martlet::cloud
