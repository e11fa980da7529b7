#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A log that stores its lines and prints nothing. Copies share the lines. Thread-safe.
class TestLog {
 public:
  TestLog();
  /// Returns the log to pass to the code under test: stores every line, from level `debug` on.
  Log log() const;

  std::vector<std::string> lines() const;  ///< JSON objects, as Log describes them
  /// Returns all lines, each ended by a newline.
  std::string text() const;
  /// Returns whether any line contains this text.
  bool has(std::string_view part) const { return text().find(part) != std::string::npos; }
  /// Returns the last line; null if there is none.
  json::Value last() const;
  void clear();

 private:
  struct Storage;
  std::shared_ptr<Storage> kept_;
};

}  // namespace martlet
