#include <martlet/async/blocking.hpp>
#include <martlet/server/rule.hpp>

namespace martlet {

Task<Verdict> RouteRule::ask(void* callee, const void* value) const {
  if (waits) {
    Task<Verdict> task = waits(callee, value);
    Verdict verdict = co_await std::move(task);
    co_return verdict;
  }
  if (!may_block) co_return sync(callee, value);
  auto work = [this, callee, value] { return sync(callee, value); };
  Verdict verdict = co_await blocking(work);
  co_return verdict;
}

}  // namespace martlet
