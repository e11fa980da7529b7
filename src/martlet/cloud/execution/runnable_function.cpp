#include <martlet/cloud/execution/runnable_function.hpp>

namespace martlet::cloud {

std::string unqualified_arn_of(const FunctionVersion& function) {
  FunctionVersion unqualified;
  unqualified.name = function.name;
  unqualified.account = function.account;
  unqualified.region = function.region;
  return arn_of(unqualified);
}

}  // namespace martlet::cloud
