#include "change_permission.hpp"

#include <martlet/async/sleep.hpp>

namespace martlet::deploy {

Task<Result<void>> ChangePermission::request() { return request_permission(false); }
Task<Result<void>> ChangePermission::request_unless_valid() { return request_permission(true); }

Task<Result<void>> ChangePermission::request_permission(bool accepts_valid) {
  if (!options_.may_change) co_return Result<void>();
  const Semaphore::Permit alone = co_await request_turn_.acquire();
  const SteadyTime now = co_await loop_now();
  if (refusal_) co_return std::unexpected(*refusal_);
  if (accepts_valid && granted_ && now - *granted_ < validity) co_return Result<void>();
  Result<void> answered = co_await options_.may_change();
  if (!answered) {
    refusal_ = answered.error();
    co_return answered;
  }
  granted_ = now;
  co_return answered;
}

}  // namespace martlet::deploy
