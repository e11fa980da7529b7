#pragma once
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>

namespace martlet::cloud::logs {

/// The names of a stream and its group.
struct StreamName {
  std::string account{};
  std::string region{};
  std::string group{};   ///< "/aws/lambda/orders"
  std::string stream{};  ///< "2026/01/31/[$LATEST]0123..."
  friend bool operator==(const StreamName&, const StreamName&) = default;
};

/// A writer for the cloud's own services, for example for the log lines of functions. The caller checks permissions.
class LogWriter {
 public:
  /// Appends an event. Creates the group and the stream if they are missing. Bytes that aren't UTF-8 are replaced. Readers see the event
  /// immediately; it is on disk within 100 ms. Doesn't report failures: an event that can't be written is lost.
  virtual void write(const StreamName& stream, WallTime time, std::string_view message) = 0;

 protected:
  ~LogWriter() = default;
};

}  // namespace martlet::cloud::logs
