#pragma once
#include <map>
#include <string>

#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>
#include <martlet/cloud/logs/logs_service.hpp>

namespace martlet::cloud {

/// A writer of functions' log lines to CloudWatch Logs. As on Lambda, each line, with its line break, is an event in the stream of its
/// environment. The function's role needs permission to write them. Without it, the lines are silently dropped, as on AWS.
/// Contract: AWS Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs" (AWSLambdaBasicExecutionRole).
class FunctionLogWriter {
 public:
  /// The arguments must outlive this object.
  FunctionLogWriter(LogsService& logs, LambdaService& functions, AccessControl& access_control)
      : logs_(logs), functions_(functions), access_control_(access_control) {}
  FunctionLogWriter(const FunctionLogWriter&) = delete;

  void write(const FunctionVersion& function, const LogLine& line);

 private:
  // The cached permission to write to a stream, so that policies aren't evaluated for every line.
  struct Permission {
    bool is_given = false;
    bool has_stream = false;  // the stream was created
    WallTime until{};
  };
  bool may_write(const FunctionVersion& function, const logs::StreamName& stream, WallTime now);
  bool role_may_write(const std::string& role, const FunctionVersion& function, const logs::StreamName& stream, bool has_stream,
                      WallTime now);
  void remove_expired_permissions(WallTime now);

  LogsService& logs_;
  LambdaService& functions_;
  AccessControl& access_control_;
  std::map<std::string, Permission, std::less<>> permissions_;  // by stream ARN
};

}  // namespace martlet::cloud
