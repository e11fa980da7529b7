#include "urls/url_caller.hpp"

#include <martlet/cloud/signature/signature_check.hpp>

namespace martlet::cloud::lambda {
std::expected<Identity, std::string> url_caller(AccessControl& access_control, const http::Request& request, std::string_view body,
                                                WallTime now) {
  const std::expected<ClaimedSignature, SignatureProblem> claimed = read_claimed_signature(request);
  if (!claimed || claimed->service != "lambda" || check_time(*claimed, now)) return std::unexpected(url_forbidden);
  std::expected<Identity, KeyProblem> identity = access_control.identify(claimed->access_key_id, claimed->session_token, now);
  if (!identity) return std::unexpected("The security token included in the request is invalid.");
  const Secret& secret = identity->secret_access_key;
  if (!secret.empty() && check_signature(*claimed, request, body, secret))
    return std::unexpected(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing "
        "method. Consult the service documentation for details.");
  return *std::move(identity);
}

}  // namespace martlet::cloud::lambda
