#pragma once
#include <array>
#include <optional>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// The waits before the second, third, ... attempt, in milliseconds. The first is for a kept-alive connection that has been closed.
inline constexpr std::array<int, 5> retry_waits_ms = {0, 20, 60, 140, 300};
/// The number of further attempts to send a response, after the first.
inline constexpr std::size_t post_retries_max = 2;

/// Checks the response to `next`. Fails with Code::denied if the environment is finished, and Code::malformed if this is not an event.
Result<void> check_event(const RuntimeResponse& event);

/// Checks what the Runtime API responds to a function's response or error. Fails with Code::too_large (413), Code::conflict (400),
/// Code::denied (403), Code::timeout (410: Lambda has ended the invocation, and its caller has received the error), Code::internal (500:
/// the environment is finished), Code::unavailable (try again).
Result<void> check_post_response(int status);

/// Reads Unix milliseconds. Returns nullopt for anything but a time before 2200, the range of nanoseconds.
std::optional<WallTime> to_deadline(std::string_view text);

}  // namespace martlet::lambda
