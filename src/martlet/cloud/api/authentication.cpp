#include "authentication.hpp"

#include <martlet/cloud/signature/signature_check.hpp>

#include "common_errors.hpp"

namespace martlet::cloud {
namespace {

// Finds the key's identity, and checks the signature with its secret.
ServiceResult<> identify(Call& call, std::optional<std::string_view> body) {
  const aws::Service& service = *call.operation.service;
  if (const std::optional<SignatureProblem> problem = check_time(call.signature, call.now))
    return std::unexpected(signature_error(service, *problem));
  std::expected<Identity, KeyProblem> identity =
      call.access_control.identify(call.signature.access_key_id, call.signature.session_token, call.now);
  if (!identity) return std::unexpected(key_error(service, identity.error()));
  call.identity = *std::move(identity);
  const Secret& secret = call.identity.secret_access_key;
  if (secret.empty()) return {};  // this key is accepted with any secret
  const std::optional<SignatureProblem> problem =
      body ? check_signature(call.signature, call.request, *body, secret) : check_signed_head(call.signature, call.request, secret);
  if (problem) return std::unexpected(signature_error(service, *problem));
  return {};
}

}  // namespace

// S3 allows unsigned requests if the bucket policy does. A few other operations carry a token instead of a signature.
ServiceResult<> authenticate(Call& call, const std::optional<SignatureProblem>& problem, std::optional<std::string_view> body) {
  const aws::Service& service = *call.operation.service;
  if (!problem) return identify(call, body);
  const bool may_be_anonymous = service.signing_name == "s3" || !call.operation.is_signed;
  if (may_be_anonymous && problem->kind == SignatureProblem::Kind::missing) return {};
  return std::unexpected(signature_error(service, *problem));
}

}  // namespace martlet::cloud
