#pragma once
#include <atomic>
#include <cstdint>
#include <string>

#include <martlet/base/wall_time.hpp>

namespace martlet {

/// Generates ids for requests whose transport has none, in hapi's form: `{now}:{host name}:{process}:{start}:{counter}`, where now is in
/// milliseconds since 1970, start is that of the server in base 36, and the counter has five digits. Thread-safe.
class RequestIds {
 public:
  RequestIds();
  std::string next(WallTime now);

 private:
  std::string server_;  // host name, process and start
  std::atomic<std::uint32_t> count_{0};
};

}  // namespace martlet
