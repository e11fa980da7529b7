#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::s3 {

// S3's errors, with its messages. Sources: Amazon S3 API Reference, "Error responses", and recorded responses of S3.

using Refusal = std::unexpected<ServiceError>;

Refusal access_denied();
Refusal no_such_bucket(const std::string& bucket);
Refusal no_such_key(const std::string& key);
Refusal no_such_version(const std::string& key, const std::string& version_id);
Refusal no_such_upload(const std::string& upload_id);
/// Returns an error such as "Invalid version id specified", with the parameter's name and value.
Refusal invalid_argument(std::string message, std::string_view name, std::string_view value);
Refusal invalid_request(std::string message);
/// Returns the error for a header that requests something unsupported.
Refusal not_implemented(std::string_view header, std::string message = {});
Refusal malformed_xml();
Refusal incomplete_body();
Refusal malformed_trailer();
Refusal different_signature();
/// Returns the error for a request for a delete marker.
Refusal method_not_allowed(std::string_view method, std::string_view resource_type);
/// Returns the error for a condition that doesn't hold. `condition` is the name of its header.
Refusal precondition_failed(std::string_view condition);

}  // namespace martlet::cloud::s3
