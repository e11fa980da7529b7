#include <martlet/aws/client/call_failed.hpp>

namespace martlet::aws {

void throw_failure(Failure failure) {
  if (is_transient(failure)) throw CallFailedForNow(std::move(failure));
  throw CallFailed(std::move(failure));
}

}  // namespace martlet::aws
