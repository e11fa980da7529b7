#include <martlet/async/blocking.hpp>
#include <martlet/server/pre.hpp>

namespace martlet {

Task<PreResult> PreMethod::run(void* callee, Request& request) const {
  if (waits) {
    Task<PreResult> task = waits(callee, request);
    PreResult result = co_await std::move(task);
    co_return result;
  }
  if (!may_block) co_return sync(callee, request);
  auto work = [this, callee, &request] { return sync(callee, request); };
  PreResult result = co_await blocking(work);
  co_return result;
}

}  // namespace martlet
