#include <string_view>

#include <martlet/base/random.hpp>
#include <martlet/cloud/trace_ids/new_trace_id.hpp>

namespace martlet::cloud {

std::string new_trace_id(std::chrono::system_clock::time_point now) {
  constexpr std::string_view hex_digits = "0123456789abcdef";
  auto seconds = static_cast<unsigned long>(std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count());
  std::string time(8, '0');
  for (std::size_t at = time.size(); at > 0; seconds >>= 4) time[--at] = hex_digits[seconds & 15];
  return "1-" + time + '-' + random_hex(24);
}

}  // namespace martlet::cloud
