#pragma once
#include <chrono>
#include <cstdint>

namespace martlet::cloud {

/// Lambda's quotas of an account in a region. The defaults are AWS's. Contract: AWS Lambda Developer Guide, "Lambda quotas".
struct LambdaLimits {
  std::int64_t code_bytes_max = 80'530'636'800;   ///< of all versions of all functions, zipped
  std::int64_t zip_bytes_max = 52'428'800;        ///< of a package that is uploaded directly
  std::int64_t unzipped_bytes_max = 262'144'000;  ///< of a package
  int concurrency_max = 1000;                     ///< invocations at once
  int unreserved_concurrency_min = 100;           ///< that must remain for functions without a reservation
  double calls_per_second_max = 0;                ///< of an account; 0: no limit. Beyond it TooManyRequestsException
  std::chrono::seconds code_link_lifetime{600};   ///< how long GetFunction's link to the package works
};

}  // namespace martlet::cloud
