#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet {

/// The command line of a service.
struct Arguments {
  enum class Action { serve, print_routes, print_openapi, invoke_once, help };
  Action action = Action::serve;
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned loops = 0;  ///< event loops, each on a separate thread; 0 for one per core
  std::string event_file;
  bool as_json = false;

  /// Returns whether `host` can be reached only from this machine.
  bool is_loopback() const;

  /// Fails with Code::malformed and a message for the user.
  static Result<Arguments> parse(int argc, char** argv);
  static std::string help(const std::string& program);
};

}  // namespace martlet
