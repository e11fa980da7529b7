#include <exception>
#include <string>

#include <martlet/async/loop.hpp>
#include <martlet/base/try_later.hpp>
#include <martlet/server/boom_of_current_exception.hpp>
#include <martlet/server/request.hpp>

namespace martlet {

Boom boom_of_current_exception(Request& request) {
  const auto failed = [&](const std::string& what) {
    request.log_failure(500, what);
    return internal(what);
  };
  try {
    throw;
  } catch (const Boom& boom) {
    if (boom.status() >= 500) request.log_failure(boom.status(), boom.message());
    return boom;
  } catch (const BlockingQueueFull& full) {
    request.log_failure(503, full.what());
    return server_unavailable().header("retry-after", "1");
  } catch (const std::exception& exception) {
    if (!dynamic_cast<const TryLater*>(&exception)) return failed(exception.what());
    request.log_failure(503, exception.what());
    return server_unavailable().header("retry-after", "1");
  } catch (...) {
    return failed("something that isn't a std::exception was thrown");
  }
}

}  // namespace martlet
