#include "function_logs.hpp"

namespace martlet::cloud {

FunctionLogSink function_logs(logs::LogWriter& writer) {
  return [&writer](const Function& function, const LogLine& line) {
    const logs::StreamName stream{
        .account = function.account, .region = function.region, .group = log_group_of(function), .stream = std::string(line.stream)};
    writer.write(stream, wall_now(), std::string(line.text) + "\n");
  };
}

}  // namespace martlet::cloud
