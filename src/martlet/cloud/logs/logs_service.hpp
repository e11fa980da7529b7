#pragma once
#include <memory>

#include <martlet/async/loop.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/logs/log_writer.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// CloudWatch Logs.
class LogsService {
 public:
  /// Opens the service on `loop`. Fails as StateFolder::database() does.
  static Result<LogsService> open(Loop& loop, const StateFolder& state);
  LogsService(LogsService&&) noexcept;
  ~LogsService();

  /// Returns the writer for other services. The reference is valid as long as the service exists.
  logs::LogWriter& writer();
  /// Returns whether the group exists.
  bool has_group(const logs::StreamName& stream);
  void serve(Api& api);

 private:
  struct Parts;
  explicit LogsService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
