#include <martlet/server/step.hpp>

#include <martlet/server/thrown.hpp>

namespace martlet {

Task<Step> Method::operator()(Request& request) const {
  try {
    if (at_once_) co_return at_once_(request);
    Task<Step> task = waits_(request);
    Step step = co_await std::move(task);
    co_return step;
  } catch (...) {
    co_return boom_of_current_exception(request);
  }
}

}  // namespace martlet
