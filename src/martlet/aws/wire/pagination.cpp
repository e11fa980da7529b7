#include <martlet/aws/wire/pagination.hpp>

namespace martlet::aws {

Failure duplicate_token() {
  Failure failure;
  failure.code = failure_code::malformed_response;
  failure.message = "the listing doesn't end: two pages have the same token for the next page";
  return failure;
}

}  // namespace martlet::aws
