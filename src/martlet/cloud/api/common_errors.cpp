#include "common_errors.hpp"

namespace martlet::cloud {
namespace {

using aws::Protocol;
using Kind = SignatureProblem::Kind;

enum class Dialect { query, json, rest_json, s3 };

Dialect dialect_of(const aws::Service& service) {
  switch (service.protocol) {
    case Protocol::query: return Dialect::query;
    case Protocol::rest_xml: return Dialect::s3;
    case Protocol::rest_json: return Dialect::rest_json;
    case Protocol::json_1_0:
    case Protocol::json_1_1: break;
  }
  return Dialect::json;
}

// JSON services respond with 400 where the others respond with 403.
int denied_status(Dialect dialect) { return dialect == Dialect::json ? 400 : 403; }

ServiceError denied(Dialect dialect, std::string code, std::string message) {
  return {denied_status(dialect), std::move(code), std::move(message), {}};
}

// IAM's and S3's codes are bare; those of JSON services end in "Exception".
std::string code_of(Dialect dialect, std::string bare) {
  const bool is_json = dialect == Dialect::json || dialect == Dialect::rest_json;
  return is_json ? std::move(bare) + "Exception" : std::move(bare);
}

ServiceError missing_signature(Dialect dialect) {
  if (dialect == Dialect::s3) return denied(dialect, "AccessDenied", "Access Denied");
  return denied(dialect, code_of(dialect, "MissingAuthenticationToken"),
                dialect == Dialect::rest_json ? "Missing Authentication Token" : "Request is missing Authentication Token");
}

ServiceError signature_does_not_match(Dialect dialect) {
  const std::string text = "The request signature we calculated does not match the signature you provided. ";
  if (dialect == Dialect::s3) return denied(dialect, "SignatureDoesNotMatch", text + "Check your key and signing method.");
  const bool is_query = dialect == Dialect::query;
  return denied(dialect, is_query ? "SignatureDoesNotMatch" : "InvalidSignatureException",
                text + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
}

ServiceError wrong_time(Dialect dialect, const std::string& text) {
  if (dialect == Dialect::s3)
    return denied(dialect, "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.");
  return denied(dialect, dialect == Dialect::query ? "SignatureDoesNotMatch" : "InvalidSignatureException", text);
}

ServiceError malformed_signature(Dialect dialect, const std::string& text) {
  if (dialect == Dialect::s3) return {400, "AuthorizationHeaderMalformed", text, {}};
  return {400, code_of(dialect, "IncompleteSignature"), text, {}};
}

}  // namespace

ServiceError access_denied(const aws::Service& service, std::string message) {
  const Dialect dialect = dialect_of(service);
  return denied(dialect, code_of(dialect, "AccessDenied"), std::move(message));
}

ServiceError signature_error(const aws::Service& service, const SignatureProblem& problem) {
  const Dialect dialect = dialect_of(service);
  switch (problem.kind) {
    case Kind::missing: return missing_signature(dialect);
    case Kind::malformed: return malformed_signature(dialect, problem.text);
    case Kind::malformed_presigned_url: return denied(dialect, code_of(dialect, "AccessDenied"), problem.text);
    case Kind::wrong_scope: return dialect == Dialect::s3 ? malformed_signature(dialect, problem.text) : wrong_time(dialect, problem.text);
    case Kind::signature_does_not_match: return signature_does_not_match(dialect);
    case Kind::expired:
    case Kind::not_yet_current: return wrong_time(dialect, problem.text);
    case Kind::presigned_url_expired: return denied(dialect, code_of(dialect, "AccessDenied"), problem.text);
    case Kind::payload_hash_differs: break;
  }
  if (dialect == Dialect::s3)
    return {400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.", {}};
  return signature_does_not_match(dialect);
}

ServiceError key_error(const aws::Service& service, KeyProblem problem) {
  const Dialect dialect = dialect_of(service);
  if (problem == KeyProblem::expired) {
    if (dialect == Dialect::s3) return {400, "ExpiredToken", "The provided token has expired.", {}};
    return denied(dialect, code_of(dialect, "ExpiredToken"), "The security token included in the request is expired");
  }
  if (dialect == Dialect::s3) {
    if (problem == KeyProblem::bad_token) return {400, "InvalidToken", "The provided token is malformed or otherwise invalid.", {}};
    return denied(dialect, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
  }
  return denied(dialect, dialect == Dialect::query ? "InvalidClientTokenId" : "UnrecognizedClientException",
                "The security token included in the request is invalid.");
}

ServiceError malformed_request(const aws::Service& service, std::string message) {
  switch (dialect_of(service)) {
    case Dialect::query: return {400, "ValidationError", std::move(message), {}};
    case Dialect::s3:
      return {400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", {}};
    case Dialect::json: return {400, "SerializationException", std::move(message), {}};
    case Dialect::rest_json: break;
  }
  json::Object type;
  type.emplace_back("Type", "User");
  return {400, "InvalidRequestContentException", std::move(message), std::move(type)};
}

ServiceError unmet_constraints_error(const aws::Service& service, std::string message) {
  const bool is_query = service.protocol == Protocol::query;
  if (service.signing_name == "logs") return {400, "InvalidParameterException", std::move(message), {}};
  if (service.protocol == Protocol::rest_xml) return {400, "InvalidArgument", std::move(message), {}};
  return {400, is_query ? "ValidationError" : "ValidationException", std::move(message), {}};
}

ServiceError not_served(const aws::Service* service, std::string_view what) {
  const std::string message = "The local cloud does not support " + std::string(what) + ".";
  if (!service) return {501, "NotImplemented", message, {}};
  switch (dialect_of(*service)) {
    case Dialect::query: return {400, "InvalidAction", message, {}};
    case Dialect::json: return {400, "UnknownOperationException", message, {}};
    case Dialect::s3:
    case Dialect::rest_json: break;
  }
  return {501, "NotImplemented", message, {}};
}

ServiceError internal_failure(const aws::Service& service) {
  const std::string message = "We encountered an internal error. Please try again.";
  switch (dialect_of(service)) {
    case Dialect::query: return {500, "InternalFailure", message, {}};
    case Dialect::json: return {500, "InternalServerError", message, {}};
    case Dialect::s3: return {500, "InternalError", message, {}};
    case Dialect::rest_json: break;
  }
  return {500, "ServiceException", message, {}};
}

}  // namespace martlet::cloud
