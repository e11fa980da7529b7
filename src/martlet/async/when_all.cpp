#include <martlet/async/when_all.hpp>

namespace martlet {

Task<void> when_all(std::vector<Task<void>> tasks) {
  co_await when_all_detail::WhenAll<void>(tasks);
  for (Task<void>& task : tasks) task.frame().promise().take();
}

}  // namespace martlet
