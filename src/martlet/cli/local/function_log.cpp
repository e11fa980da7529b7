#include <martlet/cli/local/function_log.hpp>

#include <ostream>

namespace martlet::cli {

cloud::LogSink function_log(std::ostream& to) {
  return [&to](const cloud::LogLine& line) { to << line.text << '\n' << std::flush; };
}

}  // namespace martlet::cli
