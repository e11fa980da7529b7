#include "date_header.hpp"

#include <time.h>

#include <martlet/base/wall_time.hpp>

namespace martlet::net {

std::string_view DateHeader::now() {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME_COARSE, &time);  // takes some five nanoseconds
  if (time.tv_sec != second_) {
    second_ = time.tv_sec;
    text_ = to_http_date(WallTime(std::chrono::seconds(time.tv_sec)));
  }
  return text_;
}

}  // namespace martlet::net
