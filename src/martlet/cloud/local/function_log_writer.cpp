#include "function_log_writer.hpp"

#include <martlet/cloud/api/authorization.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

constexpr auto asked_again_after = 1s;
constexpr auto forgotten_after = 1h;
constexpr std::size_t permissions_max = 1000;

std::string arn_of_group(const logs::StreamName& stream) {
  return "arn:aws:logs:" + stream.region + ":" + stream.account + ":log-group:" + stream.group;
}
std::string arn_of_stream(const logs::StreamName& stream) { return arn_of_group(stream) + ":log-stream:" + stream.stream; }

}  // namespace

void FunctionLogWriter::write(const FunctionVersion& function, const LogLine& line) {
  const logs::StreamName stream{
      .account = function.account, .region = function.region, .group = log_group_of(function), .stream = std::string(line.stream)};
  const WallTime now = wall_now();
  if (may_write(function, stream, now)) logs_.writer().write(stream, now, std::string(line.text) + "\n");
}

bool FunctionLogWriter::may_write(const FunctionVersion& function, const logs::StreamName& stream, WallTime now) {
  if (permissions_.size() > permissions_max) remove_expired_permissions(now);
  Permission& permission = permissions_[arn_of_stream(stream)];
  if (now < permission.until) return permission.is_given;
  permission.until = now + asked_again_after;
  // A function that has been deleted in the meantime keeps its last permission.
  const std::optional<FunctionSummary> summary =
      functions_.find_function(function.account, function.region, function.name + ":" + function.version);
  if (!summary) return permission.is_given;
  permission.is_given = role_may_write(summary->role, function, stream, permission.has_stream, now);
  permission.has_stream = permission.has_stream || permission.is_given;
  return permission.is_given;
}

bool FunctionLogWriter::role_may_write(const std::string& role, const FunctionVersion& function, const logs::StreamName& stream,
                                       bool has_stream, WallTime now) {
  const ServiceResult<Identity> session = access_control_.session_for_service(role, "lambda.amazonaws.com", function.name, now);
  if (!session) return false;
  const auto may = [&](std::string action, std::string resource) {
    return authorize_as(access_control_, *session, {.action = std::move(action), .resource = std::move(resource)}, stream.region, now)
        .has_value();
  };
  if (!logs_.has_group(stream) && !may("logs:CreateLogGroup", arn_of_group(stream) + ":log-stream:")) return false;
  if (!has_stream && !may("logs:CreateLogStream", arn_of_stream(stream))) return false;
  return may("logs:PutLogEvents", arn_of_stream(stream));
}

void FunctionLogWriter::remove_expired_permissions(WallTime now) {
  std::erase_if(permissions_, [now](const auto& one) { return one.second.until + forgotten_after < now; });
}

}  // namespace martlet::cloud
