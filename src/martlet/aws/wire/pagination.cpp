#include <martlet/aws/wire/pagination.hpp>

namespace martlet::aws {

Failure duplicate_token() {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.message = "the listing doesn't end: its next page is the same again";
  return failure;
}

}  // namespace martlet::aws
