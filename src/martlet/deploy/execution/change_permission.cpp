#include "change_permission.hpp"

#include <martlet/async/sleep.hpp>

namespace martlet::deploy {

Task<Result<void>> ChangePermission::ask() { return answer(false); }
Task<Result<void>> ChangePermission::ask_unless_fresh() { return answer(true); }

Task<Result<void>> ChangePermission::answer(bool takes_fresh) {
  if (!options_.may_change) co_return Result<void>();
  const Semaphore::Permit alone = co_await asking_.acquire();
  const SteadyTime now = co_await loop_now();
  if (refusal_) co_return std::unexpected(*refusal_);
  if (takes_fresh && granted_ && now - *granted_ < fresh) co_return Result<void>();
  Result<void> answered = co_await options_.may_change();
  if (!answered) {
    refusal_ = answered.error();
    co_return answered;
  }
  granted_ = now;
  co_return answered;
}

}  // namespace martlet::deploy
