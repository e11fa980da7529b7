#pragma once
#include <map>
#include <string>

#include <martlet/cloud/api/authority.hpp>
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>
#include <martlet/cloud/logs/logs_service.hpp>

namespace martlet::cloud {

/// Writes functions' lines to CloudWatch Logs, each an event of its environment's stream, with its line break, as Lambda does: with the
/// permissions of the function's role. Lines that it may not write are dropped, and Lambda says nothing about it.
/// Contract: AWS Lambda Developer Guide, "Sending Lambda function logs to CloudWatch Logs" (AWSLambdaBasicExecutionRole).
class FunctionLogs {
 public:
  /// All must outlive it.
  FunctionLogs(LogsService& logs, LambdaService& functions, Authority& authority)
      : logs_(logs), functions_(functions), authority_(authority) {}
  FunctionLogs(const FunctionLogs&) = delete;

  void write(const Function& function, const LogLine& line);

 private:
  // Whether a stream may be written to, until it is asked again: policies may change, but not with every line.
  struct Permission {
    bool is_given = false;
    bool has_stream = false;  // it was created
    WallTime until{};
  };
  bool may_write(const Function& function, const logs::StreamName& stream, WallTime now);
  bool role_may_write(const std::string& role, const Function& function, const logs::StreamName& stream, bool has_stream, WallTime now);
  void forget_old(WallTime now);

  LogsService& logs_;
  LambdaService& functions_;
  Authority& authority_;
  std::map<std::string, Permission, std::less<>> permissions_;  // by the stream's ARN
};

}  // namespace martlet::cloud
