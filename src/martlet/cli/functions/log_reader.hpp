#pragma once
#include <chrono>
#include <functional>
#include <map>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/aws/logs/logs.hpp>

namespace martlet::cli {

/// A reader of a log group from a given time on. Reads each event once, although AWS may deliver an event after later ones.
class LogReader {
 public:
  using Take = std::function<void(const aws::FilteredLogEvent&)>;

  /// `group` is a log group's name, `pattern` a filter pattern ("" for all), `since` in milliseconds since 1970.
  LogReader(aws::Logs& logs, std::string group, std::string pattern, std::int64_t since)
      : logs_(logs), group_(std::move(group)), pattern_(std::move(pattern)), since_(since), newest_(since) {}

  /// Passes on every new event since the last call, ordered by time. Returns true if there was one.
  Task<aws::Outcome<bool>> read(Take take);

 private:
  // An event is assumed to become available at most this long after its timestamp.
  static constexpr std::int64_t lateness_max_ms = 20'000;
  bool is_new(const aws::FilteredLogEvent& event);
  void forget_old();

  aws::Logs& logs_;
  std::string group_;
  std::string pattern_;
  std::int64_t since_;
  std::int64_t newest_;
  std::map<std::string, std::int64_t> seen_{};  // event times by id
};

}  // namespace martlet::cli
