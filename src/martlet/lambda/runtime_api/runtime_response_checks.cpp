#include "runtime_response_checks.hpp"

#include <charconv>
#include <string>

#include "runtime_requests.hpp"

namespace martlet::lambda {

Result<void> check_event(const RuntimeResponse& event) {
  const std::string said = event.status == 200 ? "" : "the Runtime API answered " + std::to_string(event.status) + " to next";
  if (event.status == 403 || event.status == 500) return failure(Code::denied, said + ": the environment is finished");
  if (event.status != 200) return failure(Code::malformed, said);
  if (event.request_id.empty()) return failure(Code::malformed, "the Runtime API sent an event without a request id");
  if (!is_request_id(event.request_id)) return failure(Code::malformed, "the Runtime API sent an event with an impossible request id");
  return {};
}

Result<void> check_post_response(int status) {
  if (status >= 200 && status < 300) return {};
  const std::string said = "the Runtime API answered " + std::to_string(status);
  if (status == 413) return failure(Code::too_large, said + ": the response is too large");
  if (status == 410) return failure(Code::timeout, said + ": the invocation had timed out");
  if (status == 400) return failure(Code::conflict, said + ": this is not the current invocation, or the request is wrong");
  if (status == 403) return failure(Code::denied, said);
  if (status == 500) return failure(Code::internal, said + ": the environment is finished");
  return failure(Code::unavailable, said);
}

std::optional<WallTime> to_deadline(std::string_view text) {
  constexpr std::int64_t year_2200 = 7'258'118'400'000;
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0 || number > year_2200) return std::nullopt;
  return WallTime(std::chrono::milliseconds(number));
}

}  // namespace martlet::lambda
