#pragma once
#include <optional>
#include <string_view>

#include <martlet/config/secret.hpp>

#include "claimed_signature.hpp"

namespace martlet::cloud {

/// The allowed difference between the clocks of a client and of AWS.
inline constexpr std::chrono::minutes clock_skew_max{15};

/// Checks, before the key is looked up, that the scope's date is that of the signature, and that the signature is current. Presigned URLs
/// may be valid for at most a week.
std::optional<SignatureProblem> check_time(const ClaimedSignature& claimed, WallTime now);

/// Checks that `request` was signed with `secret_access_key`, and that `body` is the signed body. Returns nullopt if both are true.
std::optional<SignatureProblem> check_signature(const ClaimedSignature& claimed, const http::Request& request, std::string_view body,
                                                const Secret& secret_access_key);

/// Does the same for a request whose body is read later. x-amz-content-sha256 isn't compared with the body.
std::optional<SignatureProblem> check_signed_head(const ClaimedSignature& claimed, const http::Request& request,
                                                  const Secret& secret_access_key);

}  // namespace martlet::cloud
