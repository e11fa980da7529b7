#pragma once
#include <chrono>
#include <cstdint>

namespace martlet::cloud {

/// Lambda's quotas for an account in a region. The defaults are AWS's. Contract: AWS Lambda Developer Guide, "Lambda quotas".
struct LambdaLimits {
  std::int64_t code_bytes_max = 80'530'636'800;     ///< all versions of all functions together, zipped
  std::int64_t zip_bytes_max = 52'428'800;          ///< a directly uploaded package
  std::int64_t unzipped_bytes_max = 262'144'000;    ///< an unpacked package
  int concurrency_max = 1000;                       ///< concurrent invocations
  int unreserved_concurrency_min = 100;             ///< the concurrency that must remain for functions without reserved concurrency
  double calls_per_second_max = 0;                  ///< further calls fail with TooManyRequestsException; 0 for no limit
  std::chrono::seconds package_link_lifetime{600};  ///< how long GetFunction's link to the package is valid
};

}  // namespace martlet::cloud
