#include "next_body_part.hpp"

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>

namespace martlet::aws {
namespace {

Task<Result<std::optional<std::string>>> next_or_failure(net::ClientBody& body) {
  Result<std::optional<std::string>> result;
  try {
    std::optional<std::string> part = co_await body.next();
    result = std::move(part);
  } catch (const net::ClientFailure& failed) {
    result = std::unexpected(failed.error());
  }
  co_return result;
}

}  // namespace

Task<Result<std::optional<std::string>>> next_body_part(net::ClientBody& body, std::chrono::milliseconds silence_max) {
  const SteadyTime now = co_await loop_now();
  Task<Result<std::optional<std::string>>> coming = next_or_failure(body);
  Result<Result<std::optional<std::string>>> in_time = co_await with_deadline(std::move(coming), now + silence_max);
  if (!in_time) co_return failure(Code::timeout, "no data was received for " + std::to_string(silence_max.count()) + " ms");
  co_return std::move(*in_time);
}

}  // namespace martlet::aws
