#include "client_failure.hpp"

#include <utility>

namespace martlet::aws {

Failure own_failure(const Operation& operation, std::string_view code, std::string message) {
  Failure failure;
  failure.code = code;
  failure.message = std::move(message);
  failure.operation = operation.full_name();
  return failure;
}

Failure transport_failure(std::string operation, const Error& error) {
  Failure failure;
  failure.operation = std::move(operation);
  failure.message = error.what;
  failure.next = error.next;
  switch (error.code) {
    case Code::timeout: failure.code = failure_code::timed_out; break;
    case Code::too_large: failure.code = failure_code::too_large; break;
    case Code::malformed: failure.code = failure_code::malformed_response; break;
    case Code::denied:
    case Code::unsupported:
    case Code::missing: failure.code = failure_code::untrusted; break;
    default: failure.code = failure_code::unreachable;
  }
  return failure;
}

}  // namespace martlet::aws
