#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceFailure refuse(int status, std::string code, std::string message,
                      std::initializer_list<std::pair<std::string, std::string>> members = {}) {
  json::Object named;
  for (const auto& [name, value] : members) named.emplace_back(name, value);
  return service_error(status, std::move(code), std::move(message), std::move(named));
}

}  // namespace

ServiceFailure access_denied() { return refuse(403, "AccessDenied", "Access Denied"); }
ServiceFailure no_such_bucket(const std::string& bucket) {
  return refuse(404, "NoSuchBucket", "The specified bucket does not exist", {{"BucketName", bucket}});
}
ServiceFailure no_such_key(const std::string& key) { return refuse(404, "NoSuchKey", "The specified key does not exist.", {{"Key", key}}); }
ServiceFailure no_such_version(const std::string& key, const std::string& version_id) {
  return refuse(404, "NoSuchVersion", "The specified version does not exist.", {{"Key", key}, {"VersionId", version_id}});
}
ServiceFailure no_such_upload(const std::string& upload_id) {
  return refuse(404, "NoSuchUpload",
                "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
                {{"UploadId", upload_id}});
}
ServiceFailure invalid_argument(std::string message, std::string_view name, std::string_view value) {
  return refuse(400, "InvalidArgument", std::move(message), {{"ArgumentName", std::string(name)}, {"ArgumentValue", std::string(value)}});
}
ServiceFailure invalid_request(std::string message) { return refuse(400, "InvalidRequest", std::move(message)); }
ServiceFailure not_implemented(std::string_view header, std::string message) {
  if (message.empty()) message = "A header you provided implies functionality that is not implemented";
  return refuse(501, "NotImplemented", std::move(message), {{"Header", std::string(header)}});
}
ServiceFailure malformed_xml() {
  return refuse(400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
}
ServiceFailure incomplete_body() {
  return refuse(400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header");
}
ServiceFailure malformed_trailer() {
  return refuse(400, "MalformedTrailerError",
                "The request contained trailing data that was not well-formed or did not conform to our published schema.");
}
ServiceFailure signature_does_not_match() {
  return refuse(403, "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and signing method.");
}
ServiceFailure method_not_allowed(std::string_view method, std::string_view resource_type) {
  return refuse(405, "MethodNotAllowed", "The specified method is not allowed against this resource.",
                {{"Method", std::string(method)}, {"ResourceType", std::string(resource_type)}});
}
ServiceFailure precondition_failed(std::string_view condition) {
  return refuse(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold",
                {{"Condition", std::string(condition)}});
}

}  // namespace martlet::cloud::s3
