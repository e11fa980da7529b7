#pragma once
#include <string>
#include <string_view>

#include <martlet/base/clock.hpp>

namespace martlet::cloud::logs {

/// A stream, by names.
struct StreamName {
  std::string account{};
  std::string region{};
  std::string group{};   ///< "/aws/lambda/orders"
  std::string stream{};  ///< "2026/01/31/[$LATEST]0123..."
  friend bool operator==(const StreamName&, const StreamName&) = default;
};

/// Takes the lines that the cloud's own services write, such as those of functions. The caller checks permissions.
class LogWriter {
 public:
  /// Appends an event; group and stream are created where they are missing. Bytes that aren't UTF-8 are replaced. It is on the disk within
  /// a tenth of a second, and everyone who reads sees it at once. Never fails: what can't be written is lost.
  virtual void write(const StreamName& stream, WallTime time, std::string_view message) = 0;

 protected:
  ~LogWriter() = default;
};

}  // namespace martlet::cloud::logs
