#include "lambda_time.hpp"

namespace martlet::cloud::lambda {

std::string to_lambda_time(WallTime time) {
  std::string text = to_iso8601(time);
  text.pop_back();  // Z
  return text + "+0000";
}

}  // namespace martlet::cloud::lambda
