#include "clock_skew.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "session_parts.hpp"

namespace martlet::aws {
namespace {

constexpr std::chrono::minutes skew_min{4};

// Returns whether this code can mean that our clock is wrong. AWS rejects signatures whose time is more than five minutes off.
bool can_mean_clock_skew(std::string_view code) {
  constexpr std::array<std::string_view, 7> codes = {"RequestTimeTooSkewed",      "RequestExpired",        "RequestInTheFuture",
                                                     "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure",
                                                     "ExpiredTokenException"};
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

void correct_clock(const Session::Parts& parts, const WireResponse& wire, const Failure& failure) {
  if (!can_mean_clock_skew(failure.code)) return;
  const std::string* date = wire.headers.get("date");
  const std::optional<WallTime> theirs = date ? from_http_date(*date) : std::nullopt;
  if (!theirs) return;
  const std::chrono::milliseconds skew = *theirs - parts.wall();
  if (std::chrono::abs(skew - parts.state->clock_skew) > skew_min) parts.state->clock_skew = skew;
}

}  // namespace martlet::aws
