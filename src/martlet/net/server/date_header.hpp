#pragma once
#include <string>
#include <string_view>

namespace martlet::net {

/// The time in the format of the `date` header. It is formatted once a second.
class DateHeader {
 public:
  std::string_view now();

 private:
  std::string text_;
  long long second_ = -1;
};

}  // namespace martlet::net
