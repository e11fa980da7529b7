#include "request_ids.hpp"

#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>

namespace martlet {
namespace {

constexpr std::uint32_t count_min = 10'000;
constexpr std::uint32_t count_max = 99'999;

std::string milliseconds_of(WallTime time, int base) {
  const auto since_1970 = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
  std::array<char, 64> digits{};
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), since_1970, base).ptr};
}

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "localhost";
  return name.data();
}

}  // namespace

RequestIds::RequestIds() : server_(host_name() + ':' + std::to_string(::getpid()) + ':' + milliseconds_of(wall_now(), 36)) {}

std::string RequestIds::next(WallTime now) {
  const std::uint32_t count = count_min + count_.fetch_add(1, std::memory_order_relaxed) % (count_max - count_min + 1);
  return milliseconds_of(now, 10) + ':' + server_ + ':' + std::to_string(count);
}

}  // namespace martlet
