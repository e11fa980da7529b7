#pragma once
#include <string>
#include <string_view>

#include <martlet/cloud/api/service_error.hpp>

namespace martlet::cloud::s3 {

// S3's errors, with its messages. Sources: Amazon S3 API Reference, "Error responses", and recorded responses of S3.

using ServiceFailure = std::unexpected<ServiceError>;

ServiceFailure access_denied();
ServiceFailure no_such_bucket(const std::string& bucket);
ServiceFailure no_such_key(const std::string& key);
ServiceFailure no_such_version(const std::string& key, const std::string& version_id);
ServiceFailure no_such_upload(const std::string& upload_id);
/// Returns an error such as "Invalid version id specified", with the parameter's name and value.
ServiceFailure invalid_argument(std::string message, std::string_view name, std::string_view value);
ServiceFailure invalid_request(std::string message);
/// Returns the error for a header that requests something unsupported.
ServiceFailure not_implemented(std::string_view header, std::string message = {});
ServiceFailure malformed_xml();
ServiceFailure incomplete_body();
ServiceFailure malformed_trailer();
ServiceFailure signature_does_not_match();
/// Returns the error for a request that reads a delete marker.
ServiceFailure method_not_allowed(std::string_view method, std::string_view resource_type);
/// Returns the error for a condition that doesn't hold. `condition` is the name of its header.
ServiceFailure precondition_failed(std::string_view condition);

}  // namespace martlet::cloud::s3
