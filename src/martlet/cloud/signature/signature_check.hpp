#pragma once
#include <optional>
#include <string_view>

#include <martlet/config/secret.hpp>

#include "claimed_signature.hpp"

namespace martlet::cloud {

/// How far the clocks of a client and of AWS may differ.
inline constexpr std::chrono::minutes clock_skew_max{15};

/// What is checked before the key is looked for: that the scope is `service` and a day, and the time is now. S3 takes links of up to a
/// week.
std::optional<SignatureProblem> check_time(const ClaimedSignature& claimed, WallTime now);

/// Was `request` signed with `secret_access_key`, and is `body` what was signed? nullopt: yes.
std::optional<SignatureProblem> check_signature(const ClaimedSignature& claimed, const http::Request& request, std::string_view body,
                                                const Secret& secret_access_key);

/// The same where the body comes later: x-amz-content-sha256 says what it is to be, and isn't compared with it.
std::optional<SignatureProblem> check_signed_head(const ClaimedSignature& claimed, const http::Request& request,
                                                  const Secret& secret_access_key);

}  // namespace martlet::cloud
