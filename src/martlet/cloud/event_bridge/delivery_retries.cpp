#include "delivery_retries.hpp"

#include <algorithm>

namespace martlet::cloud::event_bridge {
namespace {

constexpr int attempts_max = 185;
constexpr auto age_max = std::chrono::hours(24);
constexpr auto wait_max = std::chrono::minutes(5);

}  // namespace

std::chrono::milliseconds wait_after(int attempts) {
  std::chrono::milliseconds wait = std::chrono::seconds(1);
  for (int i = 1; i < attempts && wait < wait_max; ++i) wait *= 2;
  return std::min<std::chrono::milliseconds>(wait, wait_max);
}

bool is_temporary(const ServiceError& error) {
  constexpr int too_many_requests = 429;
  constexpr int server_errors = 500;
  return error.status == too_many_requests || error.status >= server_errors || error.code.find("Throttl") != std::string::npos;
}

bool has_exceeded_retries(const DeliveryRow& row, const json::Value& target, WallTime now) {
  const json::Value* policy = target.find("RetryPolicy");
  const json::Value* retries = policy ? policy->find("MaximumRetryAttempts") : nullptr;
  const json::Value* age = policy ? policy->find("MaximumEventAgeInSeconds") : nullptr;
  const double retries_limit = retries ? retries->number() : attempts_max;
  const double seconds_limit = age ? age->number() : std::chrono::duration<double>(age_max).count();
  return row.attempts > retries_limit || std::chrono::duration<double>(now - row.accepted).count() > seconds_limit;
}

}  // namespace martlet::cloud::event_bridge
