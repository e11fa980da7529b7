#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet {

/// What a service's command line asks for.
struct Arguments {
  enum class Action { serve, print_routes, invoke_once, help };
  Action action = Action::serve;
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned loops = 0;  ///< event loops, each on a thread of its own; 0: one a core
  std::string event_file;
  bool as_json = false;

  /// Is `host` reached from this machine only?
  bool is_loopback() const;

  /// Fails with Code::malformed and the sentence that a person needs.
  static Result<Arguments> parse(int argc, char** argv);
  static std::string help(const std::string& program);
};

}  // namespace martlet
