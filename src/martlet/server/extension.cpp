#include <martlet/async/blocking.hpp>
#include <martlet/server/extension.hpp>

namespace martlet {

Task<Step> Extension::run(void* callee, Request& request) const {
  if (waits_) {
    Task<Step> task = waits_(callee, request);
    Step step = co_await std::move(task);
    co_return step;
  }
  if (!may_block_) co_return sync_(callee, request);
  auto work = [this, callee, &request] { return sync_(callee, request); };
  Step step = co_await blocking(work);
  co_return step;
}

}  // namespace martlet
